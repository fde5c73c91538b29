"""Where each node of a picture stands: sources in columns by their distance from the root, reports by time after them.

The order within the columns is fast-sugiyama's (Sugiyama, Tagawa & Toda 1981), which keeps crossings few.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from fast_sugiyama import from_edges

from hearsay.export.picture import Node, Picture

TIMES = 5  # columns for reports at most; days beyond share one


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """Columns and rows from 0; rows may be fractions."""

    at: Mapping[str, tuple[int, float]]
    columns: int
    rows: int
    sources: int  # how many of the columns, the first ones, hold sources


def placed(drawn: Picture) -> Placed:
    order = _order(drawn)
    depth = _depth(drawn)
    sources = max((depth[n.key] + 1 for n in drawn.nodes if n.sort != "report"), default=0)
    times = _times([n for n in drawn.nodes if n.sort == "report"])
    column = {n.key: depth[n.key] if n.sort != "report" else sources + times[n.key] for n in drawn.nodes}
    rows = _rows(column, _families_together(drawn, column, order), sources)
    columns = max(column.values(), default=-1) + 1
    return Placed(
        at={key: (column[key], rows[key]) for key in column},
        columns=columns,
        rows=max((sum(c == n for c in column.values()) for n in range(columns)), default=0),
        sources=sources,
    )


def _order(drawn: Picture) -> dict[str, float]:
    """Each node's place across the columns; those without any edge come last."""
    names = sorted(n.key for n in drawn.nodes)
    # By number: names it would put in the order of a set, which is another one in every run.
    at = {name: n for n, name in enumerate(names)}
    pairs = sorted({(at[e.tail], at[e.head]) for e in drawn.edges})
    found: dict[str, float] = {}
    offset = 0.0
    if pairs:
        for positions, width, *_ in from_edges(pairs, vertex_spacing=1, crossing_minimization="barycenter"):
            found |= {names[int(n)]: offset + x for n, (x, _) in positions if int(n) < len(names)}
            offset += width + 1
    return {key: found.get(key, offset + 1 + n) for n, key in enumerate(names)}


def _depth(drawn: Picture) -> dict[str, int]:
    """Longest way from a root among the sources; a cycle ends where it closes."""
    behind: dict[str, list[str]] = defaultdict(list)
    for e in drawn.edges:
        if not e.head.startswith("r:"):
            behind[e.head].append(e.tail)
    known: dict[str, int] = {}

    def depth(key: str, path: frozenset[str]) -> int:
        if key not in known:
            ways = [depth(tail, path | {key}) + 1 for tail in behind[key] if tail not in path | {key}]
            if path:
                return max(ways, default=0)
            known[key] = max(ways, default=0)
        return known[key]

    return {n.key: depth(n.key, frozenset()) for n in drawn.nodes}


def _times(reports: list[Node]) -> dict[str, int]:
    """A column for each of the first days; reports without a date stand in the first one."""
    days = sorted({n.when[:10] for n in reports if n.when})
    spread = [days[i * len(days) // min(TIMES, len(days))] for i in range(min(TIMES, len(days)))]
    return {n.key: sum(d <= n.when[:10] for d in spread[1:]) if n.when else 0 for n in reports}


def _families_together(drawn: Picture, column: Mapping[str, int], order: Mapping[str, float]) -> dict[str, float]:
    """The order with the reports of one family, in one column, side by side where its first stands."""
    families: dict[tuple[int, str], list[str]] = defaultdict(list)
    for n in drawn.nodes:
        if n.sort == "report" and n.family:
            families[column[n.key], n.family].append(n.key)
    moved = dict(order)
    for members in families.values():
        first = min(order[key] for key in members)
        moved |= {key: first + 1e-3 * n for n, key in enumerate(sorted(members, key=lambda k: order[k]))}
    return moved


def _rows(column: Mapping[str, int], order: Mapping[str, float], sources: int) -> dict[str, float]:
    """In each column one below the other in their order; columns of sources are centred on the tallest."""
    members: dict[int, list[str]] = defaultdict(list)
    for key in sorted(column, key=lambda k: (order[k], k)):
        members[column[key]].append(key)
    tallest = max((len(m) for m in members.values()), default=0)
    shift = {c: (tallest - len(m)) / 2 if c < sources else 0.0 for c, m in members.items()}
    return {key: n + shift[c] for c, m in members.items() for n, key in enumerate(m)}
