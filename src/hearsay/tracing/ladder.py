"""Roots → how many are independent, as an interval."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from hearsay.types import Root

FEW = 4  # texts; below that one is enough to make a root certain


def interval(roots: Sequence[Root], texts: Mapping[str, str]) -> tuple[int, int]:
    """Low takes unnamed roots, outlets and what one report alone has for the others in other words; high for others.

    `texts`: report → its text's hash, for what is printed twice is one report's.
    """
    if not roots:
        return 0, 0
    resting = [{texts[r] for r in root.reports} for root in roots]
    enough = 1 if len(set().union(*resting)) < FEW else 2
    certain = sum(r.named and r.kind != "outlet" and len(t) >= enough for r, t in zip(roots, resting, strict=True))
    return max(1, certain), len(roots)
