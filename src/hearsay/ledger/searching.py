"""Search: what matches a query, the best or newest first, a page at a time.

A page begins after a key, never at an offset, so that the thousandth page costs what the first one does. Up to RANKED
matches are ordered by relevance (BM25); more than that, the newest kept come first: to rank them all would take time
that grows with the ledger.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    and_,
    exists,
    func,
    literal_column,
    not_,
    or_,
    select,
    text,
    tuple_,
)

from hearsay.errors import QueryError
from hearsay.ledger import schema
from hearsay.ledger.query import Field, Query
from hearsay.ledger.rows import key_of

RANKED = 1000
BEFORE, AFTER = "\ue000", "\ue001"  # around what matched; private, so that no text holds them by chance
_SNIPPET = f"snippet(fulltext, 0, '{BEFORE}', '{AFTER}', '…', 24)"

p, r = schema.passages.c, schema.reports.c
a, s = schema.attributions.c, schema.sources.c


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """`what` is found, the report that it is in, and its words with what matched between BEFORE and AFTER."""

    what: str
    id: str
    report: str
    name: str
    publisher: str | None
    published: str | None
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """`next`: the key that the next page begins after; None where this is the last."""

    hits: tuple[Hit, ...]
    next: str | None


def search(connection: Connection, query: Query, *, after: str | None = None, limit: int = 50) -> Page:
    by_rank = query.match is not None and _few(connection, query.match)
    asked = _by_rank(query, after) if by_rank else _newest(query, after)
    rows = connection.execute(asked.limit(limit + 1)).mappings().all()
    hits = tuple(Hit(**{k: v for k, v in row.items() if k not in ("number", "rank")}) for row in rows[:limit])
    return Page(hits=hits, next=_key(rows[limit - 1], by_rank=by_rank) if len(rows) > limit else None)


def _few(connection: Connection, match: str) -> bool:
    found = text("SELECT count(*) FROM (SELECT 1 FROM fulltext WHERE fulltext MATCH :m LIMIT :n)")
    count: int = connection.execute(found, {"m": match, "n": RANKED + 1}).scalar_one()
    return count <= RANKED


def _key(row: Any, *, by_rank: bool) -> str:
    return f"{row['rank']!r}:{row['number']}" if by_rank else str(row["number"])


def _parsed(after: str) -> tuple[float, int]:
    rank, _, number = after.rpartition(":")
    try:
        return float(rank or 0), int(number)
    except ValueError:
        raise QueryError(after, "is no key of a page", "take the one that the page before gave") from None


def _by_rank(query: Query, after: str | None) -> Select[Any]:
    rank: ColumnElement[float] = literal_column("fulltext.rank")
    asked = _asked(query).add_columns(rank.label("rank")).order_by(rank, p.number)
    return asked.where(tuple_(rank, p.number) > _parsed(after)) if after else asked


def _newest(query: Query, after: str | None) -> Select[Any]:
    number: ColumnElement[int] = literal_column("fulltext.rowid") if query.match else p.number
    asked = _asked(query).order_by(number.desc())
    return asked.where(number < _parsed(after)[1]) if after else asked


def _asked(query: Query) -> Select[Any]:
    words: ColumnElement[str] = literal_column(_SNIPPET) if query.match else func.substr(p.words, 1, 300)
    asked = (
        select(p.number, p.what, p.id, r.id.label("report"), r.name, r.publisher, r.published, words.label("words"))
        .select_from(schema.passages)
        .join(schema.reports, r.number == p.report)
    )
    if query.match:
        asked = asked.join(text("fulltext"), literal_column("fulltext.rowid") == p.number)
        asked = asked.where(text("fulltext MATCH :match").bindparams(match=query.match))
    return asked.where(*(_holds(f) for f in query.fields))


def _holds(f: Field) -> ColumnElement[bool]:
    held = _CONDITIONS[f.name](f.value)
    return not_(func.coalesce(held, False)) if f.no else held


def _of_what(value: str) -> ColumnElement[bool]:
    return p.what == value


def _from(value: str) -> ColumnElement[bool]:
    return r.published >= value


def _to(value: str) -> ColumnElement[bool]:
    return r.published < (date.fromisoformat(value) + timedelta(days=1)).isoformat()


def _outlet(value: str) -> ColumnElement[bool]:
    return _begins(r.publisher_key, value)


def _language(value: str) -> ColumnElement[bool]:
    return r.language == value.casefold()


def _source(value: str) -> ColumnElement[bool]:
    return _with_source(_begins(s.key, value))


def _kind(value: str) -> ColumnElement[bool]:
    return _with_source(s.kind == value)


def _named(value: str) -> ColumnElement[bool]:
    return _with_source(s.named == int(value == "yes"))


def _via(value: str) -> ColumnElement[bool]:
    relays = schema.relays.c
    passed = and_(relays.attribution == a.id, relays.report == a.report)
    return _with_attribution(exists().where(passed, s.id == relays.source, s.report == a.report, _begins(s.key, value)))


def _channel(value: str) -> ColumnElement[bool]:
    return _with_attribution(a.channel.contains(value, autoescape=True))


def _act(value: str) -> ColumnElement[bool]:
    return _with_attribution(a.act == value)


def _manner(value: str) -> ColumnElement[bool]:
    return _with_attribution(a.manner == value)


def _standing(value: str) -> ColumnElement[bool]:
    """Of an attribution: a note about it; of anything else: a note in the report."""
    noted, about = schema.standings.c, schema.about.c
    of_report = exists().where(noted.report == p.report, noted.status == value)
    of_said = exists().where(
        about.attribution == p.id, about.report == p.report, noted.id == about.standing, noted.status == value
    )
    return or_(and_(p.what == "attribution", of_said), and_(p.what != "attribution", of_report))


def _with_source(condition: ColumnElement[bool]) -> ColumnElement[bool]:
    """The source itself, whose word the attribution is, or one in the report."""
    said = and_(a.id == p.id, a.report == p.report, s.id == a.source)
    return or_(
        and_(p.what == "source", exists().where(s.id == p.id, s.report == p.report, condition)),
        and_(p.what == "attribution", exists().where(said, s.report == a.report, condition)),
        and_(p.what == "report", exists().where(s.report == p.report, condition)),
    )


def _with_attribution(condition: ColumnElement[bool]) -> ColumnElement[bool]:
    """The attribution itself, one of the source's, or one in the report."""
    return or_(
        and_(p.what == "attribution", exists().where(a.id == p.id, a.report == p.report, condition)),
        and_(p.what == "source", exists().where(a.source == p.id, a.report == p.report, condition)),
        and_(p.what == "report", exists().where(a.report == p.report, condition)),
    )


def _begins(key: ColumnElement[Any], value: str) -> ColumnElement[bool]:
    """Any run of its words begins so."""
    wanted = key_of(value)
    return or_(key.startswith(wanted, autoescape=True), key.contains(" " + wanted, autoescape=True))


_CONDITIONS = {
    "what": _of_what,
    "from": _from,
    "to": _to,
    "outlet": _outlet,
    "language": _language,
    "source": _source,
    "kind": _kind,
    "named": _named,
    "via": _via,
    "channel": _channel,
    "act": _act,
    "manner": _manner,
    "standing": _standing,
}
