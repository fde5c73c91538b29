"""Groups of texts → rows of `events`: one that is what it was stays as it is, traced; the others are to be traced."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, bindparam, delete, func, insert, select, update

from hearsay.ledger import schema
from hearsay.ledger.traces import Row, Said, event_digest, event_seal, some, within


def regrouped(connection: Connection, groups: Sequence[Sequence[int]], said: Said, *, made_by: str) -> set[int]:
    """`groups`: of texts, by the report that stands for each. The reports that are in another event now."""
    members = _members(connection, [n for group in groups for n in group])
    old = _old(connection, {m["event"] for ms in members.values() for m in ms if m["event"] is not None})
    free = (connection.execute(select(func.max(schema.events.c.number))).scalar() or 0) + 1
    rows: list[dict[str, Any]] = []
    moved: dict[int, int] = {}
    for held in ([m for n in group for m in members[n]] for group in groups):
        digest = event_digest(held, within({m["report"] for m in held}, said))
        before = {m["event"] for m in held}
        if len(before) == 1 and old.get(min(before)) == digest:
            old.pop(min(before))
            continue
        number = free + len(rows)
        row = {"number": number, "first": held[0]["sha256"], "digest": digest, "made_by": made_by}
        row |= {"traced": None, "listed": None}
        rows.append({**row, "seal": event_seal(row)})
        moved |= {m["report"]: number for m in held}
    _write(connection, old, rows, moved)
    return set(moved)


def _members(connection: Connection, texts: Sequence[int]) -> Mapping[int, list[Row]]:
    """All reports of each text."""
    p, q = schema.profiles.c, schema.profiles.alias("q").c
    found: dict[int, list[Row]] = defaultdict(list)
    for part in some(texts):
        asked = select(p.report.label("text"), q.report, q.id, q.sha256, q.digest, q.event)
        for row in connection.execute(asked.where(p.sha256 == q.sha256, p.report.in_(part))).mappings():
            found[row["text"]].append(row)
    return found


def _old(connection: Connection, events: Iterable[int]) -> dict[int, str]:
    e = schema.events.c
    asked = (select(e.number, e.digest).where(e.number.in_(part)) for part in some(sorted(events)))
    return {number: digest for a in asked for number, digest in connection.execute(a)}


def _write(
    connection: Connection, gone: Iterable[int], rows: Sequence[dict[str, Any]], moved: Mapping[int, int]
) -> None:
    for part in some(sorted(gone)):
        connection.execute(delete(schema.events).where(schema.events.c.number.in_(part)))
    if rows:
        connection.execute(insert(schema.events), rows)
        how = update(schema.profiles).where(schema.profiles.c.report == bindparam("n")).values(event=bindparam("e"))
        connection.execute(how, [{"n": n, "e": event} for n, event in moved.items()])
