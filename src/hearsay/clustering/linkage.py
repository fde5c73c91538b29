"""Average linkage over sparse vectors: the two groups most alike are joined, until none are alike enough.

The mean cosine of all pairs of two groups is the product of their summed vectors over the product of their sizes, so no
pair need be compared but those that somebody proposes to join. Two vectors stand for each member, and both must agree:
groups are as alike as the geometric mean of their cosines; where a group has only one of the vectors, that one counts.
"""

from __future__ import annotations

import heapq
import math
from collections import defaultdict
from collections.abc import Iterable, Sequence

from hearsay.clustering.pieces import Bag, cosine

Shape = tuple[Bag, Bag]


def linked(shapes: Sequence[Shape], near: Iterable[tuple[int, int]], enough: float) -> list[list[int]]:
    """Groups of 0 … n-1, each in order, ordered by their first; only members of pairs in `near` come together.

    Ties go to the lower indices, so that the input's order does not matter as long as the numbering does not change.
    """
    groups = _Groups(shapes)
    heap = [entry for i, j in near if (entry := groups.entry(min(i, j), max(i, j)))[0] <= -enough]
    for _, a, b, _, _ in heap:
        groups.beside[a].add(b)
        groups.beside[b].add(a)
    heapq.heapify(heap)
    while heap:
        _, a, b, *sizes = heapq.heappop(heap)
        if sizes == groups.sizes(a, b):
            for other in groups.join(a, b):
                entry = groups.entry(min(a, other), max(a, other))
                if entry[0] <= -enough:
                    heapq.heappush(heap, entry)
    return sorted(sorted(m) for m in groups.members.values())


class _Groups:
    """Groups by their first member; a group's size tells whether it is still what it was (0: it went into another)."""

    def __init__(self, shapes: Sequence[Shape]) -> None:
        self.members = {n: [n] for n in range(len(shapes))}
        self.sums = dict(enumerate(shapes))
        self.beside: dict[int, set[int]] = defaultdict(set)

    def sizes(self, a: int, b: int) -> list[int]:
        return [len(self.members.get(n, ())) for n in (a, b)]

    def entry(self, a: int, b: int) -> tuple[float, int, int, int, int]:
        m, n = self.sizes(a, b)
        return -alike(self.sums[a], self.sums[b]) / (m * n), a, b, m, n

    def join(self, a: int, b: int) -> list[int]:
        """`b` goes into `a`; the groups that stand beside them now."""
        self.members[a] = self.members[a] + self.members.pop(b)
        (x, y), (v, w) = self.sums[a], self.sums.pop(b)
        self.sums[a] = _sum(x, v), _sum(y, w)
        self.beside[a] = (self.beside[a] | self.beside.pop(b)) - {a, b}
        for other in self.beside[a]:
            self.beside[other].discard(b)
            self.beside[other].add(a)
        return sorted(self.beside[a])


def alike(a: Shape, b: Shape) -> float:
    first, second = (cosine(x, y) if x and y else None for x, y in zip(a, b, strict=True))
    if first is None or second is None:
        return first or second or 0.0
    return math.sqrt(first * second)


def _sum(a: Bag, b: Bag) -> Bag:
    made = dict(a)
    for piece, weight in b.items():
        made[piece] = made.get(piece, 0.0) + weight
    return made
