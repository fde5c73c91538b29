"""Where chains end: each end once, with the way to it and the places that show it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from hearsay.tracing.leads import Chain
from hearsay.tracing.naming import key
from hearsay.types import Findings, Hop, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Rest:
    """One chain of one report, the words that show it, and how likely it is (evidence.of_front).

    `told`: the report's own outlet, where it says that the source spoke to it; `publishers`: all who print its text.
    `own`: it says so itself, and the chain is its outlet.
    """

    found: Findings
    chain: Chain
    at: Span
    score: float = 0.0
    told: str | None = None
    publishers: tuple[str, ...] = ()
    own: bool = False

    @property
    def report(self) -> str:
        return self.found.report.id


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """Whom a named source has it from, and all that say so: each that is taken away may let others be believed."""

    hop: Hop
    shown: tuple[Rest, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class End:
    """A first party by one way. `way`: whom it reached the reports by, or the outlet that it spoke to; None: unknown.

    `further`: chains that say less themselves and are carried on, by `steps`, by what other reports say; `circles`:
    those that would have come back to where they began.
    """

    hop: Hop
    way: Hop | None
    rests: tuple[Rest, ...]
    further: tuple[Rest, ...] = ()
    steps: tuple[tuple[str, Step], ...] = ()
    circles: tuple[Rest, ...] = ()

    @property
    def all(self) -> tuple[Rest, ...]:
        return (*self.rests, *self.further)


class Walk(NamedTuple):
    """A chain to its very end, the steps that carried it there, and whether it went in a circle."""

    rest: Rest
    chain: Chain
    steps: tuple[tuple[str, Step], ...]
    circle: bool


def ends(rests: Sequence[Rest]) -> list[End]:
    """In one order whatever the order of the reports."""
    onward = _onward(rests)
    shown: dict[tuple[Hop, Hop | None], list[Walk]] = defaultdict(list)
    for r in rests:
        w = _followed(r, onward)
        shown[w.chain[-1], _way(r, w.chain)].append(w)
    made = [_end(hop, way, walks) for (hop, way), walks in shown.items()]
    return sorted(made, key=lambda e: (e.hop.name, e.hop.kind, e.hop.named, e.way.name if e.way else ""))


def _end(hop: Hop, way: Hop | None, walks: Sequence[Walk]) -> End:
    ranked = sorted(walks, key=lambda w: _place(w.rest))
    steps = {name: step for w in ranked for name, step in w.steps}
    return End(
        hop=hop,
        way=way,
        rests=tuple(w.rest for w in ranked if not w.steps),
        further=tuple(w.rest for w in ranked if w.steps),
        steps=tuple(sorted(steps.items(), key=lambda s: s[0])),
        circles=tuple(w.rest for w in ranked if w.circle),
    )


def _place(r: Rest) -> tuple[str, Span, tuple[str, ...]]:
    return r.report, r.at, tuple(h.name for h in r.chain)


def bare(hop: Hop) -> Hop:
    """The source as such, wherever it is cited."""
    return Hop(name=hop.name, kind=hop.kind, named=hop.named)


def _way(r: Rest, whole: Chain) -> Hop | None:
    if len(whole) > 1:
        return whole[-2]
    return Hop(name=r.told, kind="outlet", named=True) if r.told and not whole[-1].named else None


def _onward(rests: Iterable[Rest]) -> dict[str, Step]:
    """Named source → whom it has it from: whom most reports give; rather somebody unnamed, who spoke to it alone."""
    shown: dict[tuple[str, Hop], list[Rest]] = defaultdict(list)
    for r in rests:
        for step in set(_steps(r)):
            shown[step].append(r)
    ranked = sorted(shown.items(), key=lambda s: (-len(s[1]), s[0][1].named, s[0][1].name, s[0][1].kind))
    best: dict[str, Step] = {}
    for (name, hop), reports in ranked:
        best.setdefault(name, Step(hop=hop, shown=tuple(sorted(reports, key=_place))))
    return best


def _steps(r: Rest) -> Iterator[tuple[str, Hop]]:
    yield from ((key(p), bare(r.chain[0])) for p in r.publishers if key(r.chain[0].name) != key(p))
    yield from ((key(near.name), bare(far)) for near, far in pairwise(r.chain) if near.named)


def _followed(r: Rest, onward: Mapping[str, Step]) -> Walk:
    """The chain, carried on by what other reports say of its end; a circle ends with one of its members, for all."""
    chain = tuple(bare(h) for h in r.chain)
    taken: list[tuple[str, Step]] = []
    while chain[-1].named and (step := onward.get(key(chain[-1].name))):
        names = [key(h.name) for h in chain]
        if (back := key(step.hop.name)) in names:
            first = names.index(back)
            return Walk(r, chain[: names.index(min(names[first:])) + 1], tuple(taken), circle=True)
        taken.append((chain[-1].name, step))
        chain = (*chain, step.hop)
    return Walk(r, chain, tuple(taken), circle=False)
