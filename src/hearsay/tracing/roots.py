"""Chains of all reports → roots: the first parties, merged where they are the same in other words."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from hearsay.tracing.ends import End, Rest, Step, ends
from hearsay.tracing.joining import joined
from hearsay.tracing.ladder import apart
from hearsay.tracing.merging import pairs
from hearsay.tracing.naming import parts
from hearsay.tracing.people import NOBODY, People, agreed, counted_apart, parted, places
from hearsay.tracing.unnamed import described
from hearsay.types import Hop, Reason, Root

MOST = 3  # words of a description that count for it
LONE = 1.0  # a source that only one report gives, beside one that others give too, counts above this score


@dataclass(frozen=True, slots=True)
class Group:
    """Ends that are one root, and why."""

    ends: tuple[End, ...]
    why: tuple[Reason, ...]

    @property
    def reports(self) -> frozenset[str]:
        return frozenset(r.report for r in self.rests)

    @property
    def rests(self) -> list[Rest]:
        return [r for e in self.ends for r in e.all]


def groups(rests: Sequence[Rest], roles: Mapping[str, str], said: People = NOBODY) -> list[Group]:
    found = parted(ends(rests), said)
    merges = list(agreed(found, pairs(found, roles), said))
    members: dict[int, list[int]] = defaultdict(list)
    for n, group in enumerate(joined(len(found), ((p.a, p.b) for p in merges))):
        members[group].append(n)
    why: dict[int, list[Reason]] = defaultdict(list)
    of = {n: group for group, ns in members.items() for n in ns}
    for p in merges:
        why[of[p.a]] += p.reasons
    return [Group(tuple(found[n] for n in ns), tuple(dict.fromkeys(why[g]))) for g, ns in members.items()]


def likely(rests: Sequence[Rest], roles: Mapping[str, str], said: People = NOBODY) -> tuple[list[Rest], list[Reason]]:
    """Without what only one report has, and only by the way: it leans rather on what others lean on too. And why."""
    of = {id(r): g.reports for g in groups(rests, roles, said) for r in g.rests}
    shared: dict[str, list[frozenset[str]]] = defaultdict(list)
    for r in rests:
        if len(of[id(r)]) > 1:
            shared[r.report].append(of[id(r)])
    dropped = [r for r in rests if len(of[id(r)]) == 1 and r.report in shared and r.score <= LONE]
    gone = set(map(id, dropped))
    return [r for r in rests if id(r) not in gone], [x for r in dropped for x in _outweighed(r, shared[r.report])]


def _outweighed(r: Rest, shared: Sequence[frozenset[str]]) -> list[Reason]:
    """In the report itself, and in the other one where it takes that one to outweigh it."""
    text = f"{r.chain[-1].name} is given by {r.found.report.name} alone, and less clearly than whom others give too"
    others = set().union(*(s for s in shared)) - {r.report}
    only = others if len(others) == 1 else set()
    return [
        Reason(kind="outweighed", report_id=r.report, span=r.at, text=text),
        *(Reason(kind="outweighed", report_id=i, span=None, text=text) for i in sorted(only)),
    ]


def roots(rests: Sequence[Rest], roles: Mapping[str, str], about: str = "", said: People = NOBODY) -> tuple[Root, ...]:
    """In order of how many reports rest on each; `about`: the claim's text, in which its parties are named."""
    found = groups(rests, roles, said)
    of = {p: n for n, g in enumerate(found) for p in places(g.rests)} if said.sources else {}
    made = counted_apart([_root(g, about, roles) for g in found], of, said)
    return tuple(sorted(made, key=lambda r: (-len(r.reports), r.name, r.kind)))


def _root(group: Group, about: str, roles: Mapping[str, str]) -> Root:
    best = _fullest(group.ends)
    hop = best.hop
    cites = [_cites(r) for e in group.ends for r in e.rests]
    carried = [r for e in group.ends for name, step in e.steps for r in _carried(name, step)]
    names = [_names(r) for e in group.ends for r in e.further]
    circles = [_circle(r) for e in group.ends for r in e.circles]
    return Root(
        name=_name(best),
        kind=hop.kind,
        named=hop.named,
        reports=tuple(sorted(group.reports)),
        party=hop.named and set(parts(hop.name)) <= set(parts(about)),
        apart=_apart(group, hop, roles),
        reasons=tuple(dict.fromkeys((*cites, *names, *carried, *circles, *group.why))),
        names=tuple(sorted({e.hop.name for e in group.ends})),
    )


def _fullest(group: Sequence[End]) -> End:
    """Named before described; then what most reports call it, a telling description worth some reports."""
    often = Counter(e.hop for e in group for _ in {r.report for r in e.all})

    def rank(e: End) -> tuple[bool, bool, float, str, str]:
        telling = min(MOST, len(described(e.hop))) / 2
        return e.hop.named, bool(described(e.hop)), often[e.hop] + telling, e.hop.name, e.way.name if e.way else ""

    return max(group, key=rank)


def _name(e: End) -> str:
    """Unnamed sources with the outlet that they spoke to, so that two outlets' officials are told apart."""
    if e.hop.named or e.way is None or e.way.kind != "outlet" or e.hop.kind == "outlet":
        return e.hop.name
    return f"{e.hop.name} (via {e.way.name})"


def _cites(r: Rest) -> Reason:
    by_way = " by way of ".join(h.name for h in reversed(r.chain))
    return Reason(kind="cites", report_id=r.report, span=r.at, text=f"rests on {by_way}")


def _names(r: Rest) -> Reason:
    text = f"names {r.chain[-1].name}, and other reports say from whom it has this"
    return Reason(kind="leads on", report_id=r.report, span=r.at, text=text)


def _carried(name: str, step: Step) -> list[Reason]:
    text = f"gives {step.hop.name} as the source of {name}"
    return [Reason(kind="leads on", report_id=r.report, span=r.at, text=text) for r in step.shown]


def _circle(r: Rest) -> Reason:
    text = f"{r.chain[-1].name} leans on others that lean on it: who said it first is not known"
    return Reason(kind="circle", report_id=r.report, span=r.at, text=text)


def _apart(group: Group, best: Hop, roles: Mapping[str, str]) -> str | None:
    """By its best name, else by whatever name tells."""
    names = (best, *(e.hop for e in group.ends))
    return next((a for h in names if (a := apart(h, roles.get(h.name)))), None)
