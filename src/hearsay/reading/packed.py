"""Pages saved with all that belongs to them: MHTML, and pictures written into the page (SingleFile)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from email.message import Message
from email.parser import BytesHeaderParser
from typing import BinaryIO

from hearsay.errors import NotAReport, SourceError, Unreadable
from hearsay.reading.dates import iso
from hearsay.reading.decoding import without_surrogates
from hearsay.reading.document import read_bytes
from hearsay.reading.item import Format, Head, Item
from hearsay.reading.limits import read_packed
from hearsay.types import Report

_SUFFIXES = frozenset({".mhtml", ".mht"})
_HEAD = re.compile(rb"[\w-]{2,40}:")
_RELATED = re.compile(rb"^Content-Type:\s*multipart/related", re.IGNORECASE | re.MULTILINE)
_ENDS = re.compile(rb"\r?\n\r?\n")
_LONGEST_HEADERS = 16_384
_ADVICE = "save the page again, as HTML only"


def _fits(head: Head) -> bool:
    headers = _ENDS.split(head.data[:_LONGEST_HEADERS].lstrip(), maxsplit=1)[0]
    return _HEAD.match(headers) is not None and _RELATED.search(headers) is not None


def _read(stream: BinaryIO, item: Item) -> Iterator[Report | SourceError]:
    data = read_packed(stream, where=item.where).lstrip()
    headers, _, body = _parted(data)
    boundary = headers.get_param("boundary")
    if not isinstance(boundary, str) or not boundary:
        raise Unreadable(item.where, "is a page packed with its pictures (MHTML) without a boundary", _ADVICE)
    pages = [
        part for part in _parts(body, boundary) if part[0].get_content_type() in ("text/html", "application/xhtml+xml")
    ]
    if not pages:
        raise NotAReport(item.where, "holds no page (MHTML)", _ADVICE)
    yield _report(headers, *_main(headers, pages), item)


def _parted(data: bytes) -> tuple[Message, bytes, bytes]:
    """Headers, what parts them from the rest, and the rest."""
    found = _ENDS.search(data)
    end = found.start() if found else len(data)
    return (
        BytesHeaderParser().parsebytes(data[:end]),
        data[end : found.end() if found else end],
        data[found.end() if found else end :],
    )


def _parts(body: bytes, boundary: str) -> Iterator[tuple[Message, bytes]]:
    mark = b"--" + boundary.encode("utf-8", "surrogateescape")
    for part in body.split(mark)[1:]:
        if not part.startswith(b"--"):
            headers, _, content = _parted(part.lstrip(b"\r\n"))
            yield headers, content


def _main(headers: Message, pages: list[tuple[Message, bytes]]) -> tuple[Message, bytes]:
    """The page that was saved, among the frames in it."""
    start, place = headers.get_param("start"), headers.get("Snapshot-Content-Location")
    for part in pages:
        if (place and part[0].get("Content-Location") == place) or (start and part[0].get("Content-ID") == start):
            return part
    return pages[0]


def _report(headers: Message, part: Message, content: bytes, item: Item) -> Report:
    part.set_payload(content.decode("latin-1"))
    data = part.get_payload(decode=True)
    place = without_surrogates(str(part.get("Content-Location") or headers.get("Snapshot-Content-Location") or ""))
    hints = replace(item.hints, url=place) if place.startswith(("http:", "https:")) else item.hints
    charset = part.get_content_charset()
    page = data if isinstance(data, bytes) else content
    report = read_bytes(page, name=item.name, hints=hints, suffix=".html", charset=charset)
    return replace(report, url=report.url or hints.url, retrieved=iso(str(headers.get("Date") or "")))


MHTML = Format("MHTML", _SUFFIXES, _fits, _read)
