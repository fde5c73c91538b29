"""What a source says over all reports, and an outlet cites: by name, of the newest first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, select, text

from hearsay.ledger import asking, schema, traces
from hearsay.ledger.paging import Shelf, shelf
from hearsay.ledger.query import Field
from hearsay.ledger.searching import Hit, in_column
from hearsay.types import Source

SAMPLE = 2000  # the newest, which are counted
RECENT = 200  # reports of an outlet, which are counted
MOST = 12  # of each count that are told

Tally = Mapping[str, int]

p, r, k = schema.passages.c, schema.reports.c, schema.records.c


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """Of the `sampled` newest: by outlet, relay, means, note of standing, month; how many without a name."""

    sampled: int
    outlets: Tally
    via: Tally
    channels: Tally
    standings: Tally
    months: Tally
    unnamed: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Credit:
    """Of an outlet's `reports` newest: whom they cite, by what way, how they take claims; and who cites the outlet."""

    reports: int
    said: int
    unnamed: int
    cites: Tally
    via: Tally
    stances: Tally
    cited_by: Tally


def source(connection: Connection, record: str) -> Source | None:
    """As it stands in its report."""
    report = asking.report_of(connection, record)
    stands = asking.standing(connection, report, asking.veil_of(connection)) if report else None
    return next((s for s in stands.findings.sources if s.id == record), None) if stands else None


def names_of(connection: Connection, record: str) -> tuple[str, ...]:
    """Its own, and those of the sources that people said are the same."""
    same = _same(connection, record)
    asked = select(p.who).join(schema.records, (k.report == p.report) & (k.id == p.id))
    found = connection.execute(asked.where(k.id.in_(sorted(same)), p.what == "source")).scalars()
    return tuple(sorted(set(found)))


def _same(connection: Connection, record: str) -> set[str]:
    pairs = [
        (one.link.head, one.link.tail)
        for said in traces.links(connection, asking.veil_of(connection)).values()
        for _, one, _ in said
        if one.link.relation == "SAME" and one.link.verdict == "yes"
    ]
    same, grown = {record}, True
    while grown:
        more = {i for pair in pairs if same & set(pair) for i in pair} - same
        same, grown = same | more, bool(more)
    return same


def said_by(connection: Connection, names: Sequence[str], *, after: str | None, limit: int) -> Shelf[Hit]:
    """Attributions to sources of these names."""
    asked = (
        select(p.what, p.id, r.id.label("report"), r.name, r.publisher, r.published, p.words)
        .join(schema.reports, r.number == p.report)
        .where(p.who.in_(names), p.what == "attribution")
    )
    return shelf(connection, Hit, asked, (p.published, p.number), after, limit)


def tally(connection: Connection, names: Sequence[str]) -> Said:
    asked = select(p.outlet, p.via, p.channel, p.standing, p.named, p.published)
    asked = asked.where(p.who.in_(names), p.what == "attribution").order_by(p.published.desc(), p.number.desc())
    rows = connection.execute(asked.limit(SAMPLE)).all()
    return Said(
        sampled=len(rows),
        outlets=_most(row.outlet for row in rows),
        via=_most(row.via for row in rows),
        channels=_most(row.channel for row in rows),
        standings=_most(row.standing for row in rows),
        months=dict(sorted(Counter(row.published[:7] for row in rows if row.published).items())),
        unnamed=sum(row.named == "no" for row in rows),
    )


def credit(connection: Connection, outlet: str) -> Credit:
    newest = select(r.number).where(r.publisher == outlet).order_by(r.number.desc()).limit(RECENT)
    numbers = list(connection.execute(newest).scalars())
    asked = select(p.who, p.via, p.named).where(p.report.in_(numbers), p.what == "attribution")
    rows = connection.execute(asked).all()
    stance = select(schema.carried.c.stance).where(schema.carried.c.report.in_(numbers))
    return Credit(
        reports=len(numbers),
        said=len(rows),
        unnamed=sum(row.named == "no" for row in rows),
        cites=_most(row.who for row in rows),
        via=_most(row.via for row in rows),
        stances=_most(connection.execute(stance).scalars()),
        cited_by=_most(_citing(connection, outlet)),
    )


def _citing(connection: Connection, outlet: str) -> list[str]:
    """Outlets of attributions that came through this one, or go back to it."""
    if not any(c.isalnum() for c in outlet):
        return []
    match = " OR ".join(f"({in_column(Field(name, outlet))})" for name in ("via", "source"))
    found = text("passages.number IN (SELECT rowid FROM fulltext WHERE fulltext MATCH :m LIMIT :n)")
    asked = select(p.outlet).where(found.bindparams(m=match, n=SAMPLE), p.what == "attribution")
    return [name for name in connection.execute(asked).scalars() if name != outlet]


def _most(given: Iterable[str | None]) -> Tally:
    return dict(Counter(name for name in given if name).most_common(MOST))
