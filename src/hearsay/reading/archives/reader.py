"""Web archives → reports: the pages in them that are articles, each with the place of its bytes."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from io import BufferedReader
from itertools import islice
from typing import BinaryIO, cast

from hearsay.errors import NotAReport, SourceError
from hearsay.reading.archives.captured import Captured, Lost
from hearsay.reading.archives.recognising import archive_of
from hearsay.reading.archives.reports import report_of
from hearsay.reading.archives.starts import size_of
from hearsay.reading.archives.tally import Tally
from hearsay.reading.archives.window import Window
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


MOST = 64  # records of one compressed member


def records_from(stream: BinaryIO, suffix: str, offset: int) -> Iterator[bytes]:
    """The bytes of the few records that lie at a place of an archive; nothing where there is none."""
    stream.seek(offset)
    found = archive_of(Head(stream.read(LOOKED_AT), suffix))
    if found is None:
        return
    part = BufferedReader(Window(stream, start=offset, size=size_of(stream) - offset), LOOKED_AT)
    for captured in islice(found.records(cast("BinaryIO", part), found.kind), MOST):
        if isinstance(captured, Captured) and captured.block is not None:
            yield captured.block


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
