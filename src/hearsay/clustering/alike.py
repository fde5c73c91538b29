"""Do two texts say the same? A table of small named tests with their weights, and what keeps two claims apart.

The weights are fitted by training/alike.py on the pairs of MSRP's training half (Dolan & Brockett 2005) and on pairs of
statements of one event that have little in common. What keeps claims apart overrules the score: nearly the same words
with "one jet" for "three jets" or "has not" for "has" are another claim.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from hearsay.clustering.amounts import clash
from hearsay.clustering.days import differ
from hearsay.clustering.pieces import Floats, Ints, pieces
from hearsay.clustering.said import Words

SAME = 0.25
SMALL = 1 << 17  # products in one step
UNLIKE, LIKE = 0.4, 1.0  # cosines of two pieces' vectors that count as nothing and as one word


@dataclass(frozen=True, slots=True, eq=False)
class Pair:
    """Two texts, and how much of each one's weight has its like in the other."""

    a: Words
    b: Words
    of_a: float
    of_b: float


def pairs(a: Words, others: Sequence[Words]) -> list[Pair]:
    """One text with many, in one matrix product."""
    if not a.ids or not others:
        return [Pair(a, b, 0.0, 0.0) for b in others]
    filled = [b for b in others if b.ids]
    of_a, of_b = _covered(a, filled) if filled else (np.zeros(0), np.zeros(0))
    shares = iter(zip(of_a.tolist(), of_b.tolist(), strict=True))
    return [Pair(a, b, *(next(shares) if b.ids else (0.0, 0.0))) for b in others]


def _covered(a: Words, others: Sequence[Words]) -> tuple[NDArray[Any], NDArray[Any]]:
    known = pieces()
    ids = np.concatenate([b.ids for b in others])
    starts = np.cumsum([0, *(len(b.ids) for b in others[:-1])])
    like = np.clip((_cosines(list(a.ids), ids) - UNLIKE) / (LIKE - UNLIKE), 0.0, 1.0)
    mine, theirs = known.weights[list(a.ids)], known.weights[ids]
    of_a = (np.maximum.reduceat(like, starts, axis=1) * mine[:, None]).sum(0) / max(float(mine.sum()), 1e-9)
    of_b = np.add.reduceat(like.max(0) * theirs, starts) / np.maximum(np.add.reduceat(theirs, starts), 1e-9)
    return of_a, of_b


def _cosines(a: Sequence[int], b: Ints) -> Floats:
    """In steps so small that the library uses one thread: on a busy machine its threads wait for each other 13 times as
    long as the work takes.
    """
    vectors = pieces().vectors
    x = vectors[a]
    made = np.empty((len(a), len(b)), np.float32)
    step = max(1, SMALL // x.size)
    for start in range(0, len(b), step):
        made[:, start : start + step] = x @ vectors[b[start : start + step]].T
    return made


def score(pair: Pair) -> float:
    """0–1, by the table."""
    return 1 / (1 + math.exp(BIAS - sum(weight * test(pair) for weight, test in TESTS)))


def apart(pair: Pair) -> str | None:
    """Why two texts are different claims however alike they are; None if nothing keeps them apart."""
    return next((why for why, test in APART if test(pair)), None)


def sense(p: Pair) -> float:
    """Words of the same meaning: the cosine of the mean vectors."""
    return max(0.0, float(p.a.vector @ p.b.vector))


def deeds(p: Pair) -> float:
    """The same of the words that belong to no name: what happens, whoever it is."""
    return max(0.0, float(p.a.deeds @ p.b.deeds))


def least(p: Pair) -> float:
    return min(p.of_a, p.of_b)


def most(p: Pair) -> float:
    return max(p.of_a, p.of_b)


def shared(p: Pair) -> float:
    """The very same words, of all."""
    return len(p.a.stems & p.b.stems) / max(1, len(p.a.stems | p.b.stems))


def names(p: Pair) -> float:
    """Names in common, of those of the text that has fewer."""
    return len(p.a.names & p.b.names) / min(len(p.a.names), len(p.b.names)) if p.a.names and p.b.names else 0.5


def amounts(p: Pair) -> bool:
    return clash(p.a.amounts, p.b.amounts)


def days(p: Pair) -> bool:
    return differ(p.a.days, p.b.days)


def opposite(p: Pair) -> bool:
    """One negates what the other, which negates nothing, has plainly."""
    a, b = p.a, p.b
    return bool((a.negated & b.stems and not b.negated) or (b.negated & a.stems and not a.negated))


BIAS = 5.6
TESTS: tuple[tuple[float, Callable[[Pair], float]], ...] = (
    (1.9, sense),
    (1.7, deeds),
    (2.6, least),
    (4.1, shared),
    (-0.3, names),
    (-0.8, amounts),
    (-0.2, days),
    (-0.6, opposite),
)
APART: tuple[tuple[str, Callable[[Pair], bool]], ...] = (("amounts", amounts), ("days", days), ("opposite", opposite))
