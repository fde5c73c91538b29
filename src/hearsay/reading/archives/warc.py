"""WARC files → records, with what lies behind damage.

FastWARC stops at the first thing that it cannot read, at a cut without a word. Here reading goes on at the next place
where a record begins, and every stretch between is handed out as lost.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import BinaryIO

from hearsay.reading.archives.captured import Captured, Lost
from hearsay.reading.archives.members import Member, member_at, readable_of
from hearsay.reading.archives.run import WITH_PAGES, Run
from hearsay.reading.archives.starts import GZIP, PLAIN, Kind, is_blank, next_start, size_of
from hearsay.reading.limits import MAX_BYTES

Found = Iterator[Captured | Lost]
_LONGEST_HEADER = 65_536
_MOST_FRUITLESS = 5_000  # places at which no record could be read: no accident, and each takes time
_HEADER_END = re.compile(rb"\r?\n\r?\n")


def warc_records(stream: BinaryIO, kind: Kind) -> Found:
    """Every record that can be read, and every stretch that cannot; the stream must be seekable."""
    size, at, fruitless = size_of(stream), 0, 0
    while at < size and fruitless < _MOST_FRUITLESS:
        run = Run(stream, at, kind)
        yield from run.records()
        fruitless += run.held is None
        for found in _behind(run, size=size):
            if isinstance(found, int):
                at = max(found, at + 1)
            else:
                yield found
    if at < size:
        yield Lost(at, size - at)


def _behind(run: Run, *, size: int) -> Iterator[Captured | Lost | int]:
    """What is still to be had at the place where FastWARC stopped, and where to go on."""
    if run.kind is PLAIN:
        return _behind_plain(run, size=size)
    return _behind_member(run, size=size) if run.kind is GZIP else _behind_frame(run, size=size)


def _behind_plain(run: Run, *, size: int) -> Iterator[Captured | Lost | int]:
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


def _behind_member(run: Run, *, size: int) -> Iterator[Captured | Lost | int]:
    if run.held:
        yield run.held
    if run.failed:
        yield from _salvaged(run)
    member = member_at(run.stream, run.start)
    following = next_start(run.stream, member.end if member.state == "whole" and member.end else run.start + 1, GZIP)
    on = size if following is None else following
    yield from _lost_of(member, run, on)
    yield on


def _lost_of(member: Member, run: Run, on: int) -> Iterator[Lost]:
    if member.state == "whole" and member.end:
        yield from _lost(run.stream, member.end, on)
    elif member.state == "broken" or not run.held or not run.held.whole:
        yield Lost(run.start, on - run.start)


def _salvaged(run: Run) -> Iterator[Captured]:
    """Records in the readable part of a member that FastWARC gave up on; the last may be garbled, unless sound."""
    with readable_of(run.stream, run.start) as readable:
        for found in islice(_captures(warc_records(readable, PLAIN)), run.inside, None):
            if found.whole and found.matches_digest() is not False:
                yield found._replace(offset=run.start, mended=found.matches_digest() is None)


def _captures(found: Found) -> Iterator[Captured]:
    return (one for one in found if isinstance(one, Captured))


def _behind_frame(run: Run, *, size: int) -> Iterator[Captured | Lost | int]:
    """Zstandard and LZ4: where a frame ends only their libraries know, so the next one is looked for."""
    if run.held:
        yield run.held
    following = next_start(run.stream, run.start + 1, run.kind)
    on = size if following is None else following
    if run.held is None or not run.held.whole or (run.failed and (following is None or _is_readable(run, following))):
        yield Lost(run.start, on - run.start)
    yield on


def _is_readable(run: Run, start: int) -> bool:
    """Then what FastWARC stopped at lies before it."""
    probe = Run(run.stream, start, run.kind)
    next(probe.records(), None)
    return probe.held is not None


def _lost(stream: BinaryIO, start: int, end: int) -> Iterator[Lost]:
    if start < end and not is_blank(stream, start, end):
        yield Lost(start, end - start)
