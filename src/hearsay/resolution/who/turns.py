"""Whose "I" and "we" are: whoever is quoted there, or the name before the turn in a talk."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import islice

from hearsay.resolution.who.entry import Entry
from hearsay.types import Span

_LABEL = re.compile(
    r"^[ \t]*(?:\[[\d:. -]{4,20}\][ \t]*|\d\d?[:.]\d\d[ \t]+)?(?:\(\((?P<wiki>[^()\n]{1,60})\)\)"
    r"|<(?P<nick>[^<>\n]{1,40})>"
    r"|(?P<name>[A-Z@][\w.’'-]*(?: [\w.’'-]+){0,4})(?: \([^()\n]{1,40}\))?:)(?=\s)",
    re.MULTILINE,
)
TURNS = 4  # labelled lines, at least, of at least two speakers, of whom one speaks again


def labels(text: str) -> list[Span]:
    """The names before the turns of a talk, in order; none where the text is no talk."""
    found = [Span(*m.span(m.lastgroup or 0)) for m in _LABEL.finditer(text)]
    times = Counter(at.of(text) for at in found)
    return found if len(found) >= TURNS and len(times) > 1 and max(times.values()) > 1 else []


OPENING = 900  # characters in which a talk says whose it is
_SPEAKS = re.compile(
    r"[^.\n]{0,160}?\b(?:spoke|speaks|talked|talks|tells|told|answered|sat down|interview|delivered|addressed|remarks"
    r"|speech|testimony)\b|: "
)


def opens_talk(text: str, e: Entry) -> bool:
    """The opening names somebody as having spoken, written or been asked: "Ada Lund spoke to us", "By Ada Lund"."""
    near = [p for p in e.places if p < OPENING]
    return any(_SPEAKS.match(text, p) or re.search(r"\b(?:[Bb]y|[Ww]ith) $", text[max(0, p - 6) : p]) for p in near)


_QUESTION = re.compile(r"\?[\"”’)]*[ \t]*$", re.MULTILINE)
QUESTIONS = 3


@lru_cache(maxsize=2)
def asks(text: str) -> bool:
    """Lines that ask, as an interview has them between the answers."""
    return sum(1 for _ in islice(_QUESTION.finditer(text), QUESTIONS)) == QUESTIONS


def first_person(own: Mapping[Span, Sequence[Span]], turns: Sequence[Span], at: Span) -> Span | None:
    """The words that name whoever says "I" or "we" there; None where they are the report's own.

    `own` holds what each speaker's words are given as saying.
    """
    around = [(c.end - c.start, who) for who, parts in own.items() for c in parts if c.covers(at)]
    before = bisect_right(turns, at.start, key=lambda t: t.start)
    quoting = min((x for x in around if x[1] != at), default=None)
    return quoting[1] if quoting else turns[before - 1] if before else None
