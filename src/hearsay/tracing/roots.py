"""Chains of all reports → roots: the first parties, merged where they are the same in other words."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from hearsay.tracing.leads import Chain
from hearsay.tracing.naming import parts, same_name
from hearsay.tracing.unnamed import compatible, described
from hearsay.types import Account, Hop, Root

TELLING = 3  # words


@dataclass(frozen=True, slots=True)
class End:
    """Where chains end; by way of whom (a name, or nothing); in which reports."""

    hop: Hop
    ways: frozenset[str]
    reports: frozenset[str]


def roots(accounts: Sequence[Account], publishers: Mapping[str, str] | None = None) -> tuple[Root, ...]:
    """In order of how many reports rest on each. The same whatever the order of the accounts.

    `publishers`: report → outlet, so that who leans on an outlet rests on what that outlet's own report rests on.
    """
    merged: list[End] = []
    for end in _ends(accounts, publishers or {}):
        home = next((n for n, other in enumerate(merged) if _one(other, end)), None)
        if home is None:
            merged.append(end)
        else:
            merged[home] = _both(merged[home], end)
    ranked = sorted(merged, key=lambda e: (-len(e.reports), e.hop.name))
    return tuple(_root(e) for e in ranked)


def first_hand(chains: Sequence[Chain]) -> bool:
    """Does a report stand at the root itself: nobody between it and unnamed people who spoke to it?"""
    nearest = [c[0] for c in chains]
    return not any(h.kind == "outlet" for h in nearest) and any(_spoke(h) for h in nearest)


def _spoke(hop: Hop) -> bool:
    return not hop.named and hop.kind in ("person", "group")


def _ends(accounts: Sequence[Account], publishers: Mapping[str, str]) -> list[End]:
    """The best described first, so that "a source" joins "a source in the band" and not the other way round."""
    onward = _onward(_steps(accounts, publishers))
    found: dict[tuple[Hop, str], set[str]] = defaultdict(set)
    for a in accounts:
        for chain in a.chains:
            whole = _followed([_bare(h) for h in chain], onward)
            found[whole[-1], whole[-2].name if len(whole) > 1 else ""].add(a.report_id)
    ends = [End(hop, frozenset([way] if way else []), frozenset(reports)) for (hop, way), reports in found.items()]
    return sorted(ends, key=lambda e: (-len(described(e.hop)), -len(e.reports), e.hop.name, sorted(e.ways)))


def _steps(accounts: Sequence[Account], publishers: Mapping[str, str]) -> Iterator[tuple[str, Hop]]:
    for a in accounts:
        outlet = publishers.get(a.report_id)
        for chain in a.chains:
            if outlet and _key(chain[0].name) != _key(outlet):
                yield _key(outlet), _bare(chain[0])
            yield from ((_key(near.name), _bare(far)) for near, far in pairwise(chain))


def _key(name: str) -> str:
    return " ".join(parts(name))


def _onward(steps: Iterable[tuple[str, Hop]]) -> dict[str, Hop]:
    """Source → whom it has it from: rather somebody unnamed who spoke to it alone; then whom most reports give."""
    best: dict[str, Hop] = {}
    for (name, hop), _ in sorted(Counter(steps).items(), key=lambda s: (s[0][1].named, -s[1], s[0][1].name)):
        best.setdefault(name, hop)
    return best


def _bare(hop: Hop) -> Hop:
    return Hop(name=hop.name, kind=hop.kind, named=hop.named)


def _followed(chain: list[Hop], onward: Mapping[str, Hop]) -> list[Hop]:
    """The chain, carried on by what other reports say of its end."""
    while (further := onward.get(_key(chain[-1].name))) and further.name not in {h.name for h in chain}:
        chain = [*chain, further]
    return chain


def _one(a: End, b: End) -> bool:
    """Named ends by their names; unnamed ones by what is told of them, unless they spoke to different outlets."""
    if a.hop.named or b.hop.named:
        return a.hop.named and b.hop.named and same_name(a.hop, b.hop)
    if "outlet" in (a.hop.kind, b.hop.kind) and a.hop.kind != b.hop.kind:
        return False
    apart = a.ways and b.ways and not a.ways & b.ways
    return compatible(a.hop, b.hop) and (not apart or _told_alike(a.hop, b.hop))


def _told_alike(a: Hop, b: Hop) -> bool:
    """In the same words, and enough of them that two outlets will not both have met such people."""
    return parts(a.name) == parts(b.name) and len(parts(a.name)) >= TELLING


def _both(a: End, b: End) -> End:
    return End(a.hop, a.ways | b.ways, a.reports | b.reports)


def _root(end: End) -> Root:
    return Root(name=end.hop.name, kind=end.hop.kind, named=end.hop.named, reports=tuple(sorted(end.reports)))
