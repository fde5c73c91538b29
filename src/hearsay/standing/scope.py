"""Which statements a check or a reply bears on: those that it takes up by their words, else the nearest before it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from hearsay.standing.found import Found
from hearsay.standing.sentence import stems
from hearsay.types import Attribution, Source, Span


class Said(NamedTuple):
    """A statement, where it begins, and its telling words."""

    attribution: Attribution
    source: Source | None
    at: int
    words: frozenset[str]


def about(found: Found, said: Sequence[tuple[Attribution, Source | None]]) -> tuple[str, ...]:
    """Ids in the order of the text; none where nothing was said before and no words are taken up."""
    flat = found.sentence.flat
    others = [_said(flat, a, s) for a, s in said if a.act == "speech" and not _own(found, a)]
    before = [o for o in others if o.at < found.cue.start]
    chosen = _taken_up(found, before) or _all(found, before) or _of_party(found, before) or before[-1:]
    return tuple(o.attribution.id for o in chosen or _taken_up(found, others))


def _said(flat: str, a: Attribution, source: Source | None) -> Said:
    return Said(a, source, a.content[0].start, stems(" ".join(c.of(flat) for c in a.content)))


def _own(found: Found, a: Attribution) -> bool:
    """The reply itself, which an attribution may well hold too: "the ministry denied that …"."""
    first = a.content[0]
    inside = first.overlaps(found.span) and first.start >= found.cue.start
    return inside or any(c.covers(found.cue) for c in a.content)


def _object(found: Found) -> str:
    """What the clause says was checked or answered."""
    return Span(found.cue.end, max(found.cue.end, found.span.end)).of(found.sentence.flat)


_GENERAL = stems(
    """comment comments report reports claim claims allegation allegations request requests story stories immediately
    independently question questions email emails call calls response respond news account accounts rumour rumor rumours
    rumors matter case details information publication further spokesman spokeswoman statement authenticity true false"""
)


def _taken_up(found: Found, others: Sequence[Said]) -> list[Said]:
    """The nearest of the statements that share the most words with what was denied or checked, two at the least."""
    words = stems(_object(found)) - _GENERAL
    shared = [len(words & o.words) for o in others]
    most = max(shared, default=0)
    if most < min(2, len(words)) or most < 0.3 * len(words) or not most:
        return []
    return [o for o, n in zip(others, shared, strict=True) if n == most][-1:]


_PLURAL = re.compile(
    r"\b(?:(?:the|these|those|such|any of the|all|both|his|her|their|its|\w+'s?) (?:\w+ )?"
    r"(?:claims|allegations|accusations|accounts|reports|statements|assertions|rumou?rs|details|stories)|either (?:claim|account|report|side))\b",
    re.IGNORECASE,
)


def _all(found: Found, before: Sequence[Said]) -> list[Said]:
    """ "The claims could not be verified": all that their last speaker said on end before."""
    if not before or not _PLURAL.search(found.span.of(found.sentence.flat)):
        return []
    last = before[-1].source
    run = next((n for n, o in enumerate(reversed(before)) if o.source != last), len(before))
    return list(before[len(before) - run :])


# "Denied it", "denies that there was one": what was said last.
_IT = re.compile(
    r" (?:it|this|that|so|them|doing so|(?:that )?(?:there|it) (?:is|was|had|has)(?: been)? (?:one|any|so))\b(?= ?[,.;]|$)"
)


def _of_party(found: Found, before: Sequence[Said]) -> list[Said]:
    """The last statement that names whoever was asked: what they would have had to answer."""
    if found.by is None or found.status not in ("sought", "no_response", "declined", "denied"):
        return []
    if found.status == "denied" and _IT.match(_object(found)):
        return []
    names = stems(found.by.name)
    return [o for o in before if names & o.words and o.source != found.by][-1:]
