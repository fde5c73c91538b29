"""Where a report names an outlet, by its name or as "the paper", and what the outlet does there."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from hearsay.facts.outlets import key, known
from hearsay.resolution.press.parts import KIND, Part, expected, part
from hearsay.resolution.press.printed import SHORT, printed
from hearsay.text import paragraphs, plain, sentences
from hearsay.types import Span


class Passing(NamedTuple):
    """An outlet at one place. `name` is its name, or where it has none (`described`) its description."""

    name: str
    at: Span
    part: Part
    sentence: Span
    described: bool = False


_TAKEN_UP = re.compile(
    r"\b(?:[Tt]he|that) (?:(?:news|media|online|same|British|daily|gossip) )*(?:newspaper|paper|tabloid|outlet|"
    r"publication|website|site|magazine|broadcaster|network|channel|station|blog)\b"
    r"(?! of\b| (?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)[A-Z])"
)
_DESCRIBED = re.compile(
    r"\b(?:an?|various|several|many|multiple|some|local|state|national|foreign|international|news|"
    r"[A-Z]\w+(?:i|an|ish|ese|'s)) (?:(?:[A-Z]\w+|state|local|news|media|television|TV|radio|online) ){0,3}"
    r"(?:newspapers?|tabloids?|(?:news )?outlets?|publications?|websites?|magazines?|broadcasters?|channels?|stations?|"
    r"media|television|TV|radio)\b(?: in [A-Z]\w+)?"
    r"(?! (?:(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)[A-Z]|al-|al )| conference| release)"
)
_TOLD = re.compile(
    r"\b(?:told|tells|interview (?:with|on)|(?:said|spoke|speaking|statement|comments?|talk(?:ed|ing)) (?:to|with)) $"
)
_PLACE_S = re.compile(rf" {KIND} ")  # "the Lenz daily Morgenblatt"
_AND = re.compile(r"(?: [a-z]+){0,3},? (?:and|or|as well as) (?:[Tt]he )?")


_AGENCY = re.compile(r"\b[Tt]he (?:news |press )?(?:agency|wire|news service)\b")
_LIKE_ONE = re.compile(r"\b(?:Press|Agency|Service|Newswire|Wire)$")
_NEAR = 900  # characters in which "the agency" is one that was named


def passings(text: str, learned: Collection[str] = ()) -> list[Passing]:
    """Every outlet that the text names, in order; `learned` are names known to be outlets' for other reasons."""
    flat = plain(text)
    keys = {key(n) for n in learned}
    found: list[Passing] = []
    for p in paragraphs(text):
        for s in sentences(text, p):
            found += _in_sentence(flat, s, keys, found)
    return _in_full(found)


def _in_sentence(flat: str, s: Span, learned: Collection[str], before: Sequence[Passing]) -> list[Passing]:
    places = [(name, at) for name, at in printed(flat, s, learned) if not _doubtful(flat, at) or expected(flat, at, s)]
    named = [Passing(name, at, part(flat, at, s), s) for name, at in places]
    named += [p for p in _taken_up(flat, s, [*before, *named]) if not any(p.at.overlaps(n.at) for n in named)]
    named += [p for p in _described(flat, s) if not any(p.at.overlaps(n.at) for n in named)]
    return _together(flat, sorted(named, key=lambda n: n.at))


def _doubtful(flat: str, at: Span) -> bool:
    """A word or a person as well: "Time", "Forbes"."""
    name = flat[at.start - 4 : at.end] if flat.endswith(("The ", "the "), 0, at.start) else at.of(flat)
    return known(name) is not None and known(name, alone=True) is None


def _taken_up(flat: str, s: Span, before: Sequence[Passing]) -> Iterator[Passing]:
    """ "The paper": the outlet named last."""
    for match in _TAKEN_UP.finditer(flat, *s):
        at = Span(*match.span())
        last = next((b for b in before[::-1] if b.at.end <= at.start), None)
        if last:
            yield Passing(last.name, at, part(flat, at, s), s)
    for match in _AGENCY.finditer(flat, *s):
        at = Span(*match.span())
        last = next((b for b in before[::-1] if b.at.end <= at.start and _agency(b.name)), None)
        if last and at.start - last.at.end < _NEAR and (does := part(flat, at, s)) != "named":
            yield Passing(last.name, at, does, s)


def _agency(name: str) -> bool:
    outlet = known(name)
    return outlet.agency if outlet else name.isupper() or bool(_LIKE_ONE.search(name))


def _described(flat: str, s: Span) -> Iterator[Passing]:
    """ "Told an Israeli channel", "told local media"."""
    for match in _DESCRIBED.finditer(flat, *s):
        if _TOLD.search(flat, max(s.start, match.start() - 30), match.start()):
            name = re.sub(r"^an? ", "", match.group())
            yield Passing(name, Span(*match.span()), "heard", s, described=True)


def _together(flat: str, named: Sequence[Passing]) -> list[Passing]:
    """ "Reported by the Gazette and the Harbour Post": the second does what the first does; a show is its outlet, a place none."""
    out: list[Passing] = []
    for n in named:
        between = flat[out[-1].at.end : n.at.start] if out else ""
        if re.fullmatch(r"'s? ", between):
            continue
        if _PLACE_S.fullmatch(between):
            out.pop()
        joined = out and n.part == "named" and _AND.fullmatch(between)
        out.append(n._replace(part=out[-1].part) if joined else n)
    return out


def _in_full(found: Sequence[Passing]) -> list[Passing]:
    """ "The Post" is the Harbour Post where that is named."""
    names = {p.name: key(p.name).split() for p in found}
    longer = {
        short: next((n for n, words in names.items() if len(words) > len(end) and words[-len(end) :] == end), short)
        for short, end in names.items()
        if end and end[-1] in SHORT
    }
    return [p._replace(name=longer.get(p.name, p.name)) for p in found]
