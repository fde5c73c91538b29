"""The pipeline, with a ledger at its end."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from time import monotonic
from typing import TypeVar

from hearsay.attribution import Model, shipped
from hearsay.errors import SourceError
from hearsay.ledger import Given, Kept, Ledger
from hearsay.pipeline import find
from hearsay.reading import Hints, read_sources
from hearsay.types import Findings

T = TypeVar("T")

BATCH = 100


def keep(
    ledger: Ledger, sources: Iterable[str], *, hints: Hints | None = None, model: Model | None = None
) -> Iterator[Kept | SourceError]:
    """Read SOURCEs and keep what is new in them; what is yielded is safe. What is kept already is not read again."""
    for batch in _batches(_unkept(ledger, sources, hints or Hints(), model)):
        yield from (item for item in batch if not isinstance(item, Findings))
        yield from ledger.add([Given(findings=f) for f in batch if isinstance(f, Findings)])


def _unkept(
    ledger: Ledger, sources: Iterable[str], hints: Hints, model: Model | None
) -> Iterator[Findings | Kept | SourceError]:
    model = model or shipped()
    for report in read_sources(sources, hints=hints):
        if isinstance(report, SourceError):
            yield report
        elif ledger.has(report.id):
            yield Kept(report_id=report.id, outcome="known")
        else:
            yield find(report, model)


def _batches(items: Iterable[T]) -> Iterator[list[T]]:
    """Of a second or of BATCH: what one transaction costs is shared, and little is lost to a break."""
    batch: list[T] = []
    began = monotonic()
    for item in items:
        batch.append(item)
        if len(batch) == BATCH or monotonic() - began > 1:
            yield batch
            batch, began = [], monotonic()
    yield batch
