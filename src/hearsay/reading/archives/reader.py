"""Web archives → reports: the pages in them that are articles, each with the place of its bytes."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO, cast

from hearsay.errors import NotAReport, SourceError
from hearsay.reading.archives.captured import Captured, Lost
from hearsay.reading.archives.recognising import archive_of
from hearsay.reading.archives.reports import report_of
from hearsay.reading.archives.tally import Tally
from hearsay.reading.extras import needs
from hearsay.reading.item import LOOKED_AT, Format, Head, Item
from hearsay.types import Report

_SUFFIXES = frozenset({".warc", ".arc"})
_ADVICE = "fetch it again, or unpack it and read the files inside"


def _fits(head: Head) -> bool:
    return archive_of(head) is not None


def read_archive(stream: BinaryIO, item: Item) -> Iterator[Report | SourceError]:
    """Reports as they come; at the end a line on what was damaged and one on what was passed over."""
    with needs("archives", where=item.where):
        import fastwarc  # noqa: F401
    tally = Tally()
    with seekable(stream) as archive:
        for captured in _records(archive, item):
            if isinstance(captured, Lost):
                tally.lose(captured)
                continue
            tally.records += 1
            found = report_of(captured, item)
            if isinstance(found, Report):
                tally.reports += 1
                yield found
            else:
                tally.passed[found] += 1
    yield from tally.said(item.where)


def _records(archive: BinaryIO, item: Item) -> Iterator[Captured | Lost]:
    archive.seek(0)
    found = archive_of(Head(archive.read(LOOKED_AT), item.suffix))
    if found is None:
        raise NotAReport(item.where, "is no web archive", _ADVICE)
    return found.records(archive, found.kind)


@contextmanager
def seekable(stream: BinaryIO) -> Iterator[BinaryIO]:
    """What comes through a pipe is kept on disk while it is read: after damage reading goes back."""
    if stream.seekable():
        yield stream
        return
    with tempfile.TemporaryFile() as kept:
        shutil.copyfileobj(stream, kept)
        kept.seek(0)
        yield cast("BinaryIO", kept)


WEB_ARCHIVE = Format("web archive", _SUFFIXES, _fits, read_archive)
