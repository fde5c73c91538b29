"""Text that one report has from another, or both from a third: shared runs of eight words and the longest passage.

Reuse says nothing of direction; who was first, and who names whom, must tell. Eight words in a row: shorter runs are
set phrases and names of offices, longer ones miss lightly edited copies.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from hearsay.types import Report, Span

RUN = 8
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reuse:
    """How much two reports `a` and `b` share, and the longest passage as each of them has it (None: no run of eight).

    The shares are asymmetric: a brief cut from a long story has share `of_a` 1 and a small `of_b`.
    """

    of_a: float
    of_b: float
    longest: tuple[Span, Span] | None


@dataclass(frozen=True, slots=True)
class _Worded:
    words: tuple[str, ...]
    spans: tuple[Span, ...]
    runs: frozenset[int]


def reuse(a: Report, b: Report) -> Reuse:
    """Case, punctuation and line ends do not count."""
    x, y = _worded(a.text), _worded(b.text)
    both = len(x.runs & y.runs)
    if not both:
        return Reuse(of_a=0.0, of_b=0.0, longest=None)
    i, j, length = _longest(x.words, y.words)
    return Reuse(
        of_a=both / len(x.runs),
        of_b=both / len(y.runs),
        longest=(_passage(x.spans, i, length), _passage(y.spans, j, length)),
    )


@lru_cache(maxsize=2048)  # an event's reports are compared with one another
def _worded(text: str) -> _Worded:
    found = [(m.group().casefold(), Span(*m.span())) for m in _WORD.finditer(text)]
    words = tuple(w for w, _ in found)
    last = max(len(words) - RUN, 0) if words else -1
    runs = frozenset(hash(words[i : i + RUN]) for i in range(last + 1))
    return _Worded(words, tuple(s for _, s in found), runs)


def _passage(spans: Sequence[Span], first: int, length: int) -> Span:
    return Span(spans[first].start, spans[first + length - 1].end)


def _longest(a: Sequence[str], b: Sequence[str]) -> tuple[int, int, int]:
    """Where the longest common run of words begins in each, and its length; the first where several are as long.

    Runs of 1, 2, 4 … words are numbered; a run of any length is two of these, overlapping. Time is n · log² n whatever
    the text.
    """
    tables = [_numbered(a, b)]
    low, high = 0, min(len(a), len(b))
    best = (0, 0, 0)
    while low < high:
        length = (low + high + 1) // 2
        while 2 ** len(tables) <= length:
            tables.append(_doubled(tables[-1], 2 ** (len(tables) - 1)))
        found = _common(tables[length.bit_length() - 1], length)
        if found is None:
            high = length - 1
        else:
            low, best = length, (*found, length)
    return best


Numbers = tuple[list[int], list[int]]


def _numbered(a: Sequence[str], b: Sequence[str]) -> Numbers:
    numbers: dict[str, int] = {}
    return [numbers.setdefault(w, len(numbers)) for w in a], [numbers.setdefault(w, len(numbers)) for w in b]


def _doubled(runs: Numbers, width: int) -> Numbers:
    """Numbers of the runs twice as long as those of `width` words."""
    numbers: dict[tuple[int, int], int] = {}
    a, b = ([numbers.setdefault(p, len(numbers)) for p in zip(r, r[width:], strict=False)] for r in runs)
    return a, b


def _common(runs: Numbers, length: int) -> tuple[int, int] | None:
    """The first run of `length` words in `a` that is in `b`, with its first place there."""
    a, b = runs
    apart = length - 2 ** (length.bit_length() - 1)
    there: dict[tuple[int, int], int] = {}
    for j, pair in enumerate(zip(b, b[apart:], strict=False)):
        there.setdefault(pair, j)
    return next(((i, there[p]) for i, p in enumerate(zip(a, a[apart:], strict=False)) if p in there), None)
