"""What a report's leads leave out: outlets named without a word of saying, rumours, whom a source has it from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from hearsay.tracing.chains import Leaning, is_named_outlet, last_resort, tidy
from hearsay.tracing.copying import Prints
from hearsay.tracing.credits import USERS, named, rumoured
from hearsay.tracing.directory import Directory
from hearsay.tracing.ends import bare
from hearsay.tracing.fronts import Front
from hearsay.tracing.provenance import cited, provenance
from hearsay.tracing.unnamed import compatible
from hearsay.types import Findings, Hop, Span

ENOUGH = 1.0  # a source of this score needs no outlet that is only named
Made = Mapping[str, Sequence[Leaning]]


def completed(
    reports: Sequence[Findings],
    made: Made,
    fronts: Mapping[str, Sequence[Front]],
    prints: Prints,
    who: Directory,
) -> dict[str, list[Leaning]]:
    """Chains of every report, by its id."""
    event = _Event(
        credited=_credited(made),
        onward=frozenset(
            (bare(c[0]), bare(c[1]))
            for r in made.values()
            for m in r
            if len(c := m.chain) > 1 and is_named_outlet(c[0])
        ),
        prints=prints,
        who=who,
    )
    return {f.report.id: _completed(f, made[f.report.id], fronts[f.report.id], event) for f in reports}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Event:
    """What all reports tell: on how many of them an outlet stands behind, who stands behind which outlet."""

    credited: Mapping[Hop, int]
    onward: Collection[tuple[Hop, Hop]]
    prints: Prints
    who: Directory

    def named(self, f: Findings, outlets: Iterable[Hop]) -> list[tuple[Hop, Span]]:
        """Those of the outlets that the report names, but for its own."""
        return named(f, [o for o in outlets if o.name not in self.prints[f.report.id].publishers])


def _completed(f: Findings, made: Sequence[Leaning], fronts: Sequence[Front], event: _Event) -> list[Leaning]:
    more = _with_named(f, made, fronts, event)
    more = [*more, *_rumour(f, more)] or last_resort(fronts, event.who)
    return tidy([_traced_back(f, m, event.who) for m in _via(f, more, event)], event.who)


def _credited(made: Made) -> Counter[Hop]:
    """Named outlets → how many reports lean on them."""
    return Counter(o for r in made.values() for o in {bare(m.chain[0]) for m in r if is_named_outlet(m.chain[0])})


def _with_named(f: Findings, made: Sequence[Leaning], fronts: Sequence[Front], event: _Event) -> list[Leaning]:
    """A report that leans on no outlet yet, with the one that most others lean on, if it names that.

    What it gives as the outlet's word has been weighed before.
    """
    if any(is_named_outlet(m.chain[0]) or m.score > ENOUGH for m in made):
        return list(made)
    weighed = {x.hop.name for x in fronts}
    found = event.named(f, [o for o in event.credited if o.name not in weighed])
    if not found:
        return list(made)
    outlet, at = max(found, key=lambda x: (event.credited[x[0]], -x[1].start))
    return [Leaning(chain=(outlet,), sayings=(), at=at, score=0.0), *made]


def _via(f: Findings, made: Sequence[Leaning], event: _Event) -> list[Leaning]:
    """Sources of a report that leans on the Post, or names it, are the Post's where others say that it has such."""
    alone = [m.chain[0] for m in made if is_named_outlet(m.chain[0]) and len(m.chain) == 1]
    return [_behind(f, m, alone, event) for m in made]


def _behind(f: Findings, m: Leaning, alone: Sequence[Hop], event: _Event) -> Leaning:
    first = m.chain[0]
    if first.kind == "outlet":
        return m
    ways = {a for a, b in event.onward if _may_be(first, b, event.who)}
    here = [o for o, _ in event.named(f, ways)] if first.named else [o for o in alone if bare(o) in ways]
    return replace(m, chain=(here[0], *m.chain)) if here else m


def _may_be(first: Hop, end: Hop, who: Directory) -> bool:
    if first.named or end.named:
        return first.kind == "person" and first.named and end.named and who.same(first, end)
    return end.kind != "outlet" and compatible(end, first)


def _rumour(f: Findings, made: Sequence[Leaning]) -> list[Leaning]:
    at = rumoured(f)
    if at is None or any(is_named_outlet(m.chain[0]) and m.score > 1 for m in made):
        return []
    return [Leaning(chain=(USERS,), sayings=(), at=at, score=0.0)]


def _traced_back(f: Findings, m: Leaning, who: Directory) -> Leaning:
    end = m.chain[-1]
    if not end.named:
        return m
    finds = (cited, provenance) if end.kind == "outlet" else (provenance,)
    origin = next((who.known(h) for find in finds for s in m.sayings if (h := find(f.report.text, s))), None)
    if origin is None or any(h.name == origin.name for h in m.chain):
        return m
    return replace(m, chain=(*m.chain, origin))
