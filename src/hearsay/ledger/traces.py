"""What tracing made, kept: an index over findings as they stand, behind the veil as these are.

Whatever changes a report's findings, or is said of them, makes the report stale and takes the traced claims of its
event away at once; deriving.py makes them again.
"""

from __future__ import annotations

import json
import zlib
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, RowMapping, bindparam, delete, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from hearsay.ledger import schema
from hearsay.ledger.blobs import LEVEL, sha256
from hearsay.ledger.encoding import canonical, made, plain
from hearsay.ledger.veil import Veil
from hearsay.types import Findings, Link, Linked, Traced

Row = RowMapping | Mapping[str, Any]
Said = Mapping[int, Sequence[tuple[int, Linked, int]]]  # report of a link's head → its place, it, its tail's report
SOME = 500  # values in one question


def some(values: Sequence[Any]) -> Iterator[Sequence[Any]]:
    return (values[i : i + SOME] for i in range(0, len(values), SOME))


def mark(connection: Connection, reports: Sequence[int]) -> None:
    """These, by number, are to be traced again; what is shown of them is gone now."""
    p, e = schema.profiles.c, schema.events
    for part in some(reports):
        connection.execute(upsert(schema.stale).on_conflict_do_nothing(), [{"report": n} for n in part])
        of = select(p.event).where(p.report.in_(part)).scalar_subquery()
        shown = select(e).where(e.c.number.in_(of), e.c.traced.is_not(None))
        for row in connection.execute(shown).mappings().all():
            gone = {"traced": None, "listed": None, "seal": event_seal({**row, "traced": None, "listed": None})}
            connection.execute(update(e).where(e.c.number == row["number"]).values(gone))


def forget(connection: Connection) -> None:
    """All that was traced."""
    for table in schema.TRACED:
        connection.execute(delete(table))
    mark(connection, list(connection.execute(select(schema.reports.c.number)).scalars()))


def are_current(connection: Connection, made_by: str) -> bool:
    e = schema.events.c
    asked = (select(schema.stale.c.report), select(e.number).where(e.traced.is_(None) | (e.made_by != made_by)))
    return not any(connection.execute(a.limit(1)).first() for a in asked)


def kept(connection: Connection) -> list[Traced]:
    """As tracing all at once has them: most reports first, then in the order of the events' first texts."""
    e = schema.events.c
    rows = connection.execute(select(e.traced).where(e.traced.is_not(None)).order_by(e.first)).scalars()
    return sorted((t for data in rows for t in unpacked(data)), key=lambda t: -len(t.accounts))


def packed(traced: Sequence[Traced]) -> bytes:
    return zlib.compress(canonical([plain(t) for t in traced]), LEVEL)


def unpacked(data: bytes) -> list[Traced]:
    return [made(Traced, t) for t in json.loads(zlib.decompress(data))]


def digest_of(found: Findings) -> str:
    """Of findings as they are shown."""
    return sha256(canonical(plain(found)))


def seal(connection: Connection, reports: Sequence[int]) -> None:
    """Their rows of `profiles`, as they are now."""
    p = schema.profiles
    for part in some(reports):
        rows = connection.execute(select(p).where(p.c.report.in_(part))).mappings().all()
        if rows:
            how = update(p).where(p.c.report == bindparam("n")).values(seal=bindparam("s"))
            connection.execute(how, [{"n": row["report"], "s": profile_seal(row)} for row in rows])


def profile_seal(row: Row) -> str:
    told = [row[name] for name in ("report", "id", "sha256", "digest", "event", "near", "keys")]
    return sha256(canonical([*told, sha256(row["shape"]) if row["shape"] is not None else None]))


def event_seal(row: Row) -> str:
    told = [row[name] for name in ("number", "first", "digest", "made_by", "listed")]
    return sha256(canonical([*told, sha256(row["traced"]) if row["traced"] is not None else None]))


def event_digest(members: Iterable[Row], said: Iterable[Linked]) -> str:
    """Of all that an event's claims are made from: its reports, and what people said of two of them."""
    return sha256(canonical([sorted((m["id"], m["digest"]) for m in members), [plain(k) for k in said]]))


def within(reports: Collection[int], said: Said) -> list[Linked]:
    """What is said of two of these, in the order of the log."""
    made = ((n, k) for a in reports for n, k, b in said.get(a, ()) if b in reports)
    return [k for _, k in sorted(made, key=lambda x: x[0])]


def place_of(text: str) -> int:
    """The order of hashes as that of numbers that the database knows."""
    return int(text[:16], 16) >> 1


def checked_sum(number: int, total: int) -> str:
    """What a report's rows of `buckets` add up to."""
    return f"{number}:{total or 0}"


def links(connection: Connection, veil: Veil) -> Said:
    """People's last word on each two records, by the ids that are shown."""
    last: dict[tuple[frozenset[str], str], Linked] = {}
    log = schema.log.c
    for at, by, body in connection.execute(select(log.at, log.by, log.body).join(schema.links).order_by(log.seq)):
        link = made(Link, json.loads(body))
        pair = frozenset((link.head, link.tail)), link.relation
        last.pop(pair, None)
        last[pair] = Linked(link=link, by=by, at=at)
    shown = _shown(connection, sorted({i for k in last.values() for i in (k.link.head, k.link.tail)}))
    said: dict[int, list[tuple[int, Linked, int]]] = defaultdict(list)
    for n, k in enumerate(last.values()):
        if k.link.head in shown and k.link.tail in shown:
            said[shown[k.link.head][1]].append((n, _as_shown(k, shown, veil), shown[k.link.tail][1]))
    return said


def _shown(connection: Connection, machine: Sequence[str]) -> dict[str, tuple[str, int]]:
    """The machine's id → as it is shown, and the number of its report; not of what was rejected."""
    k = schema.records.c
    asked = (select(k.machine, k.id, k.report).where(k.machine.in_(part)) for part in some(machine))
    return {row.machine: (row.id, row.report) for a in asked for row in connection.execute(a)}


def _as_shown(k: Linked, shown: Mapping[str, tuple[str, int]], veil: Veil) -> Linked:
    head, tail = shown[k.link.head][0], shown[k.link.tail][0]
    reason = veil.words(k.link.reason) if k.link.reason else None
    return replace(k, link=replace(k.link, head=head, tail=tail, reason=reason))
