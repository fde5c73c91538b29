"""Is everything as it was kept? The log, the blobs that it names, and the index made anew from them."""

from __future__ import annotations

import json
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Table, select, text
from sqlalchemy.exc import DatabaseError

from hearsay.ledger import asking, blobs, chain, log, schema, traces, untouched
from hearsay.ledger.chain import Entry, Head
from hearsay.ledger.encoding import made
from hearsay.ledger.rows import page_of, report_row, rows_of
from hearsay.ledger.veil import Veil
from hearsay.types import Findings

Indexed = Mapping[str, Sequence[tuple[Any, ...]]]  # table → rows of one report
BATCH = 500
_KEPT = frozenset(("report", "findings", "evidence", "before"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """`where`: entry 17, report …, blob …; `what`: what is wrong with it, for a person."""

    where: str
    what: str

    def __str__(self) -> str:
        return f"{self.where}: {self.what}"


def problems(connection: Connection, *, head: Head | None = None) -> Iterator[Problem]:
    """The log's first, in its order. `head`: what is kept elsewhere of it; the log must hold that entry."""
    current: dict[str, Mapping[str, Any]] = {}
    yield from _of_log(connection, head, current)
    yield from _of_blobs(connection)
    yield from _of_index(connection, current)
    yield from _of_traced(connection)
    yield from _of_people(connection)
    yield from _of_protected(connection)
    yield from _of_search(connection)


def _of_log(connection: Connection, head: Head | None, current: dict[str, Mapping[str, Any]]) -> Iterator[Problem]:
    """Fills `current` with the last entry of each kept report."""
    seen: list[Head] = []
    for seq, what in chain.broken(_noted(log.entries(connection), current, seen)):
        yield Problem(where=f"entry {seq}", what=what)
    seals = dict(seen)
    if head and seals.get(head.seq) != head.seal:
        what = "is not the entry that was noted elsewhere" if head.seq in seals else "is gone: the log was cut off"
        yield Problem(where=f"entry {head.seq}", what=what)


def _noted(made: Iterator[Entry], current: dict[str, Mapping[str, Any]], seen: list[Head]) -> Iterator[Entry]:
    for e in made:
        seen.append(Head(e.seq, e.seal))
        body = _body(e) if e.kind == "kept" else {}
        if body.keys() >= _KEPT:
            current[body["report"]] = {**body, "seq": e.seq}
        yield e


def _of_blobs(connection: Connection) -> Iterator[Problem]:
    for row in connection.execute(select(schema.blobs).execution_options(yield_per=500)).mappings():
        try:
            data = zlib.decompress(row["data"])
        except zlib.error:
            yield Problem(where=f"blob {row['sha256']}", what="is damaged")
            continue
        if blobs.sha256(data) != row["sha256"] or len(data) != row["size"]:
            yield Problem(where=f"blob {row['sha256']}", what="is not what was kept")


def _of_index(connection: Connection, current: Mapping[str, Mapping[str, Any]]) -> Iterator[Problem]:
    rows = {r["machine"]: dict(r) for r in connection.execute(select(schema.reports)).mappings()}
    for report in rows.keys() - current.keys():
        yield Problem(where=f"report {report}", what="is in no entry of the log")
    for report in current.keys() - rows.keys():
        yield Problem(where=f"report {report}", what="is not in the index")
    held = sorted((row["number"], report) for report, row in rows.items() if report in current)
    veil, traced = _veil(connection), _traced(connection)
    for batch in (held[i : i + BATCH] for i in range(0, len(held), BATCH)):
        indexed = _indexed(connection, batch[0][0], batch[-1][0])
        for number, report in batch:
            row = {**rows[report], "traced": traced.get(number, "")}
            wrong = _of_report(connection, row, current[report], veil, indexed.get(number, {}))
            yield from (Problem(where=f"report {report}", what=w) for w in wrong)


def _traced(connection: Connection) -> dict[int, str | None]:
    """Report → the digest of the findings that were traced; none where they are to be traced again."""
    p, s = schema.profiles.c, schema.stale.c
    digests: dict[int, str | None] = {row[0]: row[1] for row in connection.execute(select(p.report, p.digest))}
    return digests | dict.fromkeys(connection.execute(select(s.report)).scalars())


def _of_traced(connection: Connection) -> Iterator[Problem]:
    try:
        yield from (Problem(where=where, what=what) for where, what in untouched.wrong(connection, _veil(connection)))
    except (ValueError, TypeError, KeyError):  # links that were changed, which _of_people tells
        yield Problem(where="events", what="cannot be checked")


def _veil(connection: Connection) -> Veil:
    try:
        return asking.veil_of(connection)
    except ValueError:  # names that were changed, which _of_protected tells
        return Veil(())


def _indexed(connection: Connection, first: int, last: int) -> Mapping[int, Indexed]:
    """All rows of the reports between two numbers: one question a table, not one a report."""
    found: dict[int, dict[str, list[tuple[Any, ...]]]] = defaultdict(lambda: defaultdict(list))
    for table in schema.OF_REPORTS:
        told = [c for c in table.columns if c.name not in ("number", "report")]
        asked = select(table.c.report, *told).where(table.c.report.between(first, last))
        for number, *values in connection.execute(asked):
            found[number][table.name].append(tuple(values))
    return dict(found)


def _of_report(
    connection: Connection, row: Mapping[str, Any], body: Mapping[str, Any], veil: Veil, indexed: Indexed
) -> Iterator[str]:
    if body["evidence"] and not blobs.held(connection, body["evidence"]):
        yield "its captured bytes are gone"
    try:
        data = blobs.read(connection, body["findings"]) or b""
        values = json.loads(data)
        found = made(Findings, values)
    except (zlib.error, ValueError, TypeError, KeyError):
        yield "its findings are gone or damaged"
        return
    try:
        standing = asking.as_stands(connection, found, veil)
    except (ValueError, TypeError, KeyError):
        yield "its reviews in the index are not entries of the log"
        return
    kept = {k: body[k] for k in ("before", "seq", "findings", "evidence")}
    told = {**report_row(standing), **kept, "page": page_of(found.report), "digest": blobs.digest_of(values, data)}
    if any(row[k] != v for k, v in told.items()):
        yield "its row in the index is not what its findings say"
    if row["traced"] is not None and row["traced"] != traces.digest_of(standing.findings):
        yield "it was traced with other findings than it has: hearsay rebuild has it traced anew"
    for table, rows in rows_of(standing):
        if Counter(indexed.get(table.name, ())) != Counter(_values(table, rows)):
            yield f"its {table.name} in the index are not what its findings say"


def _values(table: Table, rows: Iterable[Mapping[str, Any]]) -> Iterator[tuple[Any, ...]]:
    told = [c.name for c in table.columns if c.name not in ("number", "report")]
    return (tuple(r[name] for name in told) for r in rows)


def _of_people(connection: Connection) -> Iterator[Problem]:
    """The index of reviews and links holds what the log says, and no more."""
    said = {e.seq: e for e in log.entries(connection) if e.kind in ("review", "link")}
    rows = [(r[0], "review", r[1:]) for r in connection.execute(select(schema.reviews))]
    rows += [(r[0], "link", r[1:]) for r in connection.execute(select(schema.links))]
    for seq in said.keys() - {seq for seq, _, _ in rows}:
        yield Problem(where=f"entry {seq}", what="is not in the index")
    for seq, kind, row in rows:
        e = said.get(seq)
        if e is None or e.kind != kind or list(row) != _told(e):
            yield Problem(where=f"{kind} {seq}", what="is not what the log says")


def _of_protected(connection: Connection) -> Iterator[Problem]:
    """Names, and the ledger's key, are what the log committed to."""
    said: dict[str, str] = {}
    key = None
    for e in log.entries(connection):
        body = _body(e) if e.kind in ("founded", "protect", "unprotect") else {}
        key = body.get("key", key)
        said.pop(body.get("pseudonym", ""), None)
        if e.kind == "protect":
            said[body.get("pseudonym", "")] = body.get("names", "")
    rows = connection.execute(select(schema.protected)).mappings()
    held = {p["pseudonym"]: chain.commitment(p["salt"], p["names"]) for p in rows}
    for pseudonym in sorted(said.keys() | held.keys()):
        if said.get(pseudonym) != held.get(pseudonym):
            yield Problem(where=f"pseudonym {pseudonym}", what="does not stand for whom the log committed it to")
    owned = connection.execute(select(schema.own.c.value).where(schema.own.c.name == "key")).scalar()
    if key is None or owned is None or blobs.sha256(owned.encode()) != key:
        yield Problem(where="the ledger's key", what="is not the one that it was founded with")


def _body(e: Entry) -> dict[str, Any]:
    """Nothing where the entry was changed, which its seal tells."""
    try:
        return chain.body_of(e)
    except ValueError:
        return {}


def _told(e: Entry) -> list[str] | None:
    names = ("report",) if e.kind == "review" else ("head", "relation", "tail", "verdict")
    body = _body(e)
    return [body[name] for name in names] if all(name in body for name in names) else None


def _of_search(connection: Connection) -> Iterator[Problem]:
    stray = text("SELECT 1 FROM fulltext_idx WHERE segid NOT IN (SELECT id >> 37 FROM fulltext_data) LIMIT 1")
    try:
        connection.execute(text("INSERT INTO fulltext(fulltext, rank) VALUES ('integrity-check', 1)"))
        sound = connection.execute(stray).first() is None
    except DatabaseError:
        sound = False
    if not sound:
        yield Problem(where="search", what="its words are not those of the index: hearsay rebuild makes them anew")
