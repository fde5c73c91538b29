"""Reading, and keeping what was found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic
from typing import TypeVar

from hearsay.attribution import Model, shipped
from hearsay.errors import SourceError
from hearsay.ledger import Given, Kept, Ledger
from hearsay.pipeline import find
from hearsay.reading import ONLINE, Hints, Web, in_folder, read_sources
from hearsay.reading.evidence import bytes_of
from hearsay.types import Capture, Report

T = TypeVar("T")

BATCH = 100


def keep(
    ledger: Ledger,
    sources: Iterable[str],
    *,
    hints: Hints | None = None,
    model: Model | None = None,
    web: Web = ONLINE,
) -> Iterator[Kept | SourceError]:
    """Read SOURCEs and keep what is new in them; what is yielded is safe. What is kept already is not read again."""
    with TemporaryDirectory() as folder:
        web = replace(web, keep=in_folder(Path(folder)))
        reports = read_sources(sources, hints=hints or Hints(), web=web, captured=True)
        for batch in _batches(_unkept(ledger, reports, model or shipped(), Path(folder))):
            yield from (item for item in batch if not isinstance(item, Given))
            yield from ledger.add([item for item in batch if isinstance(item, Given)])


def _unkept(
    ledger: Ledger, reports: Iterable[Report | SourceError], model: Model, fetched: Path
) -> Iterator[Given | Kept | SourceError]:
    for report in reports:
        if isinstance(report, SourceError):
            yield report
        elif ledger.has(report.id):
            yield Kept(report_id=report.id, outcome="known")
        else:
            yield Given(findings=find(_placed(report), model), evidence=_evidence(report.capture, fetched))


def _evidence(capture: Capture | None, fetched: Path) -> bytes | None:
    """Of what was fetched the whole exchange, as an archive."""
    if capture is None:
        return None
    file = Path(capture.file)
    return file.read_bytes() if file.parent == fetched else bytes_of(capture)


def _placed(report: Report) -> Report:
    """Without the folders of this machine, which are nobody's business."""
    capture = report.capture
    return replace(report, capture=capture._replace(file=Path(capture.file).name)) if capture else report


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
