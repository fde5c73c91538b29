"""A traced claim as a graph: who first said it, whom it went through, which reports carry it. Roots come first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from hearsay.export.words import KINDS, STANCES, clip, count, day, harmless
from hearsay.types import Account, Findings, Hop, Kind, Reason, Report, Root, Stance, Traced

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
    """`found` holds the findings by report id. Chain ends that are one root are one node."""
    nodes: dict[str, Node] = {}
    edges: dict[Edge, None] = {}
    counted = {_key(r.name) for r in traced.roots}
    for a in traced.accounts:
        report = _report(a, found[a.report_id].report)
        nodes[report.key] = report
        for c in a.chains:
            way = [*(_relay(hop) for hop in c[:-1]), *_ends(c[-1], a, traced.roots)]
            for node in way:
                old = nodes.get(node.key)
                if old is None or (old.sort == "root" and node.sort == "relay" and old.key not in counted):
                    nodes[node.key] = node
            keys = [node.key for node in way]
            for tail, head in zip(keys[1:], keys, strict=False):
                edges[Edge(tail=tail, head=head, look="credited")] = None
            edges[Edge(tail=keys[0], head=report.key, look=_look(a))] = None
        for copied in _copied_from(a, found):
            edges[Edge(tail=copied, head=report.key, look="copied")] = None
    kept = [e for e in edges if e.tail in nodes and e.head in nodes and e.tail != e.head]
    return Picture(nodes=tuple(nodes.values()), edges=tuple(kept))


def _relay(hop: Hop) -> Node:
    return _source(hop.name, hop.kind, named=hop.named, root=False)


def _ends(hop: Hop, a: Account, roots: Sequence[Root]) -> list[Node]:
    """The root that a chain ends in; behind an outlet whose own report leads on, the one that it leads to."""
    mine = [r for r in roots if a.report_id in r.reports]
    own = next((r for r in mine if hop.name in r.names), None)
    behind = own or (mine[0] if len(mine) == 1 and hop.kind == "outlet" else None)
    if behind is None:
        return [_source(hop.name, hop.kind, named=hop.named, root=True)]
    root = _source(behind.name, behind.kind, named=behind.named, root=True)
    return [root] if own else [_relay(hop), root]


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
