"""SOURCEs, as the command line takes them → reports, one at a time."""

from __future__ import annotations

import hashlib
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace
from io import BufferedIOBase, BufferedReader, RawIOBase
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from hearsay.errors import SourceError
from hearsay.reading.decoding import without_surrogates
from hearsay.reading.dispatch import reports_in
from hearsay.reading.hints import NO_HINTS, Hints
from hearsay.reading.item import LOOKED_AT, Item
from hearsay.reading.naming import Names, stem_of, suffix_of
from hearsay.reading.paths import files_at, unopened
from hearsay.reading.sniffing import is_json_object
from hearsay.reading.web import ONLINE, Fetcher, Web, placed, stream_of
from hearsay.types import Capture, Report

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]+:/[/\\]", re.IGNORECASE)


def is_address(source: str) -> bool:
    """Whether a SOURCE is a web address: the one thing that ever makes hearsay connect."""
    bare = source[:4].lower() == "www." and not Path(source).exists()
    return bare or _ADDRESS.match(source) is not None


def read_sources(
    sources: Iterable[str],
    *,
    hints: Hints = NO_HINTS,
    stdin: BinaryIO | None = None,
    web: Web = ONLINE,
    captured: bool = False,
) -> Iterator[Report | SourceError]:
    """Reports in the order of their SOURCEs, read one by one; a SOURCE that fails is an error among them.

    `captured`: reports of plain files say where their bytes lie too, for whoever keeps these.
    """
    names, fetcher = Names(), Fetcher(web)
    for source in sources:
        if is_address(source):
            yield from _renamed(_read_address(source, hints=hints, web=web, fetcher=fetcher), names, folder=None)
        else:
            yield from _read_source(source, hints=hints, stdin=stdin, names=names, captured=captured)


def _read_source(
    source: str, *, hints: Hints, stdin: BinaryIO | None, names: Names, captured: bool
) -> Iterator[Report | SourceError]:
    if source == "-":
        item = Item(name="stdin", where="stdin", hints=hints)
        yield from _renamed(
            reports_in(BufferedReader(_Piped(stdin or sys.stdin.buffer), LOOKED_AT), item), names, folder=None
        )
    else:
        yield from _read_path(Path(source), hints=hints, names=names, captured=captured)


def _read_address(source: str, *, hints: Hints, web: Web, fetcher: Fetcher) -> Iterator[Report | SourceError]:
    try:
        fetched = fetcher.fetch(source)
        capture = web.keep(fetched) if web.keep else None
        stream, item = stream_of(fetched, hints=hints)
    except SourceError as error:
        yield error
        return
    for found in reports_in(stream, item):
        yield found if isinstance(found, SourceError) else placed(found, fetched, capture)


class _Piped(RawIOBase):
    """A pipe that gives its whole head at once, however it trickles in; of JSON lines no more than the first."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream, self._head = stream, b""
        while len(self._head) < LOOKED_AT and not (is_json_object(self._head) and b"\n" in self._head):
            more = self._more(LOOKED_AT - len(self._head))
            if not more:
                break
            self._head += more

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: WriteableBuffer) -> int:
        data, self._head = self._head or self._more(len(memoryview(buffer))), b""
        memoryview(buffer)[: len(data)] = data
        return len(data)

    def _more(self, size: int) -> bytes:
        return self._stream.read1(size) if isinstance(self._stream, BufferedIOBase) else self._stream.read(size)


def _read_path(path: Path, *, hints: Hints, names: Names, captured: bool) -> Iterator[Report | SourceError]:
    for found in files_at(path):
        if isinstance(found, SourceError):
            yield found
        else:
            reports = _read_file(found, hints=hints)
            placed_ones = _captured(reports, found) if captured else reports
            yield from _renamed(placed_ones, names, folder=found.absolute().parent.name or None)


def _read_file(path: Path, *, hints: Hints) -> Iterator[Report | SourceError]:
    item = Item(name=without_surrogates(stem_of(path)), where=str(path), suffix=suffix_of(path), hints=hints)
    try:
        with BufferedReader(path.open("rb", buffering=0), LOOKED_AT) as stream:
            yield from reports_in(stream, item)
    except OSError as error:
        yield unopened(path, error)


def _captured(reports: Iterable[Report | SourceError], path: Path) -> Iterator[Report | SourceError]:
    """The whole file, where no part of it is known to be the report's own."""
    digest = None
    for report in reports:
        if isinstance(report, SourceError) or report.capture:
            yield report
        else:
            digest = digest or _digest(path)
            yield replace(report, capture=Capture(str(path), 0, digest))


def _digest(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _renamed(
    found: Iterable[Report | SourceError], names: Names, *, folder: str | None
) -> Iterator[Report | SourceError]:
    for report in found:
        if isinstance(report, SourceError):
            yield report
        else:
            yield replace(report, name=names.unique(report.name, folder))
