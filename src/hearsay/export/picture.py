"""A traced claim as a graph: who first said it, whom it went through, which reports carry it. Roots come first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from hearsay.export.words import KINDS, STANCES, clip, count, day, harmless
from hearsay.types import Account, Findings, Kind, Reason, Report, Stance, Traced

Sort = Literal["root", "relay", "report"]
Look = Literal["credited", "copied", "denied"]
COPIED = frozenset({"same text, later", "same words, no credit", "copy", "copied"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """`name` and `note` are fit to print; `when` orders reports in time, None where no date is known."""

    key: str
    sort: Sort
    name: str
    note: str
    kind: Kind | None = None
    named: bool = True
    stance: Stance | None = None
    family: str | None = None
    when: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """From nearer the root to nearer the reader."""

    tail: str
    head: str
    look: Look


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]


def picture(traced: Traced, found: Mapping[str, Findings]) -> Picture:
    """`found` holds the findings by report id."""
    nodes: dict[str, Node] = {}
    edges: dict[Edge, None] = {}
    for a in traced.accounts:
        report = _report(a, found[a.report_id].report)
        nodes[report.key] = report
        for c in a.chains:
            keys = [_key(hop.name) for hop in c]
            for n, hop in enumerate(c):
                last = n == len(c) - 1
                old = nodes.get(keys[n])
                if old is None or (old.sort == "root" and not last):
                    nodes[keys[n]] = _source(hop.name, hop.kind, named=hop.named, root=last)
            for tail, head in zip([*keys[1:]], keys, strict=False):
                edges[Edge(tail=tail, head=head, look="credited")] = None
            edges[Edge(tail=keys[0], head=report.key, look=_look(a))] = None
        for copied in _copied_from(a, found):
            edges[Edge(tail=copied, head=report.key, look="copied")] = None
    kept = [e for e in edges if e.tail in nodes and e.head in nodes and e.tail != e.head]
    return Picture(nodes=tuple(nodes.values()), edges=tuple(kept))


def _key(name: str) -> str:
    return f"s:{name.casefold()}"


def _report(a: Account, report: Report) -> Node:
    date = day(report.published) if report.published else "no date"
    return Node(
        key=f"r:{report.id}",
        sort="report",
        name=_flat(report.publisher or report.name),
        note=f"{STANCES[a.stance]} · {date}",
        stance=a.stance,
        family=a.family or report.publisher,
        when=report.published,
    )


def _source(name: str, kind: Kind, *, named: bool, root: bool) -> Node:
    note = KINDS[kind] if named else f"{KINDS[kind]}, not named"
    return Node(key=_key(name), sort="root" if root else "relay", name=_flat(name), note=note, kind=kind, named=named)


def _look(a: Account) -> Look:
    return "denied" if a.stance == "denies" else "credited"


def _copied_from(a: Account, found: Mapping[str, Findings]) -> Iterator[str]:
    """Reports whose text this one repeats without crediting them."""
    yield from (
        f"r:{r.report_id}" for r in a.reasons if r.kind in COPIED and r.report_id and r.report_id != a.report_id
    )


def _flat(text: str) -> str:
    return clip(harmless(text), 200)


def gist(traced: Traced) -> str:
    """The ladder and the interval as one sentence that a person understands at once."""
    reports = count(len(traced.accounts), "report")
    roots = count(len(traced.roots), "root")
    named = sum(r.named for r in traced.roots)
    if not traced.roots:
        return f"{reports}; no source is given for it"
    return f"{reports} → {roots}, {named} named → {independent(traced)}"


def independent(traced: Traced) -> str:
    if traced.low == traced.high:
        return f"{traced.low} independent"
    return f"{traced.low} to {traced.high} independent"


def sentence(reason: Reason, found: Mapping[str, Findings]) -> str:
    """A reason with the words it rests on."""
    report = found[reason.report_id].report if reason.report_id and reason.report_id in found else None
    words = clip(reason.span.of(report.text), 140) if report and reason.span else ""
    where = _flat(report.publisher or report.name) if report else ""
    return " — ".join(part for part in (harmless(reason.text), f"“{harmless(words)}”" if words else "", where) if part)
