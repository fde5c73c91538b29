"""WACZ (a ZIP with web archives in it) → the reports of each archive."""

from __future__ import annotations

import re
import shutil
import struct
import tempfile
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from io import BufferedReader
from pathlib import PurePath
from typing import BinaryIO, cast

from hearsay.errors import NotAReport, SourceError, TooLarge, Unreadable
from hearsay.reading.archives.reader import read_archive, seekable
from hearsay.reading.archives.window import Window
from hearsay.reading.item import LOOKED_AT, Format, Head, Item
from hearsay.reading.naming import suffix_of
from hearsay.types import Report

_SUFFIXES = frozenset({".wacz"})
_MEMBER = re.compile(r"archive/.{1,500}\.w?arc(?:\.gz|\.zst|\.lz4)?$", re.IGNORECASE)
_IN_HEAD = re.compile(rb"archive/[\x21-\x7e]{1,200}\.w?arc|datapackage\.json")
_DIRECTORY_END, _ZIP64_END = b"PK\x05\x06", b"PK\x06\x06"
_LOCAL_HEADER, _NAME_LENGTH, _ENCRYPTED = 30, 26, 1
_TAIL = 66_000  # the last record of a ZIP with the longest comment that it may have
# A WACZ of a million captures has a few dozen members: a directory of this size is meant to fill the memory.
_LARGEST_DIRECTORY = 20_000_000
# Archives in a WACZ are compressed already; text shrinks to a tenth at best, zeros to a thousandth.
_TIGHTEST, _SMALL = 100, 50_000_000
# A local header beyond the file's end gives too few bytes to unpack, an offset of eight bytes more than a seek takes.
_BROKEN = (
    zipfile.BadZipFile, zlib.error, struct.error, NotImplementedError, RuntimeError, OSError, EOFError, ValueError,
    OverflowError,
)  # fmt: skip


def _fits(head: Head) -> bool:
    return head.data.startswith(b"PK\x03\x04") and (head.suffix in _SUFFIXES or _IN_HEAD.search(head.data) is not None)


def _read(stream: BinaryIO, item: Item) -> Iterator[Report | SourceError]:
    with seekable(stream) as file:
        _refuse_huge_directory(file, where=item.where)
        try:
            packed = zipfile.ZipFile(file)
        except _BROKEN as error:
            raise Unreadable(item.where, "is a damaged ZIP", "fetch it again, or repair it") from error
        members = [info for info in packed.infolist() if _MEMBER.fullmatch(info.filename)]
        if not members:
            raise NotAReport(item.where, "is a ZIP without a web archive in it", "unpack it and read the files inside")
        for info in members:
            yield from _of_member(packed, info, item)


def _of_member(packed: zipfile.ZipFile, info: zipfile.ZipInfo, item: Item) -> Iterator[Report | SourceError]:
    where = f"{item.where}/{info.filename}"
    if info.file_size > max(_SMALL, _TIGHTEST * info.compress_size):
        yield TooLarge(where, "is packed more tightly than any archive is", "unpack it only if you trust it")
        return
    try:
        with _opened(packed, info) as stream:
            yield from read_archive(stream, replace(item, where=where, suffix=suffix_of(PurePath(info.filename))))
    except SourceError as error:
        yield error
    except _BROKEN as error:
        yield Unreadable(where, f"is damaged in the ZIP ({error})", "fetch it again; the other parts were read")


@contextmanager
def _opened(packed: zipfile.ZipFile, info: zipfile.ZipInfo) -> Iterator[BinaryIO]:
    """Archives are stored in a WACZ as they are; one that is compressed once more is unpacked to disk."""
    if info.compress_type == zipfile.ZIP_STORED and not info.flag_bits & _ENCRYPTED and packed.fp:
        packed.fp.seek(info.header_offset + _NAME_LENGTH)
        start = info.header_offset + _LOCAL_HEADER + sum(struct.unpack("<HH", packed.fp.read(4)))
        yield BufferedReader(Window(cast("BinaryIO", packed.fp), start=start, size=info.file_size), LOOKED_AT)
        return
    with packed.open(info) as stream, tempfile.TemporaryFile() as kept:
        shutil.copyfileobj(stream, kept)
        yield cast("BinaryIO", kept)


def _refuse_huge_directory(file: BinaryIO, *, where: str) -> None:
    """Before zipfile reads it all into memory."""
    file.seek(max(0, file.seek(0, 2) - _TAIL))
    tail = file.read(_TAIL)
    sizes = [_number(tail, _DIRECTORY_END, at=12, form="<I"), _number(tail, _ZIP64_END, at=40, form="<Q")]
    if max(size for size in sizes if size != 0xFFFFFFFF) > _LARGEST_DIRECTORY:
        raise TooLarge(where, "lists more files than any web archive has", "unpack it only if you trust it")


def _number(tail: bytes, mark: bytes, *, at: int, form: str) -> int:
    found = tail.rfind(mark)
    data = tail[found + at : found + at + struct.calcsize(form)]
    return int(struct.unpack(form, data)[0]) if found >= 0 and len(data) == struct.calcsize(form) else 0


WACZ = Format("WACZ", _SUFFIXES, _fits, _read)
