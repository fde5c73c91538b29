"""WARC files → records, with what lies behind damage. The one file that imports FastWARC.

FastWARC stops at the first thing that it cannot read, at a cut without a word. Here reading goes on at the next place
where a record begins, and every stretch between is handed out as lost.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, BinaryIO

from hearsay.reading.archives.captured import Captured, Lost
from hearsay.reading.archives.members import Member, member_at, readable_of
from hearsay.reading.archives.starts import GZIP, PLAIN, Kind, is_blank, next_start, size_of
from hearsay.reading.limits import MAX_BYTES

if TYPE_CHECKING:
    from fastwarc.warc import ArchiveIterator, WarcRecord

Found = Iterator[Captured | Lost]
# Raised by FastWARC for what it cannot read; the TypeError by a file that ends within a header.
_BROKEN = (OSError, TypeError, ValueError, RuntimeError, OverflowError)
WITH_PAGES = frozenset({"response", "resource", "conversion"})
_LONGEST_HEADER = 65_536
_FARTHEST = 2_000_000_000  # a longer record is no page, and may be a bomb: passed over without inflating it
_MOST_FRUITLESS = 5_000  # places at which no record could be read: no accident, and each takes time
_BETWEEN = 131_072
_HEADER_END = re.compile(rb"\r?\n\r?\n")


@dataclass(slots=True)
class _Run:
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


def warc_records(stream: BinaryIO, kind: Kind) -> Found:
    """Every record that can be read, and every stretch that cannot; the stream must be seekable."""
    size, at, fruitless = size_of(stream), 0, 0
    while at < size and fruitless < _MOST_FRUITLESS:
        run = _Run(stream, at, kind)
        yield from run.records()
        fruitless += run.held is None
        for found in _behind(run, size=size):
            if isinstance(found, int):
                at = max(found, at + 1)
            else:
                yield found
    if at < size:
        yield Lost(at, size - at)


def _behind(run: _Run, *, size: int) -> Iterator[Captured | Lost | int]:
    """What is still to be had at the place where FastWARC stopped, and where to go on."""
    if run.kind is PLAIN:
        return _behind_plain(run, size=size)
    return _behind_member(run, size=size) if run.kind is GZIP else _behind_frame(run, size=size)


def _behind_plain(run: _Run, *, size: int) -> Iterator[Captured | Lost | int]:
    mended, end = _mended(run.stream, run.held, size=size) if run.held else (None, run.start)
    if mended:
        yield mended
        if mended.mended or not mended.whole:
            yield Lost(mended.offset, end - mended.offset)
    following = next_start(run.stream, end if mended else end + 1, run.kind)
    yield from _lost(run.stream, end, size if following is None else following)
    yield size if following is None else following


def _mended(stream: BinaryIO, held: Captured, *, size: int) -> tuple[Captured | None, int]:
    """The record and its end: where no line ends behind it, its stated length is wrong and it ends at the next record.

    A record without its end that no other follows is cut off, and stays as it is; one cut off in its headers is none.
    """
    stream.seek(held.offset)
    header = _HEADER_END.search(stream.read(_LONGEST_HEADER))
    if header is None:
        return None, held.offset
    begin = held.offset + header.end()
    end = begin + held.length
    stream.seek(end)
    if end < size and stream.read(4).lstrip(b" ").startswith((b"\r\n", b"\n", b"WARC")):
        return held, end
    following = next_start(stream, begin, PLAIN)
    if following is None and end >= size:
        return held, size
    end = size if following is None else following
    stream.seek(begin)
    block = stream.read(min(end - begin, MAX_BYTES)).rstrip(b"\r\n") if held.kind in WITH_PAGES else None
    return held._replace(block=block, mended=True, whole=True), end


def _behind_member(run: _Run, *, size: int) -> Iterator[Captured | Lost | int]:
    if run.held:
        yield run.held
    if run.failed:
        yield from _salvaged(run)
    member = member_at(run.stream, run.start)
    following = next_start(run.stream, member.end if member.state == "whole" and member.end else run.start + 1, GZIP)
    on = size if following is None else following
    yield from _lost_of(member, run, on)
    yield on


def _lost_of(member: Member, run: _Run, on: int) -> Iterator[Lost]:
    if member.state == "whole" and member.end:
        yield from _lost(run.stream, member.end, on)
    elif member.state == "broken" or not run.held or not run.held.whole:
        yield Lost(run.start, on - run.start)


def _salvaged(run: _Run) -> Iterator[Captured]:
    """Records in the readable part of a member that FastWARC gave up on; the last may be garbled, unless sound."""
    with readable_of(run.stream, run.start) as readable:
        for found in islice(_captures(warc_records(readable, PLAIN)), run.inside, None):
            if found.whole and found.matches_digest() is not False:
                yield found._replace(offset=run.start, mended=found.matches_digest() is None)


def _captures(found: Found) -> Iterator[Captured]:
    return (one for one in found if isinstance(one, Captured))


def _behind_frame(run: _Run, *, size: int) -> Iterator[Captured | Lost | int]:
    """Zstandard and LZ4: where a frame ends only their libraries know, so the next one is looked for."""
    if run.held:
        yield run.held
    following = next_start(run.stream, run.start + 1, run.kind)
    on = size if following is None else following
    if run.held is None or not run.held.whole or (run.failed and (following is None or _is_readable(run, following))):
        yield Lost(run.start, on - run.start)
    yield on


def _is_readable(run: _Run, start: int) -> bool:
    """Then what FastWARC stopped at lies before it."""
    probe = _Run(run.stream, start, run.kind)
    next(probe.records(), None)
    return probe.held is not None


def _lost(stream: BinaryIO, start: int, end: int) -> Iterator[Lost]:
    if start < end and not is_blank(stream, start, end):
        yield Lost(start, end - start)


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
    kind, length, headers = str(record.record_type), record.content_length, record.headers
    if length > _FARTHEST:
        raise ValueError("too long to be followed")
    if kind not in WITH_PAGES:
        return Captured(kind, record.stream_pos, length, whole=record.consume() >= length)
    block = record.reader.read(length) if length <= MAX_BYTES else None
    had = record.consume() if block is None else len(block)
    return Captured(
        kind,
        record.stream_pos,
        length,
        uri=(headers.get("WARC-Target-URI") or "").strip("<>") or None,
        date=headers.get("WARC-Date"),
        media_type=headers.get("Content-Type"),
        block=block,
        whole=had >= length,
        digest=headers.get("WARC-Block-Digest"),
    )
