"""Ends that are one root in other words, each pair with its reason."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from hearsay.tracing.ends import End, Rest
from hearsay.tracing.governments import forces
from hearsay.tracing.naming import key, keys, same_name
from hearsay.tracing.unnamed import compatible, described
from hearsay.types import Hop, Reason

RUN = 6  # words in a row that two sources will not both happen to say
TELLING = 3  # words of a description that two outlets will not both have met

_QUOTED = re.compile(r'["“”„«»]([^"“”„«»\n]{20,})["“”„«»]?')
_WORD = re.compile(r"\w+")


class Pair(NamedTuple):
    a: int
    b: int
    reasons: tuple[Reason, ...]


def pairs(ends: Sequence[End], roles: Mapping[str, str]) -> Iterator[Pair]:
    """Which ends are the same, and why; `roles` of named people, by name."""
    yield from _by_name(ends)
    yield from _by_office(ends, roles)
    yield from _by_way(ends)
    yield from _by_words(ends)
    yield from _by_quotation(ends)
    yield from _loose(ends)


def _by_name(ends: Sequence[End]) -> Iterator[Pair]:
    holders: dict[str, list[int]] = defaultdict(list)
    names = [_named(e) for e in ends]
    for n, hops in enumerate(names):
        for k in {k for h in hops for k in keys(h)}:
            holders[k].append(n)
    for a, b in _couples(holders.values()):
        if any(same_name(x, y) for x in names[a] for y in names[b]):
            yield _pair(a, b, ends, "same name", f"{ends[b].hop.name} is {ends[a].hop.name}")


def _named(e: End) -> list[Hop]:
    """A report that says so itself has the names of all who print it."""
    others = {p for r in e.rests if r.own for p in r.publishers if p != e.hop.name}
    return [e.hop, *(Hop(name=p, kind="outlet", named=True) for p in sorted(others))] if e.hop.named else []


def _by_office(ends: Sequence[End], roles: Mapping[str, str]) -> Iterator[Pair]:
    """The officers of a country's armed forces, where these speak themselves too."""
    holders: dict[str, list[int]] = defaultdict(list)
    for n, e in enumerate(ends):
        if country := forces(e.hop, roles.get(e.hop.name)):
            holders[country].append(n)
    for group in holders.values():
        bodies = [n for n in group if ends[n].hop.kind == "organisation"]
        for n in group if bodies else ():
            a, b = sorted((bodies[0], n))
            if a != b:
                yield _pair(a, b, ends, "speaks for", f"{ends[n].hop.name} speaks for {ends[bodies[0]].hop.name}")


def _by_way(ends: Sequence[End]) -> Iterator[Pair]:
    """ "A source" and "a source in the band", both told of by the Post; whatever origin one person or body gives."""
    holders: dict[str, list[int]] = defaultdict(list)
    for n, e in enumerate(ends):
        if e.way:
            holders[key(e.way.name)].append(n)
    for a, b in _couples(holders.values()):
        if _one_by_way(ends[a], ends[b]):
            text = f"{ends[b].hop.name} and {ends[a].hop.name} both speak through {_through(ends[b])}"
            yield _pair(a, b, ends, "same words for one source", text)


def _one_by_way(a: End, b: End) -> bool:
    outlet = a.way is None or a.way.kind == "outlet"
    if a.hop.named and b.hop.named:
        return False
    if outlet and (a.hop.named or b.hop.named):
        return False
    return not outlet or (_alike(a, b) and (compatible(a.hop, b.hop) or not _told_apart(a, b)))


def _told_apart(a: End, b: End) -> bool:
    """One report gives both; or one of them is a body, which no "source" is."""
    bodies = "organisation" in (a.hop.kind, b.hop.kind)
    return bodies or bool({r.report for r in a.rests} & {r.report for r in b.rests})


def _alike(a: End, b: End) -> bool:
    return (a.hop.kind == "outlet") == (b.hop.kind == "outlet")


def _through(e: End) -> str:
    return e.way.name if e.way else "one outlet"


def _by_words(ends: Sequence[End]) -> Iterator[Pair]:
    """Described in the same words; media that nobody names."""
    holders: dict[str, list[int]] = defaultdict(list)
    for n, e in enumerate(ends):
        if not e.hop.named:
            holders["media" if e.hop.kind == "outlet" else _words(e)].append(n)
    for a, b in _couples(holders.values()):
        if _one_by_words(ends[a], ends[b]):
            yield _pair(a, b, ends, "same words for one source", f"both have it from {ends[a].hop.name}")


def _words(e: End) -> str:
    """ "Two inspectors" and "an inspector"; sources of no description by all their words."""
    return " ".join(sorted(described(e.hop))) or key(e.hop.name)


def _one_by_words(a: End, b: End) -> bool:
    if a.hop.kind == "outlet":
        return True
    return not (a.way or b.way) or len(a.hop.name.split()) >= TELLING


def _by_quotation(ends: Sequence[End]) -> Iterator[Pair]:
    """Who says the very same words to both is the same, though one calls him an official and one by his name."""
    said: dict[tuple[str, ...], tuple[int, Rest]] = {}
    done: set[tuple[int, int]] = set()
    for n, e in enumerate(ends):
        for r in e.rests:
            for run in _runs(r):
                m, _ = said.setdefault(run, (n, r))
                if m != n and (m, n) not in done and not (ends[m].hop.named and e.hop.named):
                    done.add((m, n))
                    text = f"{e.hop.name} says word for word what {ends[m].hop.name} says elsewhere"
                    yield _pair(m, n, ends, "same quotation", text)


def _runs(r: Rest) -> Iterator[tuple[str, ...]]:
    source = r.chain[-1].source_id
    text = r.found.report.text
    for a, how in zip(r.found.attributions, r.found.sourcings, strict=True):
        if how.source_id == source and source and a.manner != "indirect":
            for c in a.content:
                for match in _QUOTED.finditer(text, *c):
                    words = _WORD.findall(match[1].casefold())
                    yield from (tuple(words[i : i + RUN]) for i in range(len(words) - RUN + 1))


def _loose(ends: Sequence[End]) -> Iterator[Pair]:
    """Unnamed people of whom nothing tells to whom they spoke: those of the outlet's own report, else those of most."""
    people = [n for n, e in enumerate(ends) if not e.hop.named and e.hop.kind != "outlet"]
    bound = sorted((n for n in people if ends[n].way), key=lambda n: (-_reports(ends[n]), n))
    for n in people:
        e = ends[n]
        fits = [m for m in bound if m != n and compatible(e.hop, ends[m].hop)] if e.way is None else []
        homes = {key(p) for r in e.rests for p in r.publishers}
        own = [m for m in fits if key(_through(ends[m])) in homes]
        for m in dict.fromkeys((*own, *fits[:1])):
            kind = "own report" if m in own else "may be the same: unnamed"
            yield _pair(m, n, ends, kind, f"{e.hop.name} and {ends[m].hop.name}, of {_through(ends[m])}, seem one")


def _reports(e: End) -> int:
    return len({r.report for r in e.all})


def _couples(groups: Iterable[Sequence[int]]) -> list[tuple[int, int]]:
    return sorted({pair for g in groups for pair in combinations(g, 2)})


def _pair(a: int, b: int, ends: Sequence[End], kind: str, text: str) -> Pair:
    """With a reason in either's report: whoever takes one of the two away takes away why they are one."""
    shown = [ends[n].all[0] for n in (b, a)]
    return Pair(a, b, tuple(Reason(kind=kind, report_id=r.report, span=r.at, text=text) for r in shown))
