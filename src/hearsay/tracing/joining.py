"""Groups out of pairs that belong together."""

from __future__ import annotations

from collections.abc import Iterable


def joined(number: int, pairs: Iterable[tuple[int, int]]) -> list[int]:
    """For each of 0 … number-1 the lowest member of its group."""
    above = list(range(number))

    def top(n: int) -> int:
        while above[n] != n:
            above[n] = above[above[n]]
            n = above[n]
        return n

    for a, b in pairs:
        x, y = sorted((top(a), top(b)))
        above[y] = x
    return [top(n) for n in range(number)]
