"""Clauses by which a report says why a source can know, or why it stays unnamed; whose they are is told elsewhere.

Four sorts: `knows` ("familiar with the talks", "briefed on the matter"), `saw` ("who attended the dinner"), `method`
("which has a network of medics") and `hides` ("spoke on condition of anonymity because …").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from hearsay.resolution.reasons import anonymity, knowing
from hearsay.resolution.reasons.anonymity import HIDES, WHY, WHY_AFTER_COMMA
from hearsay.resolution.reasons.knowing import KNOWS, METHOD, SAW
from hearsay.text import PARAGRAPH
from hearsay.types import Span

Sort = Literal["knows", "saw", "method", "hides"]


@dataclass(frozen=True, slots=True)
class Clause:
    """`reason`: it says why, not only that a name is held back. `sure`: where its first, the telling words end."""

    at: Span
    sort: Sort
    reason: bool
    sure: int


_LONGEST = 400  # no clause runs on further, whatever the text
STOP = re.compile(
    r"[;:()\"“”\n—–]|,(?!\d)|\s-+\s|(?<![ "
    r".][A-Z])(?<!\bMr)(?<!\bMrs)(?<!\bMs)(?<!\bDr)(?<!\bSt)(?<!\bSen)(?<!\bRep)(?<!\bGov)"
    r"(?<!\bGen)(?<!\bCol)(?<!\bLt)[.!?…](?=[\s\"”’']|$)"
)
# "The reports", "its claims" are nouns; "what had happened", "that it was" go on inside the clause.
_NO_NOUN = "".join(rf"(?<!\b{w})" for w in "the a an of its his her their these those media in on for".split())
_NO_SUBJECT = "".join(rf"(?<!\b{w})" for w in "who what which that it he she they there how".split())
CUE = re.compile(
    r"\s(?:said|says?|tells?|told|adds?|added|confirm(?:s|ed)|claimed|reported|revealed|descri(?:bes?|bed)|explain(?:s"
    r"|ed)?|insist(?:s|ed)?|"
    r"warn(?:s|ed)?|believe[sd]?|expect(?:s|ed)?|cautioned|suggest(?:s|ed)?|indicated|called|put|gave|den(?:y|ies|ied)"
    r"|declined|recall(?:s|ed)|agreed)\b"
    rf"|{_NO_NOUN}\s(?:claims?|reports|estimate[sd]?)\b"
    rf"|{_NO_SUBJECT}\s(?:ha(?:s|ve|d)|was|were|is|are|will|would|could|may|might|did|do|does)\b"
)
_PLAIN: tuple[tuple[re.Pattern[str], Sort], ...] = ((KNOWS, "knows"), (SAW, "saw"), (METHOD, "method"))
_LOOSE = re.compile(r"(?:[,\s]+(?:and|but|or|still|also|then|reportedly|who|he|she|they|it))*\s*$")


@lru_cache(maxsize=2)
def clauses(text: str) -> tuple[Clause, ...]:
    """In order of the text, none inside another. Remembered, for it is asked for every source of a report."""
    found = [c for p in PARAGRAPH.finditer(text) for c in _in_paragraph(text, p.start(), p.end())]
    kept, reached = [], 0
    for clause in sorted(found, key=lambda c: (c.at.start, -c.at.end)):
        if clause.at.end > reached:
            kept.append(clause)
            reached = clause.at.end
    return tuple(kept)


def _in_paragraph(text: str, start: int, end: int) -> Iterator[Clause]:
    if knowing.HINT.search(text, start, end):
        for pattern, sort in _PLAIN:
            for m in pattern.finditer(text, start, end):
                yield Clause(_firm(text, m.start(), clause_end(text, m.end())), sort, True, m.end())
    if anonymity.HINT.search(text, start, end):
        for hiding, reason in HIDES:
            for m in hiding.finditer(text, start, end):
                last, why = _reasoned(text, m.end())
                yield Clause(_firm(text, m.start(), last), "hides", reason or why, m.end())


def _firm(text: str, start: int, end: int) -> Span:
    """Without a conjunction left hanging where the clause was cut."""
    loose = _LOOSE.search(text, max(start, end - 40), end)
    return Span(start, loose.start() if loose else end)


def clause_end(text: str, at: int) -> int:
    """Where the clause ends: at a stop or before the verb of the sentence around it."""
    last = stop(text, at)
    cue = CUE.search(text, at, last)
    return cue.start() if cue else last


def stop(text: str, at: int) -> int:
    found = STOP.search(text, at, at + _LONGEST)
    return found.start() if found else min(len(text), at + _LONGEST)


def _reasoned(text: str, at: int) -> tuple[int, bool]:
    """The end of "on condition of anonymity" with the reason that follows, and whether one does."""
    end = clause_end(text, at)
    if why := WHY.search(text, at, end):
        return stop(text, why.end()), True
    more = WHY_AFTER_COMMA.match(text, end)
    return (stop(text, more.end()), True) if more else (end, False)
