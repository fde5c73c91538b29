"""Goes over a stretch of a WARC file without damage. The one file that imports FastWARC."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO

from hearsay.reading.archives.captured import Captured
from hearsay.reading.archives.starts import Kind
from hearsay.reading.limits import MAX_BYTES

if TYPE_CHECKING:
    from fastwarc.warc import ArchiveIterator, WarcRecord

# Raised by FastWARC for what it cannot read; the TypeError by a file that ends within a header.
_BROKEN = (OSError, TypeError, ValueError, RuntimeError, OverflowError)
WITH_PAGES = frozenset({"response", "resource", "conversion"})
_FARTHEST = 2_000_000_000  # a longer record is no page, and may be a bomb: passed over without inflating it
_BETWEEN = 131_072


@dataclass(slots=True)
class Run:
    """One go of FastWARC over a stretch without damage. `start`: of the last record, or of the member it lies in."""

    stream: BinaryIO
    start: int
    kind: Kind
    held: Captured | None = None
    inside: int = 0
    failed: bool = False

    def records(self) -> Iterator[Captured]:
        """Each when the next one was read; the last one is held back."""
        self.stream.seek(self.start)
        watched = _Watched(self.stream, self.start)
        iterator = _iterator(watched)
        while True:
            try:
                watched.left = _BETWEEN
                record = next(iterator, None)
                watched.left = None
                captured = _captured(record) if record else None
            except _BROKEN:
                self.failed = True
                return
            if captured is None:
                return
            if self.held:
                yield self.held
            self._hold(captured, read_to=watched.read_to)

    def _hold(self, captured: Captured, *, read_to: int) -> None:
        """Of a member with several records FastWARC places the later ones where it has read to."""
        offset = captured.offset
        if offset == self.start or (offset >= read_to and not self._begins_at(offset)):
            self.inside += 1
            self.held = captured._replace(offset=self.start)
        else:
            self.start, self.inside, self.held = offset, 1, captured

    def _begins_at(self, offset: int) -> bool:
        at = self.stream.tell()
        self.stream.seek(offset)
        begins = self.kind.mark.match(self.stream.read(32)) is not None
        self.stream.seek(at)
        return begins


class _Watched:
    """The stream as FastWARC sees it: between two records no more is read than headers may take.

    FastWARC skips blank lines for as long as there are any: a bomb of them took 11 s a gigabyte.
    """

    def __init__(self, stream: BinaryIO, start: int) -> None:
        self._stream = stream
        self.read_to = start
        self.left: int | None = None

    def read(self, size: int = -1) -> bytes:
        data = self._stream.read(size)
        self.read_to += len(data)
        if self.left is not None:
            self.left -= len(data)
            if self.left < 0:
                raise OSError("no record where one should begin")
        return data

    def seek(self, offset: int, whence: int = 0) -> int:
        return self._stream.seek(offset, whence)

    def tell(self) -> int:
        return self._stream.tell()

    def close(self) -> None:
        """Whoever opened the stream closes it."""


def _iterator(stream: _Watched) -> ArchiveIterator:
    from fastwarc.warc import ArchiveIterator

    return ArchiveIterator(stream, parse_http=False, quirks_mode=False)


def _captured(record: WarcRecord) -> Captured:
    kind, length = str(record.record_type), record.content_length
    if length > _FARTHEST:
        raise ValueError("too long to be followed")
    if kind not in WITH_PAGES:
        return Captured(kind, record.stream_pos, length, whole=record.consume() >= length)
    block = record.reader.read(length) if length <= MAX_BYTES else None
    # Asking FastWARC for four headers takes twice the time of taking all; of two of one name the first counts.
    headers = {name.lower(): value for name, value in reversed(record.headers.astuples())}
    had = record.consume() if block is None else len(block)
    return Captured(
        kind,
        record.stream_pos,
        length,
        uri=(headers.get("warc-target-uri") or "").strip("<>") or None,
        date=headers.get("warc-date"),
        media_type=headers.get("content-type"),
        block=block,
        whole=had >= length,
        digest=headers.get("warc-block-digest"),
    )
