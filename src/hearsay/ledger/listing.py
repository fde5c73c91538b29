"""Lists for pages: reports, claims and what awaits a person's word."""

from __future__ import annotations

import json
from dataclasses import dataclass, fields
from functools import lru_cache
from typing import Any, Literal

from sqlalchemy import ColumnElement, Connection, Select, func, or_, select

from hearsay.ledger import schema
from hearsay.ledger.paging import Shelf, made, shelf
from hearsay.ledger.traces import unpacked
from hearsay.types import Stance, Traced

RECENT = 1000
ClaimOrder = Literal["moved", "reports", "alone"]

r, k, c, d, log = schema.reports.c, schema.records.c, schema.claims.c, schema.carried.c, schema.log.c


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedReport:
    """`at`: when this version was kept; `said` and `sources` count."""

    id: str
    name: str
    title: str | None
    publisher: str | None
    published: str | None
    said: int
    sources: int
    at: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedClaim:
    """`move`: what the report that came last brought, at `at`; `root`: the only one's name, else nothing."""

    id: str
    text: str
    reports: int
    publishers: int
    low: int
    high: int
    root: str
    move: str
    at: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """An attribution of which nobody has said whether it is right."""

    id: str
    report: str
    score: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """`stale`: reports that are still to be traced."""

    reports: int
    said: int
    awaiting: int
    claims: int
    stale: int


def awaiting(connection: Connection) -> int:
    found: int = connection.execute(select(func.count()).where(k.doubt.is_not(None))).scalar_one()
    return found


def counts(connection: Connection) -> Counts:
    def number(of: Any) -> int:
        found: int = connection.execute(select(func.count()).select_from(of)).scalar_one()
        return found

    return Counts(
        reports=number(schema.reports),
        said=connection.execute(select(func.coalesce(func.sum(r.said), 0))).scalar_one(),
        awaiting=awaiting(connection),
        claims=number(schema.claims),
        stale=number(schema.stale),
    )


def reports(
    connection: Connection, *, publisher: str | None = None, after: str | None, limit: int
) -> Shelf[ListedReport]:
    """The last kept first."""
    asked = _reports()
    if publisher is not None:
        asked = asked.where(r.publisher == publisher)
    return shelf(connection, ListedReport, asked, (r.number,), after, limit)


def _reports() -> Select[Any]:
    return select(*_named(ListedReport, r), log.at).join(schema.log, log.seq == r.seq)


def claims(
    connection: Connection, *, order: ClaimOrder = "moved", root: str | None = None, after: str | None, limit: int
) -> Shelf[ListedClaim]:
    """`alone`: those with one root at most, most reports first; `root`: only those that rest on it alone."""
    keys = (c.moved, c.id) if order == "moved" else (c.reports, c.id)
    asked = _claims()
    if order == "alone":
        asked = asked.where(c.high <= 1)
    if root is not None:
        asked = asked.where(c.root == root)
    return shelf(connection, ListedClaim, asked, keys, after, limit)


def _claims() -> Select[Any]:
    asked = select(*_named(ListedClaim, c), log.at)
    return asked.join(schema.reports, r.number == c.moved).join(schema.log, log.seq == r.seq)


def captures(connection: Connection, report: str) -> list[ListedReport]:
    """All versions kept of the page of a report, by the id that is shown; the first first."""
    page = select(r.page).where(r.id == report).scalar_subquery()
    asked = _reports()
    return [
        made(ListedReport, row) for row in connection.execute(asked.where(r.page == page).order_by(r.number)).mappings()
    ]


def claims_of(connection: Connection, report: str) -> list[tuple[ListedClaim, Stance]]:
    """Those that a report, by the id that is shown, carries and others too; most reports first."""
    asked = _claims().add_columns(d.stance).join(schema.carried, d.claim == c.id)
    number = select(r.number).where(r.id == report).scalar_subquery()
    rows = connection.execute(asked.where(d.report == number).order_by(c.reports.desc(), c.id)).mappings()
    return [(made(ListedClaim, row), row["stance"]) for row in rows]


def claim(connection: Connection, claim: str) -> Traced | None:
    """The claim as it was traced."""
    e = schema.events.c
    data = connection.execute(select(e.traced).join(schema.claims, c.event == e.number).where(c.id == claim)).scalar()
    return _of_event(data).get(claim) if data else None


@lru_cache(4)  # the claims of an event of a thousand reports take a third of a second to unpack
def _of_event(data: bytes) -> dict[str, Traced]:
    return {t.claim.id: t for t in unpacked(data)}


def listed(connection: Connection, report: str) -> ListedReport | None:
    """By the machine's id, or the one that is shown."""
    asked = _reports()
    row = connection.execute(asked.where(or_(r.id == report, r.machine == report))).mappings().first()
    return made(ListedReport, row) if row else None


def doubts(connection: Connection, *, after: str | None, limit: int) -> Shelf[Doubt]:
    """The most doubtful first."""
    return shelf(connection, Doubt, _doubts(), (k.doubt, k.id), after, limit, highest=False)


def weighty(connection: Connection, *, after: str | None, limit: int) -> Shelf[Doubt]:
    """Those by which reports carry a claim that has one root at most; the claim of most reports first."""
    asked = _doubts().join(schema.carried, d.said == k.id).join(schema.claims, c.id == d.claim).where(c.high <= 1)
    return shelf(connection, Doubt, asked, (c.reports, k.id), after, limit)


def _doubts() -> Select[Any]:
    asked = select(k.id, r.id.label("report"), k.doubt.label("score"))
    return asked.select_from(schema.records).join(schema.reports, r.number == k.report).where(k.doubt.is_not(None))


def last_word(connection: Connection, by: str) -> tuple[int, str] | None:
    """The last review of a person that counts: its entry, and what it is of. Among the newest RECENT entries."""
    newest = select(func.max(log.seq)).scalar_subquery()
    asked = select(log.seq, log.body).where(log.kind == "review", log.by == by, log.seq > newest - RECENT)
    gone: set[int] = set()
    for seq, body in connection.execute(asked.order_by(log.seq.desc())):
        said = json.loads(body)
        if said["field"] == "undo":
            gone |= set() if seq in gone else {said.get("value")}
        elif seq not in gone:
            return seq, said["target"]
    return None


def shown_as(connection: Connection, record: str) -> str:
    """The id that is shown, of the one that the machine gave; as it is where nothing is shown of it."""
    found: str | None = connection.execute(select(k.id).where(k.machine == record)).scalar()
    return found or record


def _named(cls: type[Any], columns: Any) -> list[ColumnElement[Any]]:
    return [columns[f.name] for f in fields(cls) if f.name in columns]
