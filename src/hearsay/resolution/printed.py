"""Names of outlets as a sentence prints them: by the table, by their look, or by the words beside them."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from functools import cache

from hearsay.resolution.outlets import key, known, looks_like_one, table
from hearsay.resolution.places import adjectives
from hearsay.types import Span

_WORD = r"(?:[a-z]{1,2}-)?[A-Z0-9][\w&'-]*(?:\.\w[\w-]*)*"
_RUN = re.compile(
    r"\b(?:[\w-]{2,30}\.(?:com|org|net|co|news)(?:\.\w\w)?\b"
    rf"|(?:(?:[Aa][ls]|[Ee]l)[ -])?{_WORD}(?:(?:,? of| the| and| de| della|) {_WORD}){{0,6}})"
)
# Words that many papers' names end with.
SHORT = frozenset(
    """post times journal news mirror sun mail star herald tribune globe chronicle telegraph gazette record beacon
    press""".split()
)
_GENERIC = frozenset(
    "tv online radio website television news media post press times journal youtube twitter facebook".split()
)
_FUNCTION = frozenset(
    """the a an as but and in on at for from according citing meanwhile speaking talking while when after before since
    however although via per here this that its it he she they we our his her their if by with to former ex told says
    said""".split()
)
# With "Iraqi", "Turkish": whose it is, not what it is called.
_WHOSE = frozenset("north south east west new state local".split())
_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_INSTITUTION = re.compile(
    r"\b(?:Department|Ministry|Minister|Bureau|Committee|Office|Secretary|Council|School|Institute|College|Board|Agency|"
    r"Director|University) (?:of|for|on) (?:the |The )?$"
)
_NAMED_BEFORE = re.compile(
    r"\b(?:newspapers?|daily|weekly|tabloid|magazine|website|news site|site|broadcaster|channel|station|blog|"
    r"media outlet|news outlet|outlet|news agency|agency|newswire|radio station|television|publication) (?:[Tt]he )?$"
)
_NAMED_AFTER = re.compile(
    r" (?:newspaper|daily|weekly|tabloid|magazine|website|news (?:website|site|agency|channel|network|article)|television|TV|"
    r"radio|channel|blog)\b(?! [A-Z])"
)


LONG = 200  # characters; no run of names is longer


def printed(flat: str, within: Span, learned: Collection[str]) -> Iterator[tuple[str, Span]]:
    """Each outlet's name and its place; `learned` holds keys of names known to be outlets' for other reasons."""
    for run in _RUN.finditer(flat, *within):
        yield from _in_run(flat, Span(*run.span()), learned)


def _in_run(flat: str, run: Span, learned: Collection[str]) -> Iterator[tuple[str, Span]]:
    if run.end - run.start > LONG:
        return
    words = [Span(run.start + m.start(), run.start + m.end()) for m in re.finditer(r"\S+", run.of(flat))]
    first = [key(_bare(flat, w).of(flat)).partition(" ")[0] for w in words]
    inside = list(_matching(flat, words, [w in _openings() or "." in w for w in first], lambda n: known(n) is not None))
    if not inside and learned:
        inside = list(
            _matching(flat, words, [True] * len(words), lambda n: key(n) in learned and key(n) not in _GENERIC)
        )
    for span in inside:
        whole = _with_place(flat, words, span)
        outlet = known(whole.of(flat))
        yield (outlet.name if outlet else whole.of(flat)), whole
    if not inside and (alone := _by_context(flat, words)):
        yield alone.of(flat), alone


@cache
def _openings() -> frozenset[str]:
    """First words of names in the table, so that most words need no look-up."""
    return frozenset(name.split()[0] for name in table() if name)


def _matching(
    flat: str, words: Sequence[Span], opens: Sequence[bool], is_outlet: Callable[[str], bool]
) -> Iterator[Span]:
    """From the left, the longest names; `opens` tells the words that can begin one."""
    at = 0
    while at < len(words):
        ends = range(len(words), at, -1) if opens[at] or words[at].of(flat) in ("The", "the") else ()
        spans = (_bare(flat, Span(words[at].start, words[e - 1].end)) for e in ends)
        found = next((s for s in spans if is_outlet(s.of(flat)) and _stands_alone(flat, words, s)), None)
        if found:
            yield found
        at = next((n for n in range(at + 1, len(words)) if not found or words[n].start >= found.end), len(words))


def _stands_alone(flat: str, words: Sequence[Span], name: Span) -> bool:
    """No part of another name: not "Department of Foreign Affairs", and of plain words not "Time Warner"."""
    if known(name.of(flat), alone=True):
        return True
    last = next(w for w in words if w.end >= name.end)
    before = [w.of(flat) for w in words if w.end < name.start]
    whole = last is words[-1] or _possessive(flat, last)
    return whole and not any(w[0].isupper() and w.casefold() not in _FUNCTION for w in before)


def _with_place(flat: str, words: Sequence[Span], name: Span) -> Span:
    """ "Westport Daily News", where the table has another Daily News."""
    before = [w for w in words if w.end < name.start][-1:]
    common = all(w.casefold() in SHORT | {"daily", "sunday", "the"} for w in name.of(flat).split())
    if not common or not before or not re.fullmatch(r"[A-Z][a-z]+", before[0].of(flat)):
        return name
    is_name = before[0].of(flat).casefold() not in _FUNCTION and not _is_demonym(before[0].of(flat))
    return Span(before[0].start, name.end) if is_name else name


def _by_context(flat: str, words: Sequence[Span]) -> Span | None:
    """A name that the table lacks: by its look ("Harbour Gazette"), or by "newspaper" or "channel" beside it."""
    words = words[next((i for i in range(len(words) - 1, 0, -1) if _possessive(flat, words[i - 1])), 0) :]
    words = _without_first(words, lambda w: w.of(flat).casefold() in _FUNCTION)
    words = words[2:] if _day_before(flat, words) else words
    whole = _bare(flat, Span(words[0].start, words[-1].end))
    words = _without_first(words, lambda w: _is_demonym(w.of(flat)))
    span = _bare(flat, Span(words[0].start, words[-1].end))
    name = span.of(flat)
    if name.casefold() in _FUNCTION or _is_demonym(name):
        return None
    if name.casefold() in _GENERIC:
        return (
            span if name in ("Post", "News") and flat[max(0, span.start - 4) : span.start] in ("the ", "The ") else None
        )
    if looks_like_one(whole.of(flat)) and not name.startswith("Al "):
        return whole if " " in name else span
    beside = _NAMED_BEFORE.search(flat, max(0, span.start - 30), span.start) or _NAMED_AFTER.match(flat, span.end)
    return span if beside else None


def _day_before(flat: str, words: Sequence[Span]) -> bool:
    """ "On Tuesday the Gazette"."""
    return len(words) > 2 and words[0].of(flat).casefold() in _DAYS and words[1].of(flat) == "the"


def _is_demonym(words: str) -> bool:
    """Of the last word: "Iraqi", "South", "London-based"."""
    last = words.split()[-1].casefold()
    return last in _peoples() or last in _WHOSE or last.endswith("-based")


@cache
def _peoples() -> frozenset[str]:
    """ "iraqi", "korean"."""
    return frozenset(a.split()[-1] for a in adjectives() if a)


def _without_first(words: Sequence[Span], drops: Callable[[Span], bool]) -> Sequence[Span]:
    """Less the words at the front that are no part of a name; the last one stays."""
    start = next((i for i, w in enumerate(words[:-1]) if not drops(w)), len(words) - 1)
    return words[start:]


def _bare(flat: str, span: Span) -> Span:
    """Without the possessive or a comma at its end."""
    tail = re.search(r"(?:'s?|[,.])+$", span.of(flat))
    return Span(span.start, span.end - len(tail.group())) if tail else span


def _possessive(flat: str, word: Span) -> bool:
    return flat.endswith(("'s", "'"), 0, word.end)
