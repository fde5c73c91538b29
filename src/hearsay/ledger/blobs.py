"""Findings and captured bytes, under the SHA-256 of what they hold."""

from __future__ import annotations

import hashlib
import json
import zlib
from typing import Any

from sqlalchemy import Connection, insert, select

from hearsay.ledger import schema
from hearsay.ledger.encoding import canonical, made, plain
from hearsay.types import Findings

_OF_READING = ("retrieved", "capture")  # what a report bears of when and whence it was read
LEVEL = 3  # half the time of 6, for a twentieth more bytes


def sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def encoded(found: Findings) -> tuple[bytes, str]:
    """Findings as kept, and their digest: the same for the same findings, whenever and from whatever file read."""
    values = plain(found)
    whole = canonical(values)
    return whole, digest_of(values, whole)


def digest_of(values: Any, whole: bytes) -> str:
    """`values` of findings, and their canonical form."""
    report = {k: v for k, v in values["report"].items() if k not in _OF_READING}
    return sha256(whole if report == values["report"] else canonical({**values, "report": report}))


def write(connection: Connection, data: bytes) -> str:
    """Its SHA-256. What is there already is left alone."""
    digest = sha256(data)
    if not held(connection, digest):
        row = {"sha256": digest, "size": len(data), "data": zlib.compress(data, LEVEL)}
        connection.execute(insert(schema.blobs), row)
    return digest


def read(connection: Connection, digest: str) -> bytes | None:
    data = connection.execute(select(schema.blobs.c.data).where(schema.blobs.c.sha256 == digest)).scalar()
    return zlib.decompress(data) if data is not None else None


def findings(connection: Connection, digest: str) -> Findings | None:
    data = read(connection, digest)
    return made(Findings, json.loads(data)) if data else None


def held(connection: Connection, digest: str) -> bool:
    return connection.execute(select(schema.blobs.c.sha256).where(schema.blobs.c.sha256 == digest)).first() is not None
