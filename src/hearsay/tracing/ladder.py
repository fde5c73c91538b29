"""Roots → how many are independent, as an interval."""

from __future__ import annotations

from collections.abc import Sequence

from hearsay.types import Root


def interval(roots: Sequence[Root]) -> tuple[int, int]:
    """Low merges every unnamed root that might be another; high keeps them apart."""
    if not roots:
        return 0, 0
    named = sum(r.named and r.kind != "outlet" for r in roots)
    return max(1, named), len(roots)
