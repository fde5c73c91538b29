"""Which archive the first bytes of a file are of."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from io import BytesIO
from typing import BinaryIO, NamedTuple

from hearsay.reading.archives.arc import arc_records
from hearsay.reading.archives.captured import Captured, Lost
from hearsay.reading.archives.members import start_of
from hearsay.reading.archives.starts import ARC, ARC_LINE, GZIP, KINDS, LZ4, PLAIN, ZSTD, Kind, next_start
from hearsay.reading.archives.warc import warc_records
from hearsay.reading.item import Head

_INFLATED = 4096


class Archive(NamedTuple):
    """How its records begin, and what reads them."""

    kind: Kind
    records: Callable[[BinaryIO, Kind], Iterator[Captured | Lost]]


_BY_SUFFIX = {".arc": Archive(ARC, arc_records), ".warc": Archive(PLAIN, warc_records)}


def archive_of(head: Head) -> Archive | None:
    r"""None for what holds no records, such as a compressed picture.

    >>> archive_of(Head(b"WARC/1.1\r\nWARC-Type: warcinfo\r\n", "")).kind.name
    'plain'
    """
    kind = next((k for k in KINDS if k.mark.match(head.data)), None)
    return (_by_start(head, kind) if kind else None) or _by_suffix(head)


def _by_start(head: Head, kind: Kind) -> Archive | None:
    start = _inflated(head.data, kind).lstrip()
    if start.startswith(b"WARC/"):
        return Archive(kind, warc_records)
    if ARC_LINE.match(start) and start.startswith(b"filedesc:"):
        return Archive(kind, arc_records)
    return None


def _by_suffix(head: Head) -> Archive | None:
    """An archive whose very start is damaged: by its suffix, a compressed one by a record further on."""
    if head.suffix == ".gz" and next_start(BytesIO(head.data), 0, GZIP) is not None:
        return Archive(GZIP, warc_records)
    return _BY_SUFFIX.get(head.suffix)


def _inflated(data: bytes, kind: Kind) -> bytes:
    try:
        if kind is GZIP:
            return start_of(data, _INFLATED)
        return _unpacked(data, kind) if kind in (ZSTD, LZ4) else data[:_INFLATED]
    except (OSError, ValueError):
        return b""


def _unpacked(data: bytes, kind: Kind) -> bytes:
    """Without the extra, what is known is the kind of compression: the reader will say what is missing."""
    try:
        from fastwarc.stream_io import Lz4Reader, ZstdReader
    except ModuleNotFoundError:
        return b"WARC/"
    reader = (ZstdReader if kind is ZSTD else Lz4Reader)(BytesIO(data))
    return bytes(reader.read(_INFLATED))
