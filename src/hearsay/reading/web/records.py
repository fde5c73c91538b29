"""What was fetched → a web archive (WARC 1.1) with the very bytes that went both ways, redirects and all."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterator
from datetime import datetime
from io import BytesIO
from typing import NamedTuple
from uuid import uuid4

from hearsay.reading.extras import needs
from hearsay.reading.web.agent import user_agent
from hearsay.reading.web.fetched import Exchange, Fetched

_FIELDS = "application/warc-fields"
_HTTP = "application/http; msgtype={}"
_HTTP_END = re.compile(rb"\r?\n\r?\n")


class Archive(NamedTuple):
    """`offset`: of the record that holds the page."""

    data: bytes
    offset: int


class Record(NamedTuple):
    kind: str
    media_type: str
    block: bytes
    headers: tuple[tuple[str, str], ...]


def archive_of(fetched: Fetched) -> Archive:
    """One compressed member a record, as programs that read archives expect it; warcio writes them."""
    with needs("web", where=fetched.source):
        from warcio.recordloader import ArcWarcRecord
        from warcio.statusandheaders import StatusAndHeaders
        from warcio.warcwriter import WARCWriter
    out, offset = BytesIO(), 0
    writer = WARCWriter(out, gzip=True, warc_version="1.1")
    for kind, media_type, block, headers in _records(fetched):
        offset = out.tell() if kind == "response" else offset
        # Not built by warcio, which takes HTTP headers apart and writes them anew: not the very bytes.
        head = StatusAndHeaders("", [("WARC-Type", kind), *headers], protocol="WARC/1.1")
        writer.write_record(ArcWarcRecord("warc", kind, head, BytesIO(block), None, media_type, len(block)))
    return Archive(out.getvalue(), offset)


def _records(fetched: Fetched) -> Iterator[Record]:
    about = f"software: {user_agent()}\r\nformat: WARC File Format 1.1\r\n".encode()
    yield _record("warcinfo", _FIELDS, about, began=fetched.exchanges[0].began)
    via = None
    for exchange in fetched.exchanges:
        yield from _of_exchange(exchange, via=via)
        via = exchange.target.url


def _of_exchange(exchange: Exchange, *, via: str | None) -> Iterator[Record]:
    """The request, where it was redirected from, and last the answer, which the other two point at."""
    uri, answer = ("WARC-Target-URI", exchange.target.url), f"<{uuid4().urn}>"
    beside = (uri, ("WARC-Concurrent-To", answer))
    yield _record("request", _HTTP.format("request"), exchange.sent, *beside, began=exchange.began)
    if via:
        yield _record("metadata", _FIELDS, f"via: {via}\r\n".encode(), *beside, began=exchange.began)
    yield _record(
        "response",
        _HTTP.format("response"),
        exchange.answer,
        uri,
        ("WARC-IP-Address", exchange.address),
        *((("WARC-Truncated", "length"),) if exchange.body.cut else ()),
        began=exchange.began,
        id_=answer,
    )


def _record(
    kind: str, media_type: str, block: bytes, *headers: tuple[str, str], began: datetime, id_: str | None = None
) -> Record:
    own = (
        ("WARC-Record-ID", id_ or f"<{uuid4().urn}>"),
        ("WARC-Date", f"{began:%Y-%m-%dT%H:%M:%SZ}"),
        ("WARC-Block-Digest", _digest(block)),
        ("WARC-Payload-Digest", _digest(_payload(block) if media_type.startswith("application/http") else block)),
    )
    return Record(kind, media_type, block, (*own, *headers))


def _payload(block: bytes) -> bytes:
    end = _HTTP_END.search(block)
    return block[end.end() :] if end else b""


def _digest(data: bytes) -> str:
    """In base 32, which every program that checks archives knows."""
    return f"sha256:{base64.b32encode(hashlib.sha256(data).digest()).decode()}"
