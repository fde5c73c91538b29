"""Search: what matches a query, the best or newest first, a page at a time.

Up to RANKED matches of words are ordered by relevance (BM25); of more than that the newest kept come first, since to
rank them all would take time that grows with the ledger. Without words the newest published come first.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, cast

from sqlalchemy import ColumnElement, Connection, Select, func, literal_column, not_, select, text

from hearsay.errors import QueryError
from hearsay.ledger import schema
from hearsay.ledger.paging import shelf
from hearsay.ledger.query import Field, Query

RANKED = 1000
FACETS = ("what", "kind", "named", "standing", "act", "outlet")
MANY = 8  # values of a facet
_APART = " | "  # between the names in a row that has several
BEFORE, AFTER = "\ue000", "\ue001"  # around what matched; private, so that no text holds them by chance
_SNIPPET = f"snippet(fulltext, 0, '{BEFORE}', '{AFTER}', '…', 24)"
_COLUMNS = {"source": "who", "via": "via", "outlet": "outlet", "channel": "channel", "standing": "standing"}

p, r = schema.passages.c, schema.reports.c


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


@dataclass(frozen=True, slots=True)
class Order:
    """Columns that tell every hit's place; the highest first, or the lowest."""

    columns: tuple[ColumnElement[Any], ...]
    highest: bool


_BEST = Order((literal_column("fulltext.rank"), literal_column("fulltext.rowid")), highest=False)
_LATEST = Order((literal_column("fulltext.rowid"),), highest=True)
_NEWEST = Order((p.published, p.number), highest=True)


def search(connection: Connection, query: Query, *, after: str | None = None, limit: int = 50) -> Page:
    match = _match(query)
    order = _NEWEST if match is None else _BEST if _few(connection, match) else _LATEST
    found = shelf(connection, Hit, _asked(match, query), order.columns, after, limit, highest=order.highest)
    return Page(hits=found.items, next=found.next)


def facets(connection: Connection, query: Query) -> dict[str, dict[str, int]]:
    """Field of the language → value → how many of the first RANKED matches have it."""
    asked = _asked(_match(query), query).add_columns(p.kind, p.named, p.standing, p.outlet, p.act).limit(RANKED)
    rows = connection.execute(asked).mappings().all()
    made = {name: Counter(row[name] for row in rows if row[name] and _APART not in row[name]) for name in FACETS}
    return {name: dict(counted.most_common(MANY)) for name, counted in made.items() if len(counted) > 1}


def _few(connection: Connection, match: str) -> bool:
    found = text("SELECT count(*) FROM (SELECT 1 FROM fulltext WHERE fulltext MATCH :m LIMIT :n)")
    count: int = connection.execute(found, {"m": match, "n": RANKED + 1}).scalar_one()
    return count <= RANKED


def _asked(match: str | None, query: Query) -> Select[Any]:
    words: ColumnElement[str] = literal_column(_SNIPPET) if match else func.substr(p.words, 1, 300)
    asked = (
        select(p.what, p.id, r.id.label("report"), r.name, r.publisher, r.published, words.label("words"))
        .select_from(schema.passages)
        .join(schema.reports, r.number == p.report)
    )
    if match:
        asked = asked.join(text("fulltext"), literal_column("fulltext.rowid") == p.number)
        asked = asked.where(text("fulltext MATCH :match").bindparams(match=match))
    return asked.where(*(_holds(n, f) for n, f in enumerate(query.fields) if f.no or f.name not in _COLUMNS))


def _match(query: Query) -> str | None:
    """In FTS5's own syntax: the words, and names in the columns that have them."""
    parts = [f"(words : ({query.match}))"] if query.match else []
    parts += [f"({in_column(f)})" for f in query.fields if f.name in _COLUMNS and not f.no]
    return " AND ".join(parts) or None


def in_column(f: Field) -> str:
    """The beginning of any run of its words."""
    words = " ".join(re.findall(r"[^\W_]+", f.value))
    if not words:
        raise QueryError(f"{f.name}:{f.value}", "says nothing", "write a word")
    return f'{_COLUMNS[f.name]} : "{words}" *'


def _holds(n: int, f: Field) -> ColumnElement[bool]:
    if f.name in _COLUMNS:
        unwanted = f"passages.number NOT IN (SELECT rowid FROM fulltext WHERE fulltext MATCH :no{n})"
        return cast("ColumnElement[bool]", text(unwanted).bindparams(**{f"no{n}": in_column(f)}))
    if f.name in ("from", "to"):
        return not_(_of_day(f)) if f.no else _of_day(f)
    return p[f.name] != f.value if f.no else p[f.name] == f.value


def _of_day(f: Field) -> ColumnElement[bool]:
    if f.name == "from":
        return p.published >= f.value
    after = (date.fromisoformat(f.value) + timedelta(days=1)).isoformat()
    return (p.published < after) & (p.published != "")
