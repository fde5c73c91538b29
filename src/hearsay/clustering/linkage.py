"""Average linkage over sparse vectors: the two groups most alike are joined, until none are alike enough.

The mean cosine of all pairs of two groups is the product of their summed vectors over the product of their sizes, so no
pair need be compared but those that somebody proposes to join. Two vectors stand for each member, and both must agree:
groups are as alike as the geometric mean of their cosines; where a group has only one of the vectors, that one counts.
"""

from __future__ import annotations

import heapq
import math
from collections.abc import Iterable, Sequence

from hearsay.clustering.pieces import Bag, cosine

Shape = tuple[Bag, Bag]
Products = tuple[float, float]


def linked(shapes: Sequence[Shape], near: Iterable[tuple[int, int]], enough: float) -> list[list[int]]:
    """Groups of 0 … n-1, each in order, ordered by their first; only members of pairs in `near` come together.

    Ties go to the lower indices, so that the input's order does not matter as long as the numbering does not change.
    """
    groups = _Groups(shapes)
    heap = []
    for i, j in near:
        found = products(shapes[i], shapes[j])
        if likeness(shapes[i], shapes[j], found) >= enough:
            groups.beside[i][j] = groups.beside[j][i] = found
            heap.append(groups.entry(min(i, j), max(i, j)))
    heapq.heapify(heap)
    while heap:
        _, a, b, *sizes = heapq.heappop(heap)
        if sizes == groups.sizes(a, b):
            groups.join(a, b)
            entries = (groups.entry(min(a, o), max(a, o)) for o in sorted(groups.beside[a]))
            for entry in entries:
                if entry[0] <= -enough:
                    heapq.heappush(heap, entry)
    return sorted(sorted(m) for m in groups.members.values())


class _Groups:
    """Groups by their first member; a group's size tells whether it is still what it was (0: it went into another)."""

    def __init__(self, shapes: Sequence[Shape]) -> None:
        self.members = {n: [n] for n in range(len(shapes))}
        self.sums = dict(enumerate(shapes))
        self.beside: dict[int, dict[int, Products]] = {n: {} for n in self.members}

    def sizes(self, a: int, b: int) -> list[int]:
        return [len(self.members.get(n, ())) for n in (a, b)]

    def entry(self, a: int, b: int) -> tuple[float, int, int, int, int]:
        m, n = self.sizes(a, b)
        return -likeness(self.sums[a], self.sums[b], self.beside[a][b]) / (m * n), a, b, m, n

    def join(self, a: int, b: int) -> None:
        """`b` goes into `a`. Products add up; those of one of the two with a neighbour of the other are made now."""
        for other in (self.beside[a].keys() | self.beside[b].keys()) - {a, b}:
            self.beside[a][other] = self.beside[other][a] = _added(self._between(a, other), self._between(b, other))
            self.beside[other].pop(b, None)
        del self.beside[b], self.beside[a][b]
        self.members[a] = self.members[a] + self.members.pop(b)
        (x, y), (v, w) = self.sums[a], self.sums.pop(b)
        self.sums[a] = _sum(x, v), _sum(y, w)

    def _between(self, a: int, b: int) -> Products:
        return self.beside[a].get(b) or products(self.sums[a], self.sums[b])


def likeness(a: Shape, b: Shape, both: Products) -> float:
    known = [p for x, y, p in zip(a, b, both, strict=True) if x and y]
    return math.sqrt(known[0] * known[1]) if len(known) == 2 else sum(known)


def products(a: Shape, b: Shape) -> Products:
    return cosine(a[0], b[0]), cosine(a[1], b[1])


def _added(a: Products, b: Products) -> Products:
    return a[0] + b[0], a[1] + b[1]


def _sum(a: Bag, b: Bag) -> Bag:
    made = dict(a)
    for piece, weight in b.items():
        made[piece] = made.get(piece, 0.0) + weight
    return made
