"""The ledger, as everything else sees it: what can be done with one, and nothing of how it is stored."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import Column, Connection, Engine, Select, select

from hearsay.ledger import adding, schema, store, verifying
from hearsay.ledger.adding import Given, Kept
from hearsay.ledger.chain import Head
from hearsay.ledger.verifying import Problem
from hearsay.types import Findings


@dataclass(frozen=True, slots=True)
class Ledger:
    """Kept reports, findings and the log. `by`: whose name the log bears; what fails is a `LedgerError`."""

    path: Path
    engine: Engine
    by: str

    def add(self, given: Sequence[Given]) -> list[Kept]:
        """All of them or none; once it returns they are safe."""
        with self._writing() as connection:
            return adding.add(connection, given, at=now(), by=self.by)

    def has(self, report_id: str) -> bool:
        with self._reading() as connection:
            return connection.execute(_of(schema.reports.c.id, report_id)).first() is not None

    def findings(self, report_id: str) -> Findings | None:
        with self._reading() as connection:
            digest = connection.execute(_of(schema.reports.c.findings, report_id)).scalar()
            data = adding.blob(connection, digest) if digest else None
        return adding.findings_from(data) if data else None

    def all_findings(self) -> Iterator[Findings]:
        """In the order in which they were first kept."""
        kept = select(schema.reports.c.findings).order_by(schema.reports.c.number)
        with self._reading() as connection:
            for digest in connection.execute(kept).scalars():
                if data := adding.blob(connection, digest):
                    yield adding.findings_from(data)

    def head(self) -> Head:
        with self._reading() as connection:
            return adding.last(connection)

    def problems(self, *, head: Head | None = None) -> Iterator[Problem]:
        """Whatever is not as it was kept. `head`: a head noted elsewhere, which the log must still hold."""
        with self._writing() as connection:
            yield from verifying.problems(connection, head=head)

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        with store.failures(self.path), store.writing(self.engine) as connection:
            yield connection

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with store.failures(self.path), store.reading(self.engine) as connection:
            yield connection


def _of(column: Column[str], report_id: str) -> Select[str]:
    return select(column).where(schema.reports.c.id == report_id)


def open_ledger(path: Path, *, by: str, make: bool = False) -> Ledger:
    return Ledger(path, store.opened(path, make=make), by)


def now() -> str:
    return datetime.now(UTC).isoformat(timespec="milliseconds")
