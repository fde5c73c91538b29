"""Chains of all reports → roots: the first parties, merged where they are the same in other words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from hearsay.text import same_words
from hearsay.types import Account, Hop, Root


def roots(accounts: Sequence[Account]) -> tuple[Root, ...]:
    """In order of how many reports rest on each."""
    ends: list[tuple[Hop, set[str]]] = []
    goes_on = {c[i].name: c[i + 1] for a in accounts for c in a.chains for i in range(len(c) - 1)}
    for a in accounts:
        for c in a.chains:
            end = _followed(c[-1], goes_on)
            home = next((reports for hop, reports in ends if same_words(hop.name, end.name)), None)
            if home is None:
                ends.append((end, {a.report_id}))
            else:
                home.add(a.report_id)
    ranked = sorted(ends, key=lambda e: (-len(e[1]), e[0].name))
    return tuple(Root(name=h.name, kind=h.kind, named=h.named, reports=tuple(sorted(r))) for h, r in ranked)


def _followed(end: Hop, goes_on: Mapping[str, Hop]) -> Hop:
    seen = {end.name}
    while end.name in goes_on and goes_on[end.name].name not in seen:
        end = goes_on[end.name]
        seen.add(end.name)
    return end
