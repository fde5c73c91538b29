"""One report's chains for a claim: from what it leans on directly to the root."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from hearsay.types import Findings, Hop, Source

Chain = tuple[Hop, ...]


def chains(found: Findings, attributions: Iterable[str]) -> tuple[Chain, ...]:
    """Distinct chains of the attributions, without those that a longer one begins with."""
    by_id = {s.id: s for s in found.sources}
    wanted = set(attributions)
    made = [
        tuple(_hop(by_id[i]) for i in (*reversed(s.relays), s.source_id))
        for a, s in zip(found.attributions, found.sourcings, strict=True)
        if a.id in wanted and s.source_id is not None
    ]
    distinct = list(dict.fromkeys(made))
    return tuple(c for c in distinct if not any(longer(d, c) for d in distinct))


def longer(a: Sequence[Hop], b: Sequence[Hop]) -> bool:
    """Does `a` go on where `b` ends?"""
    return len(a) > len(b) and [h.name for h in a[: len(b)]] == [h.name for h in b]


def _hop(s: Source) -> Hop:
    return Hop(name=s.name, kind=s.kind, named=s.named, source_id=s.id)
