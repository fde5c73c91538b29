"""Average linkage over a sparse similarity: the two groups most alike are joined, until none are alike enough."""

from __future__ import annotations

import heapq
from collections.abc import Mapping


def average_linkage(number: int, near: Mapping[tuple[int, int], float], enough: float) -> list[list[int]]:
    """Groups of 0 … number-1, each in order, ordered by their first; pairs that are not in `near` count as 0.

    `near` has (i, j) with i < j. Ties go to the lower indices, so that the input's order does not matter as long as the
    caller's numbering does not.
    """
    members: dict[int, list[int]] = {n: [n] for n in range(number)}
    sums: dict[int, dict[int, float]] = {n: {} for n in range(number)}
    for (i, j), s in near.items():
        sums[i][j] = sums[j][i] = s
    heap = [(-s, i, j) for (i, j), s in near.items() if s >= enough]
    heapq.heapify(heap)
    while heap:
        score, a, b = heapq.heappop(heap)
        if a not in members or b not in members or -score != _mean(sums, members, a, b):
            continue
        members[a] += members.pop(b)
        for other, s in sums.pop(b).items():
            sums[other].pop(b, None)
            if other != a:
                sums[a][other] = sums[other][a] = sums[a].get(other, 0.0) + s
        for other in sums[a]:
            mean = _mean(sums, members, a, other)
            if mean >= enough:
                heapq.heappush(heap, (-mean, min(a, other), max(a, other)))
    return sorted(sorted(m) for m in members.values())


def _mean(sums: Mapping[int, Mapping[int, float]], members: Mapping[int, list[int]], a: int, b: int) -> float:
    return sums[a].get(b, 0.0) / (len(members[a]) * len(members[b]))
