"""How independent sources are counted today, and by hearsay."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bench.cascades.words import AGENCIES
from hearsay.types import Report

HEADLINES = 0.55  # Jaccard of two headlines' words above which they are one story
SHINGLE, SAME = 8, 0.5


def outlets(reports: Sequence[Report]) -> int:
    """Every outlet a source."""
    return len({r.publisher for r in reports})


def domains(reports: Sequence[Report]) -> int:
    """Distinct domains, wires collapsed into one each, near-equal headlines merged."""
    kept: list[set[str]] = []
    wires: set[str] = set()
    for r in sorted(reports, key=lambda r: r.published or ""):
        wire = next((a for a in AGENCIES if a == r.publisher or a in r.byline or f"({a})" in r.text[:200]), None)
        words = set(re.findall(r"\w+", (r.title or "").casefold()))
        if wire:
            wires.add(wire)
        elif not any(len(words & k) / len(words | k) >= HEADLINES for k in kept):
            kept.append(words)
    return len(kept) + len(wires)


def near_duplicates(reports: Sequence[Report]) -> int:
    """Groups of texts that share half of their eight-word shingles."""
    groups: list[set[tuple[str, ...]]] = []
    for r in sorted(reports, key=lambda r: r.published or ""):
        words = re.findall(r"\w+", r.text.casefold())
        mine = {tuple(words[i : i + SHINGLE]) for i in range(len(words) - SHINGLE + 1)}
        if not any(mine and len(mine & g) >= SAME * min(len(mine), len(g)) for g in groups):
            groups.append(mine)
    return len(groups)
