"""Questions about what is kept, in the ledger's own terms."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from sqlalchemy import Connection, or_, select

from hearsay.ledger import blobs, schema
from hearsay.ledger.encoding import made
from hearsay.ledger.reviewing import Noted, Reviewed, reviewed
from hearsay.ledger.rows import page_of
from hearsay.ledger.veil import Protected, Veil
from hearsay.ledger.veiling import veiled
from hearsay.types import Findings, Report, Review


def digests(connection: Connection, ids: Sequence[str]) -> dict[str, str]:
    """Kept report → the digest of what the machine found in it."""
    r = schema.reports.c
    asked = select(r.machine, r.digest).where(r.machine.in_(ids))
    return {row.machine: row.digest for row in connection.execute(asked)}


def latest(connection: Connection, reports: Sequence[Report]) -> dict[str, str | None]:
    """Report → the last version kept of the same page, or the one among `reports` that stands before it there."""
    r = schema.reports.c
    pages = {page_of(report) for report in reports}
    asked = select(r.page, r.machine).where(r.page.in_(pages)).order_by(r.number)
    last: dict[str, str] = {row.page: row.machine for row in connection.execute(asked)}
    before: dict[str, str | None] = {}
    for report in reports:
        page = page_of(report)
        before[report.id] = last.get(page) if last.get(page) != report.id else _before(connection, report.id)
        last[page] = report.id
    return before


def _before(connection: Connection, report: str) -> str | None:
    found: str | None = connection.execute(
        select(schema.reports.c.before).where(schema.reports.c.machine == report)
    ).scalar()
    return found


def report_of(connection: Connection, record: str) -> str | None:
    """The report that a record belongs to, by the record's id, the machine's or as it stands, or by its own."""
    r, k = schema.reports.c, schema.records.c
    own = select(r.machine).where(or_(r.id == record, r.machine == record))
    of_record = select(r.machine).where(r.number == k.report, or_(k.id == record, k.machine == record)).limit(1)
    found = (connection.execute(asked).scalar() for asked in (own, of_record))
    return next((report for report in found if report), None) or _once(connection, record)


def _once(connection: Connection, record: str) -> str | None:
    """Of a record that a person rejected: the report whose reviews name it."""
    body = schema.log.c.body
    found = select(schema.reviews.c.report).join(schema.log).where(body.contains(record, autoescape=True)).limit(1)
    report: str | None = connection.execute(found).scalar()
    return report


def findings(connection: Connection, report: str) -> Findings | None:
    """What the machine found."""
    kept = select(schema.reports.c.findings).where(schema.reports.c.machine == report)
    digest = connection.execute(kept).scalar()
    return blobs.findings(connection, digest) if digest else None


def notes(connection: Connection, report: str) -> list[Noted]:
    """What people said of a report's records, in the order of the log."""
    log = schema.log.c
    found = select(log.seq, log.at, log.by, log.body).join(schema.reviews).where(schema.reviews.c.report == report)
    return [_noted(*row) for row in connection.execute(found.order_by(log.seq))]


def _noted(seq: int, at: str, by: str, body: str) -> Noted:
    values = json.loads(body)
    values.pop("report")
    return Noted(seq=seq, at=at, by=by, review=made(Review, {"value": None, **values}))


def evidence_of(connection: Connection, report: str) -> str | None:
    r = schema.reports.c
    found: str | None = connection.execute(select(r.evidence).where(r.machine == report)).scalar()
    return found


def versions(connection: Connection, report: str) -> list[str]:
    """All kept reports of the same page, as they were kept, by the machine's ids."""
    r = schema.reports.c
    page = select(r.page).where(r.machine == report).scalar_subquery()
    return list(connection.execute(select(r.machine).where(r.page == page).order_by(r.number)).scalars())


def veil_of(connection: Connection) -> Veil:
    kept = connection.execute(select(schema.protected).order_by(schema.protected.c.pseudonym)).mappings()
    return Veil(tuple(Protected(tuple(json.loads(p["names"])), p["pseudonym"]) for p in kept))


def standing(connection: Connection, report: str, veil: Veil) -> Reviewed | None:
    """What stands after what people said, behind the veil. `report`: the machine's id of it."""
    found = findings(connection, report)
    return as_stands(connection, found, veil) if found else None


def as_stands(connection: Connection, found: Findings, veil: Veil) -> Reviewed:
    """The same, of what the machine found."""
    return veiled(reviewed(found, notes(connection, found.report.id)), veil)


def all_standing(connection: Connection, veil: Veil) -> Iterator[Reviewed]:
    """In the order in which they were first kept."""
    r = schema.reports.c
    for report in connection.execute(select(r.machine).order_by(r.number)).scalars().all():
        if found := standing(connection, report, veil):
            yield found
