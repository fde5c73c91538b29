"""Traced claims that several reports carry → the rows by which pages list them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, insert, select

from hearsay.ledger import schema
from hearsay.ledger.blobs import sha256
from hearsay.ledger.encoding import canonical
from hearsay.ledger.traces import some
from hearsay.types import Account, Traced

FEWEST = 2  # reports of a claim that is listed
GIST = 400  # characters of its words
_RETRACTED = "retracted"  # as tracing calls the reason

Row = dict[str, Any]


def rows(traced: Iterable[Traced], event: int, numbers: Mapping[str, int]) -> tuple[list[Row], list[Row]]:
    """Of `claims` and of `carried`. `numbers`: report → its place in the order in which reports were kept."""
    listed = [t for t in traced if len(t.accounts) >= FEWEST]
    carried = [
        {"claim": t.claim.id, "report": numbers[a.report_id], "stance": a.stance, "said": _said(a), "event": event}
        for t in listed
        for a in t.accounts
    ]
    return [_row(t, event, numbers) for t in listed], carried


def _row(t: Traced, event: int, numbers: Mapping[str, int]) -> Row:
    moved, move = max(_moves(t, numbers))
    return {
        "id": t.claim.id,
        "event": event,
        "text": t.claim.text[:GIST],
        "reports": len(t.accounts),
        "publishers": t.publishers + t.publishers_unknown,
        "low": t.low,
        "high": t.high,
        "root": t.roots[0].name if len(t.roots) == 1 else "",
        "moved": moved,
        "move": move,
    }


def _said(a: Account) -> str:
    return a.attributions[0] if a.attributions else ""


def _moves(t: Traced, numbers: Mapping[str, int]) -> Iterator[tuple[int, str]]:
    """What each report brought that the claim did not have before."""
    for a in t.accounts:
        yield numbers[a.report_id], _brought(a)
    for root in t.roots:
        first = min((numbers[i] for i in root.reports if i in numbers), default=None)
        if first is not None:
            yield first, "new root"


def _brought(a: Account) -> str:
    """In the order of the alphabet, a later word outweighs an earlier one of the same report."""
    if any(r.kind == _RETRACTED for r in a.reasons):
        return "retraction"
    return "denial" if a.stance == "denies" else "appearance"


def fill(connection: Connection, event: int, traced: Sequence[Traced]) -> str | None:
    """A hash over the rows, None where there are none. What was listed of the event went with what was traced."""
    made = rows(traced, event, numbers_of(connection, {a.report_id for t in traced for a in t.accounts}))
    for table, held in zip(schema.OF_EVENTS, made, strict=True):
        if held:
            connection.execute(insert(table), held)
    return _digest([row for held in made for row in held])


def numbers_of(connection: Connection, reports: Iterable[str]) -> dict[str, int]:
    """By the ids that are shown."""
    r = schema.reports.c
    asked = (select(r.id, r.number).where(r.id.in_(part)) for part in some(sorted(reports)))
    return {row.id: row.number for a in asked for row in connection.execute(a)}


def listed(connection: Connection) -> dict[int, str | None]:
    """Event → the hash over its rows as they are now."""
    held: dict[int, list[Row]] = defaultdict(list)
    for table in schema.OF_EVENTS:
        for row in connection.execute(select(table).execution_options(yield_per=500)).mappings():
            held[row["event"]].append(dict(row))
    return {event: _digest(made) for event, made in held.items()}


def _digest(made: Sequence[Row]) -> str | None:
    return sha256(b"\n".join(sorted(canonical(row) for row in made))) if made else None
