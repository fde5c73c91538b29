"""The index: rows of reports as their findings stand, in the place of those that they had."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Table, delete, func, insert, select

from hearsay.ledger import schema, traces
from hearsay.ledger.reviewing import Reviewed
from hearsay.ledger.rows import Row, report_row, rows_of


def index(connection: Connection, standing: Sequence[tuple[Reviewed, Row]]) -> None:
    """Each with what is known of its report as captured: page, before, seq, findings, evidence, digest."""
    numbers = numbers_of(connection, [_machine(s) for s, _ in standing])
    for number in numbers.values():
        _forget(connection, number)
    free = (connection.execute(select(func.max(schema.reports.c.number))).scalar() or 0) + 1
    reports: list[Row] = []
    made: dict[Table, list[Row]] = defaultdict(list)
    for s, row in standing:
        number = numbers.setdefault(_machine(s), free)
        free += number == free
        reports.append({"number": number, **report_row(s), **row})
        for table, rows in rows_of(s):
            made[table] += ({"report": number, **r} for r in rows)
    fill(connection, schema.reports, reports)
    for table, held in made.items():
        fill(connection, table, held)
    traces.mark(connection, [r["number"] for r in reports])


def _machine(standing: Reviewed) -> str:
    return standing.machine[standing.findings.report.id]


def numbers_of(connection: Connection, ids: Sequence[str]) -> dict[str, int]:
    r = schema.reports.c
    asked = (select(r.machine, r.number).where(r.machine.in_(part)) for part in traces.some(ids))
    return {row.machine: row.number for a in asked for row in connection.execute(a)}


def row_of(connection: Connection, report: str) -> Row:
    """What the log says of a report that is in the index."""
    r = schema.reports.c
    asked = select(r.page, r.before, r.seq, r.findings, r.evidence, r.digest).where(r.machine == report)
    return dict(connection.execute(asked).mappings().one())


def _forget(connection: Connection, number: int) -> None:
    for table in schema.OF_REPORTS:
        connection.execute(delete(table).where(table.c.report == number))
    connection.execute(delete(schema.reports).where(schema.reports.c.number == number))


def fill(connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    if rows:
        connection.execute(insert(table), rows)
