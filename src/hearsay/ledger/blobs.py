"""Findings and captured bytes, under the SHA-256 of what they hold."""

from __future__ import annotations

import hashlib
import json
import zlib
from dataclasses import replace

from sqlalchemy import Connection, select
from sqlalchemy.dialects.sqlite import insert as upsert

from hearsay.ledger import schema
from hearsay.ledger.encoding import canonical, made, plain
from hearsay.types import Findings

LEVEL = 3  # half the time of 6, for a twentieth more bytes


def sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def digest_of(found: Findings) -> str:
    """The same for the same findings, whenever and from whatever file they were read."""
    return sha256(canonical(plain(replace(found, report=replace(found.report, retrieved=None, capture=None)))))


def write(connection: Connection, data: bytes) -> str:
    """Its SHA-256. What is there already is left alone."""
    digest = sha256(data)
    row = {"sha256": digest, "size": len(data), "data": zlib.compress(data, LEVEL)}
    connection.execute(upsert(schema.blobs).on_conflict_do_nothing(), row)
    return digest


def read(connection: Connection, digest: str) -> bytes | None:
    data = connection.execute(select(schema.blobs.c.data).where(schema.blobs.c.sha256 == digest)).scalar()
    return zlib.decompress(data) if data is not None else None


def findings_from(data: bytes) -> Findings:
    return made(Findings, json.loads(data))


def held(connection: Connection, digest: str) -> bool:
    return connection.execute(select(schema.blobs.c.sha256).where(schema.blobs.c.sha256 == digest)).first() is not None
