"""Is what was traced as it was made, and made of what stands?

A hash over each row tells what was changed by chance or by a clumsy hand. Whoever also makes the hash anew is found by
tracing all anew, which `hearsay verify --traced` does.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from sqlalchemy import Connection, func, select

from hearsay.ledger import claiming, schema
from hearsay.ledger.traces import Row, checked_sum, event_digest, event_seal, links, place_of, profile_seal, within
from hearsay.ledger.veil import Veil

_CHANGED = "what was traced is not as it was made: hearsay rebuild has it made anew"
_GONE = "some are gone: hearsay rebuild has them made anew"


def wrong(connection: Connection, veil: Veil) -> Iterator[tuple[str, str]]:
    """Where, and what."""
    sums = _sums(connection)
    members: dict[int | None, list[Row]] = defaultdict(list)
    for row in connection.execute(select(schema.profiles).execution_options(yield_per=500)).mappings():
        members[row["event"]].append({name: row[name] for name in ("report", "id", "digest")})
        number, total, *places = sums.pop(row["report"], (0, 0))
        sound = checked_sum(number, total) == row["keys"] and {*places} <= {place_of(row["sha256"])}
        if profile_seal(row) != row["seal"] or not sound:
            yield f"report {row['id']}", _CHANGED
    if sums:
        yield "buckets", _CHANGED
    yield from _of_events(connection, members, veil)


def _sums(connection: Connection) -> dict[int, tuple[int, ...]]:
    b = schema.buckets.c
    told = (func.count(), func.sum(b.key), func.min(b.place), func.max(b.place))
    return {row[0]: tuple(row[1:]) for row in connection.execute(select(b.report, *told).group_by(b.report))}


def _of_events(
    connection: Connection, members: Mapping[int | None, list[Row]], veil: Veil
) -> Iterator[tuple[str, str]]:
    said = links(connection, veil)
    stale = set(connection.execute(select(schema.stale.c.report)).scalars())
    left, listed = dict(members), claiming.listed(connection)
    for row in connection.execute(select(schema.events).execution_options(yield_per=500)).mappings():
        held = left.pop(row["number"], [])
        reports = {m["report"] for m in held}
        made_of = event_digest(held, within(reports, said))
        sound = event_seal(row) == row["seal"] and listed.pop(row["number"], None) == row["listed"]
        if not held or not sound or (not reports & stale and made_of != row["digest"]):
            yield f"event {row['number']}", _CHANGED
    if left or listed:
        yield "events", _GONE
