"""How much one report may weigh, and the one line that says so.

The largest of 181 saved news pages has 1.5 MB, the fullest 3,229 tags; a book has 1–3 MB of text. 20 MB is far above
that and still read in memory at once; beyond it a file is a mirror, a dump or a mistake. A tag costs 0.1 ms to read.
"""

from __future__ import annotations

import os
import re
import stat
from typing import BinaryIO

from hearsay.errors import TooLarge

MAX_BYTES = 20_000_000
MAX_TAGS = 30_000


def too_large(where: str) -> TooLarge:
    return TooLarge(
        where,
        f"is larger than {MAX_BYTES // 1_000_000} MB, the most one report may have",
        "split it, one file a report",
    )


def too_many_tags(where: str, count: int) -> TooLarge:
    problem = f"has {count:,} tags, more than the {MAX_TAGS:,} a page may have"
    return TooLarge(where, problem, "save the article's text as a .txt file and read that")


def read_capped(stream: BinaryIO, *, where: str) -> bytes:
    """All of the stream; never holds more than the cap and one byte, and of a file too large reads nothing."""
    if _size(stream) > MAX_BYTES:
        raise too_large(where)
    data = stream.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise too_large(where)
    return data


# A picture, a font or a style that SingleFile writes into the page, and that no reader reads.
_PACKED = re.compile(rb"data:[a-z]{2,20}/[^\s\"'()<>]{200,}")
_MOST_PACKED = 80_000_000


def read_packed(stream: BinaryIO, *, where: str) -> bytes:
    """All of the stream without the pictures written into it, which do not count for its weight."""
    if _size(stream) > _MOST_PACKED:
        raise too_large(where)
    data = without_pictures(stream.read(_MOST_PACKED + 1))
    if len(data) > MAX_BYTES:
        raise too_large(where)
    return data


def without_pictures(data: bytes) -> bytes:
    return _PACKED.sub(b"data:,", data) if b"data:" in data else data


def _size(stream: BinaryIO) -> int:
    """Of a plain file; 0 where it cannot be known beforehand."""
    try:
        found = os.fstat(stream.fileno())
    except (OSError, AttributeError):
        return 0
    return found.st_size if stat.S_ISREG(found.st_mode) else 0
