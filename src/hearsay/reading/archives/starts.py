"""Where the next record begins, looked for byte by byte after damage."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import islice
from typing import BinaryIO, NamedTuple

from hearsay.reading.archives.members import start_of

# The version and the name of a header after it. A page may speak of WARC, but it seldom quotes one, and only what
# follows damage is looked through.
_WARC = re.compile(rb"WARC/\d\.\d\r?\n(?=[A-Za-z-]{3,40}:)")
# URL, address, time, type, (version 2: status, digest, place, offset, file,) length.
ARC_LINE = re.compile(
    rb"(?P<uri>[a-z][a-z0-9+.-]{1,20}:[^\r\n]{1,4000}?) (?P<ip>[0-9a-f.:]{3,45}) (?P<date>\d{8,18}) "
    rb"(?P<type>[^\s]{1,200})(?: [^\r\n]{1,500}?)?? (?P<length>-?\d{1,12})\r?\n"
)
_ARC = re.compile(rb"(?:(?<=\n)|\A)(?:filedesc|https?|ftp|dns)(?=:[^\r\n]{1,4000} \d{8,18} \S+ [^\r\n]{0,500}\d\r?\n)")
_STEP, _OVERLAP = 1_000_000, 65_536
# More places that look like a start and are none are no accident.
_MOST_FALSE = 10_000


class Kind(NamedTuple):
    """How records begin in a file: what to look for, and whether what was found is one."""

    name: str
    mark: re.Pattern[bytes]
    begins: Callable[[bytes], bool]


def _true(data: bytes) -> bool:
    return True


def _inflates(data: bytes) -> bool:
    """To the start of a record of either kind."""
    head = start_of(data, 256)
    return head.startswith(b"WARC/") or _begins_as_arc(head)


def _begins_as_arc(head: bytes) -> bool:
    return re.match(rb"\s*(?:filedesc|https?|ftp|dns):\S", head) is not None


PLAIN = Kind("plain", _WARC, _true)
ARC = Kind("plain ARC", _ARC, _true)
GZIP = Kind("gzip", re.compile(rb"\x1f\x8b\x08"), _inflates)
ZSTD = Kind("zstd", re.compile(rb"\x28\xb5\x2f\xfd"), _true)
LZ4 = Kind("lz4", re.compile(rb"\x04\x22\x4d\x18"), _true)
KINDS = (GZIP, ZSTD, LZ4, PLAIN, ARC)


def next_start(stream: BinaryIO, after: int, kind: Kind) -> int | None:
    """The first place from `after` on at which a record begins."""
    for place in islice(_marks(stream, after, kind.mark), _MOST_FALSE):
        stream.seek(place)
        if kind.begins(stream.read(256)):
            return place
    return None


def _marks(stream: BinaryIO, after: int, mark: re.Pattern[bytes]) -> Iterator[int]:
    """Read in steps that overlap, so that no mark is cut in two."""
    passed = after
    while True:
        stream.seek(after)
        data = stream.read(_STEP + _OVERLAP)
        for found in mark.finditer(data):
            if after + found.start() >= passed:
                passed = after + found.start() + 1
                yield after + found.start()
        if len(data) < _STEP + _OVERLAP:
            return
        after += _STEP


def is_blank(stream: BinaryIO, start: int, end: int) -> bool:
    """Nothing but the spaces and zeros that programs put between records and behind the last."""
    stream.seek(start)
    left = end - start
    while left > 0 and (data := stream.read(min(left, _STEP))):
        if data.strip(b"\r\n\t \x00"):
            return False
        left -= len(data)
    return True


def size_of(stream: BinaryIO) -> int:
    return stream.seek(0, 2)
