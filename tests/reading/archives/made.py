"""Web archives of made-up pages."""

from __future__ import annotations

import base64
import gzip
import hashlib
import re
from pathlib import Path

from hearsay.errors import SourceError
from hearsay.reading import read_sources
from hearsay.types import Report

PEOPLE = ("Ada Quill", "Bram Oster", "Cleo Varga", "Dag Hemmer", "Edda Roth", "Finn Aalto", "Gala Prinz", "Hugo Teal")


def page(number: int) -> bytes:
    who = PEOPLE[number % len(PEOPLE)]
    said = "".join(
        f"<p>The weir at mile {n} of the Orla will be closed for repairs until the spring floods are over, {who}, the "
        f"warden of reach {number}, told the council of Weil on Tuesday. Nobody else was asked.</p>"
        for n in range(number, number + 5)
    )
    head = f"<head><title>Reach {number}</title></head>"
    return f"<html>{head}<body><h1>Warden of reach {number} closes weirs</h1>{said}</body></html>".encode()


def http(body: bytes, *, status: str = "200 OK", media_type: str = "text/html; charset=utf-8", more: str = "") -> bytes:
    return f"HTTP/1.1 {status}\r\nContent-Type: {media_type}\r\n{more}\r\n".encode() + body


def record(
    number: int, block: bytes, *, kind: str = "response", digest: bool = False, length: int | None = None
) -> bytes:
    lines = [
        "WARC/1.1",
        f"WARC-Type: {kind}",
        f"WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-{number:012}>",
        f"WARC-Date: 2031-03-05T10:{number % 60:02}:00Z",
        f"WARC-Target-URI: https://ridgepost.example/weirs/{number}",
        f"Content-Type: application/http; msgtype={kind}",
        f"Content-Length: {len(block) if length is None else length}",
    ]
    if digest:
        lines.append("WARC-Block-Digest: sha1:" + base64.b32encode(hashlib.sha1(block).digest()).decode())  # noqa: S324
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + block + b"\r\n\r\n"


def records(number: int = 8, *, digest: bool = False) -> list[bytes]:
    return [record(n, http(page(n)), digest=digest) for n in range(number)]


def packed(some: list[bytes]) -> list[bytes]:
    return [gzip.compress(one, mtime=0) for one in some]


def flipped(data: bytes, at: int) -> bytes:
    return data[:at] + bytes([data[at] ^ 0x55]) + data[at + 1 :]


def read(path: Path, data: bytes) -> tuple[list[Report], list[SourceError]]:
    path.write_bytes(data)
    found = list(read_sources([str(path)]))
    return [one for one in found if isinstance(one, Report)], [one for one in found if isinstance(one, SourceError)]


def numbers(reports: list[Report]) -> list[int]:
    """Of the reports whose address is whole; a flipped byte may lie in one."""
    found = (re.search(r"/(\d+)$", report.name, re.ASCII) for report in reports)
    return [int(one[1]) for one in found if one]
