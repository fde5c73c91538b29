"""Relays that hang on other attributions: each attribution with what bears on it, then weighed (inheritance.py)."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from hearsay.facts.words import content_words
from hearsay.resolution.channels.channels import channel
from hearsay.resolution.press.press import Press
from hearsay.resolution.sayings import Relays, Saying
from hearsay.resolution.ways.citing import cites
from hearsay.resolution.ways.inheritance import Said, inherited
from hearsay.resolution.ways.nesting import passes_on
from hearsay.resolution.who.book import Book
from hearsay.text import paragraphs
from hearsay.types import Attribution

_TO_OTHERS = re.compile(
    r"\s*(?:(?:a|the|an|local|foreign|gathered|assembled|state) )*(?:[A-Z]\w+ )?(?:reporters|journalists|"
    r"(?:news|press) (?:conference|briefing)|briefing|lawmakers|parliament|Congress|police|investigators|supporters|"
    r"hearing|court|audience|crowd|rally|committee|meeting)\b"
)
_POSTS = re.compile(r"\b(?:posted|posts|tweet(?:s|ed)|shared|uploaded)\b")
_WENT_ON = re.compile(r"also |adds\b|added|went on")
_DEFINITE = re.compile(r"[Tt]he (?:[\w’'-]+ )?[\w-]+$|(?:[Oo]ne|[Aa]nother) (?:source|insider|of them|of the [\w-]+)$")
_SENTENCE = re.compile(r"[a-z] [a-z].{20,}[.!?][”\"’']?\s*$", re.DOTALL)
_INSIDER = re.compile(r"\b(?:source|insider)s?\b")
_VAGUE = ("rumours", "rumors", "speculation", "ministry", "police", "government")


def hanging(
    book: Book,
    press: Press,
    sayings: Sequence[Saying],
    direct: Sequence[Relays],
    within: Sequence[Attribution | None],
    whole: Relays,
) -> list[Relays]:
    """For each saying its own relays or, where it has none, those that it came by all the same; `whole`: the story's."""
    text, attributions = book.text, [s.attribution for s in sayings]
    asides = [_aside(text, a, attributions) for a in attributions]
    heard = {s.source for s, aside in zip(sayings, asides, strict=True) if aside}
    said = [
        replace(
            _said(book, s),
            relays=direct[n],
            aside=asides[n],
            known=bool(whole) and s.source not in heard and _from_story(book, press, s),
            barred=(w := within[n]) is not None and passes_on(text, w),
            once=cites(text, s.attribution) or any(p.part == "holds" for p in press.stated[n]),
        )
        for n, s in enumerate(sayings)
    ]
    donors = [Said(source=d.source, relays=(press.number(d.heard_by),), at=d.heard_by.at.start) for d in press.donors]
    return _in_order(text, said, donors, whole)


def _said(book: Book, s: Saying) -> Said:
    a = s.attribution
    e = book.entries[s.source] if s.source is not None else None
    unnamed = e is not None and not e.named
    definite = unnamed and e is not None and e.kind in ("person", "group") and a.speaker is not None
    return Said(
        source=s.source,
        at=(a.cue or a.content[0]).start,
        vague=unnamed,
        outlet=e is not None and e.kind == "outlet",
        back=bool(definite and a.speaker and _DEFINITE.match(a.speaker.of(book.text))),
        on=bool(a.cue and _WENT_ON.match(book.text, *a.cue)),
    )


def _in_order(text: str, said: Sequence[Said], donors: Sequence[Said], story: Relays) -> list[Relays]:
    starts = _prose(text)
    every = [*said, *donors]
    order = sorted(range(len(every)), key=lambda n: every[n].at)
    placed = [replace(every[n], line=max(0, bisect_right(starts, every[n].at) - 1)) for n in order]
    out = dict(zip(order, inherited(placed, story), strict=True))
    return [out[n] for n in range(len(said))]


def _prose(text: str) -> list[int]:
    """Where paragraphs start, headlines, bylines and datelines above the first left out."""
    every = list(paragraphs(text))
    first = next((n for n, p in enumerate(every) if _SENTENCE.search(p.of(text))), 0)
    return [p.start for p in every[first:]]


def _aside(text: str, a: Attribution, attributions: Sequence[Attribution]) -> bool:
    """It went another way: by a channel of its own, or to reporters, a court, the police."""
    if channel(text, a, attributions):
        return True
    return bool(a.cue and (_TO_OTHERS.match(text, a.cue.end) or _POSTS.search(text, *a.cue)))


def story(press: Press) -> Relays:
    """The one outlet that a report credits again and again while it hears nobody itself."""
    working = [p for p in press.found if p.part in ("tells", "heard", "cited")]
    names = {press.number(p) for p in working}
    told = any(p.part == "tells" for p in working)
    rewrites = len(names) == 1 and told and len(working) > 1 and not any(p.name in press.own for p in working)
    return tuple(names) if rewrites else ()


def _from_story(book: Book, press: Press, s: Saying) -> bool:
    """Somebody of whom such a report speaks where it names the outlet; there, its own words tell."""
    e = book.entries[s.source] if s.source is not None else None
    if e is None or e.name.casefold().endswith(_VAGUE):
        return False
    if not (e.kind == "person" or (e.kind == "organisation" and not e.named) or _INSIDER.search(e.name)):
        return False
    at = s.attribution.cue or s.attribution.content[0]
    named = [p.sentence for p in press.found]
    told_of = {w for n in named for w in content_words(n.of(book.text))}
    known = _INSIDER.search(e.name) or any(w in told_of and w not in _OFFICE for w in content_words(e.name))
    return bool(known) and not any(n.covers(at) for n in named)


_OFFICE = frozenset("official officer spokesman spokeswoman spokesperson government police senior former".split())
