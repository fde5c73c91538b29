"""Several cues in one sentence: one status for each clause, and an answer rather than its question."""

from __future__ import annotations

from collections.abc import Iterable

from hearsay.standing.found import Found
from hearsay.types import Status

# What says more comes first: "asked for comment, she declined" is a refusal.
_ORDER: tuple[Status, ...] = ("denied", "declined", "no_response", "not_verified", "confirmed", "verified", "sought")


def settled(found: Iterable[Found]) -> list[Found]:
    """In the order of the text."""
    kept: list[Found] = []
    for f in sorted(found, key=lambda f: _ORDER.index(f.status)):
        told = any(k.clause.overlaps(f.clause) for k in kept)
        if not told and not (f.status == "sought" and kept):
            kept.append(f)
    return sorted(kept, key=lambda f: f.span)
