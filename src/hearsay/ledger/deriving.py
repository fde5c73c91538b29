"""What is stale, traced again: only what a change touches, and with the outcome of tracing all anew.

1. profiles    each changed report's findings as shown, their digest, and which report stands for each text
2. nearness    the buckets of the texts that came or went: who is near whom now and was not, or is no more
3. groups      average linkage, of the parts of the graph of near texts in which something changed
4. events      a group of the same reports with the same findings stays; another is traced, one after the other

The first three are one transaction for as many reports as take about a second; the fourth works a second at a time
without holding up who writes, and what it made is kept where nothing came between.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from time import monotonic
from typing import Protocol

from sqlalchemy import Connection, delete, select, update

from hearsay.ledger import asking, claiming, schema, traces
from hearsay.ledger.nearness import Comparing, Nearness
from hearsay.ledger.profiling import Shaper, profiled
from hearsay.ledger.regrouping import regrouped
from hearsay.ledger.traces import SOME, some
from hearsay.ledger.veil import Veil
from hearsay.types import Findings, Linked, Traced

FIRST, MOST = 50, 2000  # reports in the first transaction, and in any
A_WHILE = 1.0  # seconds


class Tracer(Comparing, Shaper, Protocol):
    """The stages, which know nothing of ledgers. A shape is what a text is compared by, as bytes."""

    @property
    def made_by(self) -> str: ...

    def traced(self, found: Sequence[Findings], links: Sequence[Linked]) -> list[Traced]: ...


@dataclass(frozen=True, slots=True)
class Made:
    """Claims of an event as it was when they were made."""

    event: traces.Row
    traced: Sequence[Traced]


def group(connection: Connection, tracer: Tracer, many: int) -> None:
    """Up to so many of the reports that changed."""
    e = schema.events.c
    if connection.execute(select(e.number).where(e.made_by != tracer.made_by).limit(1)).first():
        traces.forget(connection)
    s, r = schema.stale.c, schema.reports.c
    asked = select(r.number, r.machine).join(schema.stale, s.report == r.number).order_by(r.number).limit(many)
    if changed := [(row.number, row.machine) for row in connection.execute(asked)]:
        _group(connection, tracer, changed)


def paced(many: int, seconds: float) -> int:
    """How many next, after so many took so long: a transaction keeps others waiting for about A_WHILE."""
    more = many * 2 if seconds < A_WHILE / 2 else many // 2 if seconds > 2 * A_WHILE else many
    return min(MOST, max(1, more))


def _group(connection: Connection, tracer: Tracer, changed: Sequence[tuple[int, str]]) -> None:
    veil = asking.veil_of(connection)
    reports = [n for n, _ in changed]
    nearness = Nearness(connection, tracer)
    touched = nearness.change(profiled(connection, tracer, changed, veil))
    said = traces.links(connection, veil)
    links = ((a, k.link, b) for a, ks in said.items() for _, k, b in ks)
    pairs = [(a, b) for a, k, b in links if k.relation == "STATES_SAME" and k.verdict == "yes"]
    stands_for = _representatives(connection, [*reports, *(n for pair in pairs for n in pair)])
    one = [(stands_for[a], stands_for[b]) for a, b in pairs if a in stands_for and b in stands_for]
    touched |= {stands_for[n] for n in reports if n in stands_for} | _fellows(connection, reports)
    groups = nearness.groups(touched, one)
    moved = regrouped(connection, groups, said, made_by=tracer.made_by)
    traces.seal(connection, sorted(moved | nearness.changed() | set(reports)))
    for part in some(reports):
        connection.execute(delete(schema.stale).where(schema.stale.c.report.in_(part)))


def _representatives(connection: Connection, reports: Sequence[int]) -> dict[int, int]:
    """Report → the one that stands for its text."""
    p, q = schema.profiles.c, schema.profiles.alias("q").c
    found: dict[int, int] = {}
    for part in some(reports):
        asked = select(p.report, q.report).where(p.sha256 == q.sha256, q.shape.is_not(None), p.report.in_(part))
        found |= {row[0]: row[1] for row in connection.execute(asked)}
    return found


def _fellows(connection: Connection, reports: Sequence[int]) -> set[int]:
    """Texts of the events that these reports are in, or were."""
    p, q = schema.profiles.c, schema.profiles.alias("q").c
    found: set[int] = set()
    for part in some(reports):
        asked = select(q.report).where(p.event == q.event, q.shape.is_not(None), p.report.in_(part))
        found |= set(connection.execute(asked).scalars())
    return found


def made(connection: Connection, tracer: Tracer) -> list[Made]:
    """Claims of events that are still to be traced, for a second; none while there are reports to group."""
    if connection.execute(select(schema.stale.c.report).limit(1)).first():
        return []
    veil = asking.veil_of(connection)
    said = traces.links(connection, veil)
    e, began, done = schema.events, monotonic(), list[Made]()
    asked = select(e).where(e.c.traced.is_(None), e.c.made_by == tracer.made_by).order_by(e.c.number).limit(SOME)
    for row in connection.execute(asked).mappings().all():
        found = _findings(connection, row["number"], veil)
        done.append(Made(row, tracer.traced(list(found.values()), traces.within(found.keys(), said))))
        if monotonic() - began > A_WHILE:
            break
    return done


def keep(connection: Connection, given: Sequence[Made]) -> None:
    """Those of events that are what they were: not grouped anew, and nothing said or shown otherwise since."""
    e = schema.events
    for one in given:
        n = one.event["number"]
        row = connection.execute(select(e).where(e.c.number == n)).mappings().first()
        if row != one.event or _is_stale(connection, n):
            continue
        new = {"traced": traces.packed(one.traced), "listed": claiming.fill(connection, n, one.traced)}
        done = {**new, "seal": traces.event_seal({**row, **new})}
        connection.execute(update(e).where(e.c.number == n).values(done))


def _is_stale(connection: Connection, event: int) -> bool:
    p, s = schema.profiles.c, schema.stale.c
    return bool(connection.execute(select(s.report).where(s.report == p.report, p.event == event).limit(1)).first())


def _findings(connection: Connection, event: int, veil: Veil) -> dict[int, Findings]:
    p, r = schema.profiles.c, schema.reports.c
    asked = select(r.number, r.machine).where(r.number == p.report, p.event == event).order_by(r.number)
    rows = connection.execute(asked).all()
    return {n: s.findings for n, i in rows if (s := asking.standing(connection, i, veil))}
