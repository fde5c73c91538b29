"""The bytes of an HTTP response, as an archive keeps them → status, media type, charset and the page's own bytes."""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable
from io import BytesIO
from typing import NamedTuple

from hearsay.reading.limits import MAX_BYTES, too_large
from hearsay.reading.mediatypes import typed

_END = re.compile(rb"\r?\n\r?\n")
_STATUS = re.compile(rb"HTTP/\d(?:\.\d)?\s+(\d{3})")
_FIELD = re.compile(r"^([!-9;-~]{1,100}):[ \t]*(.*?)[ \t]*$", re.MULTILINE)
_CHUNK = re.compile(rb"\s*([0-9A-Fa-f]{1,8})[^\r\n]{0,200}\r?\n")
_GZIP, _ZLIB, _RAW = 31, 15, -15


class Response(NamedTuple):
    """`status` is None where the block holds no HTTP at all but the resource itself."""

    status: int | None
    media_type: str
    charset: str | None
    body: bytes


def response_in(block: bytes, *, media_type: str | None, where: str) -> Response:
    r"""Transfer and content codings undone; raises where the body has more than a report may.

    >>> response_in(b"HTTP/1.1 200 OK\nContent-Type: text/html; charset=utf-8\n\n<p>", media_type=None, where="a")
    Response(status=200, media_type='text/html', charset='utf-8', body=b'<p>')
    """
    status = _STATUS.match(block)
    end = _END.search(block)
    if status is None or end is None:
        return Response(None, *typed(media_type or ""), block)
    fields = {name.lower(): value for name, value in _FIELD.findall(block[: end.start()].decode("latin-1"))}
    body = block[end.end() :]
    if "chunked" in fields.get("transfer-encoding", "").lower():
        body = unchunked(body)
    body = _decoded(body, fields.get("content-encoding", "").lower(), where=where)
    return Response(int(status[1]), *typed(fields.get("content-type", "")), body)


def unchunked(body: bytes) -> bytes:
    r"""The chunks joined; a body that only claims to be chunked as it is, one with a bad chunk up to there.

    >>> unchunked(b"3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n"), unchunked(b"<p>Not chunked</p>")
    (b'abcde', b'<p>Not chunked</p>')
    """
    parts, at = [], 0
    while found := _CHUNK.match(body, at):
        size = int(found[1], 16)
        if size == 0:
            break
        parts.append(body[found.end() : found.end() + size])
        at = found.end() + size
    return b"".join(parts) if parts else body


def _decoded(body: bytes, coding: str, *, where: str) -> bytes:
    """A body that its coding does not fit is taken as it is: some crawlers decode it and keep the header."""
    for name in reversed([one.strip() for one in coding.split(",")]):
        undo = _CODINGS.get(name)
        try:
            body = undo(body) if undo else body
        except (zlib.error, OSError, ValueError):
            return body
    if len(body) > MAX_BYTES:
        raise too_large(where)
    return body


def _inflated(body: bytes, *windows: int) -> bytes:
    for window in windows:
        try:
            return zlib.decompressobj(window).decompress(body, MAX_BYTES + 1)
        except zlib.error:
            continue
    return body


def _unbrotlied(body: bytes) -> bytes:
    from fastwarc.stream_io import BrotliReader

    return bytes(BrotliReader(BytesIO(body)).read(MAX_BYTES + 1))


def _unzstd(body: bytes) -> bytes:
    from fastwarc.stream_io import ZstdReader

    return bytes(ZstdReader(BytesIO(body)).read(MAX_BYTES + 1))


_CODINGS: dict[str, Callable[[bytes], bytes]] = {
    "gzip": lambda body: _inflated(body, _GZIP),
    "x-gzip": lambda body: _inflated(body, _GZIP),
    "deflate": lambda body: _inflated(body, _ZLIB, _RAW),
    "br": _unbrotlied,
    "zstd": _unzstd,
}
