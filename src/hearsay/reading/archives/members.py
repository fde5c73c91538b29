"""Gzip members by zlib alone: where one ends, and what is readable of a broken one.

FastWARC hands out nothing of a member that is damaged anywhere in the 64 KB that it looks ahead.
"""

from __future__ import annotations

import tempfile
import zlib
from collections.abc import Iterator
from typing import BinaryIO, Literal, NamedTuple, cast

State = Literal["whole", "cut", "broken"]
_GZIP = 31  # zlib's code for a stream with gzip's header and trailer
_STEP = 16_384  # which inflates to 17 MB at most
# Zeros shrink to a thousandth of their size: what takes longer than a second or two is not followed.
_MOST = 1_000_000_000
_MOST_KEPT = 256_000_000
_IN_MEMORY = 4_000_000


class Member(NamedTuple):
    """`end`: where the next one may begin; of a broken one that is not known."""

    state: State
    end: int | None


class Piece(NamedTuple):
    """Inflated bytes; the last one of a member, which may be empty, says how the member ended."""

    data: bytes
    member: Member | None = None


def member_at(stream: BinaryIO, at: int) -> Member:
    """How the member that begins there ends."""
    inflated = 0
    for piece in _pieces(stream, at):
        inflated += len(piece.data)
        if piece.member or inflated > _MOST:
            return piece.member or Member("broken", None)
    return Member("cut", None)


def readable_of(stream: BinaryIO, at: int) -> BinaryIO:
    """What can be inflated of the member, as a file that vanishes when it is closed."""
    kept = tempfile.SpooledTemporaryFile(max_size=_IN_MEMORY)  # noqa: SIM115 (whoever reads it closes it)
    for piece in _pieces(stream, at):
        kept.write(piece.data)
        if kept.tell() > _MOST_KEPT:
            break
    kept.seek(0)
    return cast("BinaryIO", kept)


def start_of(data: bytes, size: int) -> bytes:
    """The first bytes of a member that may be broken further on; none where it is none."""
    inflater = zlib.decompressobj(_GZIP)
    return _up_to_the_error(inflater, data[:size])[:size]


def _pieces(stream: BinaryIO, at: int) -> Iterator[Piece]:
    stream.seek(at)
    inflater = zlib.decompressobj(_GZIP)
    end = at
    while data := stream.read(_STEP):
        end += len(data)
        before = inflater.copy()
        try:
            inflated = inflater.decompress(data)
        except zlib.error:
            yield Piece(_up_to_the_error(before, data), Member("broken", None))
            return
        if inflater.eof:
            yield Piece(inflated, Member("whole", end - len(inflater.unused_data)))
            return
        yield Piece(inflated)
    yield Piece(b"", Member("cut", end))


def _up_to_the_error(inflater: zlib._Decompress, data: bytes) -> bytes:
    """Byte by byte: zlib gives nothing of a piece in which it fails."""
    good = bytearray()
    try:
        for n in range(len(data)):
            good += inflater.decompress(data[n : n + 1], _STEP)
    except zlib.error:
        pass
    return bytes(good)
