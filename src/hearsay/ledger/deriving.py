"""What is stale, traced again: only what a change touches, and with the outcome of tracing all anew.

1. profiles    each changed report's findings as shown, their digest, and which report stands for each text
2. nearness    the buckets of the texts that came or went: who is near whom now and was not, or is no more
3. groups      average linkage, of the parts of the graph of near texts in which something changed
4. events      a group of the same reports with the same findings stays; another is traced, one after the other

The first three are one transaction for every MANY reports; the fourth goes on from there, a second at a time.
"""

from __future__ import annotations

from collections.abc import Sequence
from time import monotonic
from typing import Protocol

from sqlalchemy import Connection, delete, select, update

from hearsay.ledger import asking, claiming, schema, traces
from hearsay.ledger.nearness import Comparing, Nearness
from hearsay.ledger.profiling import Shaper, profiled
from hearsay.ledger.regrouping import regrouped
from hearsay.ledger.traces import some
from hearsay.ledger.veil import Veil
from hearsay.types import Findings, Linked, Traced

MANY = 2000
A_WHILE = 1.0  # seconds


class Tracer(Comparing, Shaper, Protocol):
    """The stages, which know nothing of ledgers. A shape is what a text is compared by, as bytes."""

    @property
    def made_by(self) -> str: ...

    def traced(self, found: Sequence[Findings], links: Sequence[Linked]) -> list[Traced]: ...


def derive(connection: Connection, tracer: Tracer) -> None:
    """Some of it: to be called until `traces.are_current`."""
    e = schema.events.c
    if connection.execute(select(e.number).where(e.made_by != tracer.made_by).limit(1)).first():
        traces.forget(connection)
    s, r = schema.stale.c, schema.reports.c
    asked = select(r.number, r.machine).join(schema.stale, s.report == r.number).order_by(r.number).limit(MANY)
    if changed := [(row.number, row.machine) for row in connection.execute(asked)]:
        _group(connection, tracer, changed)
    else:
        _trace(connection, tracer)


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


def _trace(connection: Connection, tracer: Tracer) -> None:
    """Events that are still to be traced, for a second."""
    veil = asking.veil_of(connection)
    said = traces.links(connection, veil)
    e, began = schema.events, monotonic()
    open_ones = connection.execute(select(e).where(e.c.traced.is_(None)).order_by(e.c.number)).mappings().all()
    for row in open_ones:
        found = _findings(connection, row["number"], veil)
        traced = tracer.traced(list(found.values()), traces.within(found.keys(), said))
        made = {"traced": traces.packed(traced), "listed": claiming.fill(connection, row["number"], traced)}
        done = {**made, "seal": traces.event_seal({**row, **made})}
        connection.execute(update(e).where(e.c.number == row["number"]).values(done))
        if monotonic() - began > A_WHILE:
            return


def _findings(connection: Connection, event: int, veil: Veil) -> dict[int, Findings]:
    p, r = schema.profiles.c, schema.reports.c
    asked = select(r.number, r.machine).where(r.number == p.report, p.event == event).order_by(r.number)
    rows = connection.execute(asked).all()
    return {n: s.findings for n, i in rows if (s := asking.standing(connection, i, veil))}
