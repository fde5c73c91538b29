"""Changed reports → their rows of `profiles`, and which texts came and went by that.

Reports of one text are compared once: by the one with the lowest id, which stands for them all.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from sqlalchemy import Connection, select
from sqlalchemy.dialects.sqlite import insert as upsert

from hearsay.ledger import asking, schema, traces
from hearsay.ledger.traces import Row, some
from hearsay.ledger.veil import Veil
from hearsay.types import Report

READ = 200  # reports at a time


class Shaper(Protocol):
    def shapes(self, reports: Sequence[Report]) -> list[bytes]: ...


@dataclass(frozen=True, slots=True)
class Changes:
    """By report: shapes and texts of those that stand for their text no more, and of those that do now."""

    gone: dict[int, bytes] = field(default_factory=dict)
    come: dict[int, bytes] = field(default_factory=dict)


def profiled(connection: Connection, shaper: Shaper, changed: Sequence[tuple[int, str]], veil: Veil) -> Changes:
    """`changed`: reports by number and the machine's id. Their rows say from now on what they show."""
    shapes: dict[int, bytes] = {}
    old = _rows(connection, [n for n, _ in changed])
    for first in range(0, len(changed), READ):
        part = changed[first : first + READ]
        found = [(n, s.findings) for n, i in part if (s := asking.standing(connection, i, veil))]
        made = shaper.shapes([f.report for _, f in found])
        shapes |= {n: shape for (n, _), shape in zip(found, made, strict=True)}
        _write(
            connection,
            [
                {"report": n, "id": f.report.id, "sha256": f.report.sha256, "digest": traces.digest_of(f)}
                for n, f in found
            ],
        )
    return _changes(connection, shaper, shapes, old, veil)


def _write(connection: Connection, rows: Sequence[Mapping[str, Any]]) -> None:
    new = [{**r, "near": "{}", "keys": traces.checked_sum(0, 0), "seal": ""} for r in rows]
    add = upsert(schema.profiles)
    told = {name: add.excluded[name] for name in ("id", "sha256", "digest")}
    if new:
        connection.execute(add.on_conflict_do_update(index_elements=["report"], set_=told), new)


def _rows(connection: Connection, reports: Sequence[int]) -> dict[int, Row]:
    p = schema.profiles
    asked = (select(p.c.report, p.c.id, p.c.sha256, p.c.shape).where(p.c.report.in_(part)) for part in some(reports))
    return {int(row["report"]): row for a in asked for row in connection.execute(a).mappings()}


def _changes(
    connection: Connection,
    shaper: Shaper,
    shapes: Mapping[int, bytes],
    old: Mapping[int, Row],
    veil: Veil,
) -> Changes:
    now = _rows(connection, list(shapes))
    texts = sorted({row["sha256"] for row in (*old.values(), *now.values())})
    of_text: dict[str, list[Row]] = defaultdict(list)
    p = schema.profiles.c
    for part in some(texts):
        asked = select(p.report, p.id, p.sha256, p.shape).where(p.sha256.in_(part))
        for row in connection.execute(asked).mappings():
            of_text[row["sha256"]].append(row)
    made = Changes()
    for same in of_text.values():
        first = min(same, key=lambda row: row["id"])
        shape = shapes.get(first["report"]) or first["shape"] or _shape(connection, shaper, first["report"], veil)
        moved = first["sha256"] != old.get(first["report"], first)["sha256"]
        if moved or shape != first["shape"]:
            made.come[first["report"]] = shape
        made.gone.update({row["report"]: row["shape"] for row in same if row["shape"] and row is not first})
        if first["shape"] and first["report"] in made.come:
            made.gone[first["report"]] = first["shape"]
    return made


def _shape(connection: Connection, shaper: Shaper, report: int, veil: Veil) -> bytes:
    """Of a report that did not stand for its text till now."""
    r = schema.reports.c
    machine = connection.execute(select(r.machine).where(r.number == report)).scalar_one()
    standing = asking.standing(connection, machine, veil)
    if standing is None:
        raise KeyError(machine)
    return shaper.shapes([standing.findings.report])[0]
