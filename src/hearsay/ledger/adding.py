"""Keeping reports: findings and captured bytes go in as blobs, one entry in the log says so, the index follows."""

from __future__ import annotations

import hashlib
import json
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal

from sqlalchemy import Connection, Table, delete, func, insert, select
from sqlalchemy.dialects.sqlite import insert as upsert

from hearsay.ledger import chain, indexing, schema
from hearsay.ledger.encoding import canonical, made, plain
from hearsay.types import Findings, Report

Outcome = Literal["new", "new version", "read anew", "known"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """What became of a report: `before` is the report of the same page that it follows."""

    report_id: str
    outcome: Outcome
    before: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """A report's findings, to be kept, and the bytes that it was read from where there are such."""

    findings: Findings
    evidence: bytes | None = None


def sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def digest_of(found: Findings) -> str:
    """The same for the same findings, whenever and from whatever file they were read."""
    return sha256(canonical(plain(replace(found, report=replace(found.report, retrieved=None, capture=None)))))


def add(connection: Connection, given: Sequence[Given], *, at: str, by: str) -> list[Kept]:
    """In one transaction: all of them, or none."""
    head = last(connection)
    kept: list[Kept] = []
    entries: list[chain.Entry] = []
    blobs: dict[str, bytes] = {}
    for g in given:
        known = _known(connection, g.findings.report.id)
        digest = digest_of(g.findings)
        if known and known["digest"] == digest:
            kept.append(Kept(report_id=g.findings.report.id, outcome="known"))
            continue
        made_of = _blobs(g)
        blobs |= made_of
        findings, evidence = [*made_of, None][:2]
        before = known["before"] if known else _latest(connection, g.findings.report)
        body = {"report": g.findings.report.id, "findings": findings, "evidence": evidence, "before": before}
        e = chain.entry(head, at=at, by=by, kind="kept", body=body)
        head = chain.Head(e.seq, e.seal)
        entries.append(e)
        row = {"before": before, "seq": e.seq, "findings": findings, "evidence": evidence, "digest": digest}
        index(connection, g.findings, row)
        outcome: Outcome = "read anew" if known else "new version" if before else "new"
        kept.append(Kept(report_id=g.findings.report.id, outcome=outcome, before=before))
    _write_blobs(connection, blobs)
    append(connection, entries)
    return kept


def last(connection: Connection) -> chain.Head:
    row = connection.execute(
        select(schema.log.c.seq, schema.log.c.seal).order_by(schema.log.c.seq.desc()).limit(1)
    ).first()
    return chain.Head(*row) if row else chain.EMPTY


def append(connection: Connection, entries: Sequence[chain.Entry]) -> None:
    names = [c.name for c in schema.log.columns]
    _rows(connection, schema.log, [{n: getattr(e, n) for n in names} for e in entries])


def _known(connection: Connection, report_id: str) -> Mapping[str, Any] | None:
    r = schema.reports.c
    row = connection.execute(select(r.digest, r.before).where(r.id == report_id)).mappings().first()
    return dict(row) if row else None


def _latest(connection: Connection, report: Report) -> str | None:
    """The last version kept of the same page."""
    r = schema.reports.c
    found = select(r.id).where(r.page == indexing.page_of(report), r.id != report.id).order_by(r.number.desc()).limit(1)
    return connection.execute(found).scalar()


def _blobs(g: Given) -> dict[str, bytes]:
    """Findings first."""
    findings = canonical(plain(g.findings))
    return {sha256(data): data for data in (findings, g.evidence) if data is not None}


def _write_blobs(connection: Connection, blobs: Mapping[str, bytes]) -> None:
    rows = [{"sha256": h, "size": len(d), "data": zlib.compress(d)} for h, d in blobs.items()]
    if rows:
        connection.execute(upsert(schema.blobs).on_conflict_do_nothing(), rows)


def blob(connection: Connection, digest: str) -> bytes | None:
    data = connection.execute(select(schema.blobs.c.data).where(schema.blobs.c.sha256 == digest)).scalar()
    return zlib.decompress(data) if data is not None else None


def findings_from(data: bytes) -> Findings:
    return made(Findings, json.loads(data))


def index(connection: Connection, found: Findings, row: Mapping[str, Any]) -> None:
    """The rows of one report, in the place of those that it had."""
    number = connection.execute(select(schema.reports.c.number).where(schema.reports.c.id == found.report.id)).scalar()
    if number is not None:
        forget(connection, number)
    else:
        number = (connection.execute(select(func.max(schema.reports.c.number))).scalar() or 0) + 1
    _rows(connection, schema.reports, [{"number": number, **indexing.report_row(found.report), **row}])
    for table, rows in rows_of(found):
        _rows(connection, table, [{"report": number, **r} for r in rows])


def rows_of(found: Findings) -> Iterator[tuple[Table, Iterator[indexing.Row]]]:
    yield schema.sources, indexing.source_rows(found)
    yield schema.attributions, indexing.attribution_rows(found)
    yield schema.relays, indexing.relay_rows(found)
    yield schema.standings, indexing.standing_rows(found)
    yield schema.passages, indexing.passage_rows(found)


def forget(connection: Connection, number: int) -> None:
    for table in schema.INDEX[1:]:
        connection.execute(delete(table).where(table.c.report == number))
    connection.execute(delete(schema.reports).where(schema.reports.c.number == number))


def _rows(connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    if rows:
        connection.execute(insert(table), rows)
