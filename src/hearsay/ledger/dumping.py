"""A whole ledger as lines of JSON, and back: equal, entry by entry and blob by blob.

    {"ledger": 1}                                          the form's version
    {"own": name, "value": …}                              the ledger's key
    {"protected": pseudonym, "names": …, "salt": …}
    {"blob": sha256, "data": base64 of zlib}
    {"entry": [seq, at, by, kind, body, salt, before, seal]}      in order

The index is not among them: it is made anew.
"""

from __future__ import annotations

import base64
import json
import zlib
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from sqlalchemy import Connection, Table, insert, select

from hearsay.errors import LedgerError
from hearsay.ledger import asking, blobs, chain, log, schema
from hearsay.ledger.chain import Entry
from hearsay.ledger.index import index
from hearsay.ledger.rows import page_of

VERSION = 1
MANY = 200
_ENTRY = ("seq", "at", "by", "kind", "body", "salt", "before", "seal")


def dumped(connection: Connection) -> Iterator[str]:
    """Lines without their ends. Everything, names of people at risk included."""
    yield _line({"ledger": VERSION})
    for row in connection.execute(select(schema.own)).mappings():
        yield _line({"own": row["name"], "value": row["value"]})
    for row in connection.execute(select(schema.protected)).mappings():
        yield _line({"protected": row["pseudonym"], "names": row["names"], "salt": row["salt"]})
    for row in connection.execute(select(schema.blobs).execution_options(yield_per=MANY)).mappings():
        yield _line({"blob": row["sha256"], "data": base64.b64encode(row["data"]).decode()})
    for e in log.entries(connection):
        yield _line({"entry": [getattr(e, name) for name in _ENTRY]})


def _line(value: object) -> str:
    return json.dumps(value, ensure_ascii=True, separators=(",", ":"))


def load(connection: Connection, lines: Iterable[str], *, where: str) -> int:
    """Into an empty ledger; how many entries. Raises `LedgerError` where a line is none, or was changed."""
    batches: dict[str, list[dict[str, Any]]] = {name: [] for name in _TABLES}
    head = chain.EMPTY
    for number, line in enumerate(lines, 1):
        values = _values(line, f"{where}, line {number}")
        kind = next((k for k in values if k in _ROWS), "ledger")
        if kind == "ledger":
            _refuse_other(values, f"{where}, line {number}")
            continue
        row = _row(kind, values, f"{where}, line {number}")
        if kind == "entry":
            head = _next(head, Entry(**row), f"{where}, line {number}")
        batches[kind].append(row)
        if len(batches[kind]) >= MANY:
            connection.execute(insert(_TABLES[kind]), batches.pop(kind))
            batches[kind] = []
    for kind, rows in batches.items():
        if rows:
            connection.execute(insert(_TABLES[kind]), rows)
    rebuild(connection)
    return head.seq


def _values(line: str, where: str) -> dict[str, Any]:
    try:
        values = json.loads(line)
    except ValueError as error:
        raise LedgerError(where, "is no JSON", "export the ledger again") from error
    if not isinstance(values, dict):
        raise LedgerError(where, "is no line of a ledger", "export the ledger again")
    return values


def _refuse_other(values: dict[str, Any], where: str) -> None:
    if values.get("ledger") != VERSION:
        raise LedgerError(where, "is not of this version of the form", "install the newest version of hearsay")


def _row(kind: str, values: dict[str, Any], where: str) -> dict[str, Any]:
    try:
        return _ROWS[kind](values)
    except (KeyError, ValueError, TypeError, zlib.error) as error:
        raise LedgerError(where, "is damaged", "export the ledger again") from error


def _blob(values: dict[str, Any]) -> dict[str, Any]:
    data = base64.b64decode(values["data"], validate=True)
    held = zlib.decompress(data)
    if blobs.sha256(held) != values["blob"]:
        raise ValueError(values["blob"])
    return {"sha256": values["blob"], "size": len(held), "data": data}


_ROWS: dict[str, Callable[[dict[str, Any]], dict[str, Any]]] = {
    "own": lambda v: {"name": v["own"], "value": v["value"]},
    "protected": lambda v: {"pseudonym": v["protected"], "names": v["names"], "salt": v["salt"]},
    "blob": _blob,
    "entry": lambda v: dict(zip(_ENTRY, v["entry"], strict=True)),
}
_TABLES: dict[str, Table] = {
    "own": schema.own,
    "protected": schema.protected,
    "blob": schema.blobs,
    "entry": schema.log,
}


def _next(head: chain.Head, e: Entry, where: str) -> chain.Head:
    if wrong := chain.wrong(head, e):
        raise LedgerError(where, f"entry {e.seq} {wrong}", "export the ledger again, and verify it first")
    return chain.Head(e.seq, e.seal)


def rebuild(connection: Connection) -> None:
    """The whole index, from the log and the blobs."""
    for table in (schema.links, schema.reviews, *schema.TRACED, *schema.OF_REPORTS, schema.reports):
        connection.execute(table.delete())
    kept: dict[str, dict[str, Any]] = {}
    for e in log.entries(connection):
        body = chain.body_of(e)
        if e.kind == "kept":
            kept[str(body["report"])] = {**body, "seq": e.seq}
        elif e.kind == "review":
            connection.execute(insert(schema.reviews), {"seq": e.seq, "report": body["report"]})
        elif e.kind == "link":
            row = {name: body[name] for name in ("head", "relation", "tail", "verdict")}
            connection.execute(insert(schema.links), {"seq": e.seq, **row})
    veil = asking.veil_of(connection)
    for report, body in kept.items():
        found = blobs.findings(connection, str(body["findings"]))
        if found is None:
            raise LedgerError(f"report {report}", "has no findings", "restore a backup")
        row = {name: body[name] for name in ("before", "seq", "findings", "evidence")}
        more = {"page": page_of(found.report), "digest": blobs.encoded(found)[1]}
        index(connection, [(asking.as_stands(connection, found, veil), {**row, **more})])
