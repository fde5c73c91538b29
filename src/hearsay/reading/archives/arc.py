"""ARC files, WARC's forerunner, → records: a line of fields, then as many bytes as its last field says."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from hearsay.reading.archives.captured import Captured, Lost
from hearsay.reading.archives.members import member_at, readable_of
from hearsay.reading.archives.starts import ARC, ARC_LINE, GZIP, Kind, is_blank, next_start, size_of
from hearsay.reading.limits import MAX_BYTES

_LONGEST_LINE = 8192


def arc_records(stream: BinaryIO, kind: Kind) -> Iterator[Captured | Lost]:
    """Every record that can be read, and every stretch that cannot; the stream must be seekable."""
    return _of_members(stream) if kind is GZIP else _plain(stream)


def _of_members(stream: BinaryIO) -> Iterator[Captured | Lost]:
    size, at = size_of(stream), 0
    while at < size:
        with readable_of(stream, at) as inflated:
            for found in _plain(inflated):
                if isinstance(found, Captured):
                    yield found._replace(offset=at)
        member = member_at(stream, at)
        end = member.end if member.state == "whole" and member.end else at + 1
        following = next_start(stream, end, GZIP)
        on = size if following is None else following
        if member.state != "whole":
            yield Lost(at, on - at)
        elif not is_blank(stream, end, on):
            yield Lost(end, on - end)
        at = on


def _plain(stream: BinaryIO) -> Iterator[Captured | Lost]:
    size, at = size_of(stream), 0
    while at < size:
        begin = _skipped_blanks(stream, at)
        record, end = _record(stream, begin, size=size)
        if record:
            yield record
            if not record.whole:
                yield Lost(record.offset, size - record.offset)
            at = end
            continue
        following = next_start(stream, begin + 1, ARC)
        at = size if following is None else following
        if not is_blank(stream, begin, at):
            yield Lost(begin, at - begin)


def _skipped_blanks(stream: BinaryIO, at: int) -> int:
    """Behind the newlines that part two records."""
    stream.seek(at)
    data = stream.read(64)
    return at + len(data) - len(data.lstrip(b"\r\n"))


def _record(stream: BinaryIO, at: int, *, size: int) -> tuple[Captured | None, int]:
    stream.seek(at)
    line = ARC_LINE.match(stream.read(_LONGEST_LINE))
    length = int(line["length"]) if line else -1
    if line is None or length < 0:
        return None, at
    uri, begin = line["uri"].decode("utf-8", "replace"), at + line.end()
    kind = "warcinfo" if uri.startswith("filedesc:") else "response"
    stream.seek(begin)
    block = stream.read(length) if kind == "response" and length <= MAX_BYTES else None
    record = Captured(
        kind=kind,
        offset=at,
        length=length,
        uri=uri,
        date=_moment(line["date"].decode("ascii")),
        media_type=None if uri.startswith(("http:", "https:")) else line["type"].decode("latin-1"),
        block=block,
        whole=begin + length <= size,
    )
    return record, begin + length


def _moment(digits: str) -> str | None:
    """20310305101500 → 2031-03-05T10:15:00Z."""
    if len(digits) < 14:
        return None
    return f"{digits[:4]}-{digits[4:6]}-{digits[6:8]}T{digits[8:10]}:{digits[10:12]}:{digits[12:14]}Z"
