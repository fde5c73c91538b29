"""The log as it may be shown: by the ids that are shown elsewhere, without what the veil hides."""

from __future__ import annotations

import hashlib
import hmac
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, select

from hearsay.ledger import asking, protecting, schema
from hearsay.ledger.chain import Entry
from hearsay.ledger.encoding import canonical
from hearsay.ledger.veil import Veil

_ID = re.compile(r"[a-z]+-[0-9a-f]{20}")
_HIDDEN = ("findings", "evidence")  # hashes of what the veil changes


def shown(connection: Connection, entries: Iterable[Entry]) -> Iterator[Entry]:
    """Bodies without names and unkeyed ids; seals as they are. Without the salt nobody can try a guess at a body."""
    veil = asking.veil_of(connection)
    if not veil.people:
        yield from entries
        return
    key = protecting.key_of_ledger(connection).encode()
    outward = _outward(connection)
    for e in entries:
        body = _shown(json.loads(e.body), outward, key, veil)
        yield replace(e, body=canonical(body).decode("utf-8", "surrogatepass"), salt="")


def _outward(connection: Connection) -> dict[str, str]:
    tables = (schema.reports, schema.records)
    return {r.machine: r.id for t in tables for r in connection.execute(select(t.c.machine, t.c.id))}


def _shown(value: Any, outward: dict[str, str], key: bytes, veil: Veil) -> Any:
    if isinstance(value, dict):
        return {k: _shown(v, outward, key, veil) for k, v in value.items() if k not in _HIDDEN}
    if isinstance(value, list):
        return [_shown(v, outward, key, veil) for v in value]
    if not isinstance(value, str):
        return value
    if _ID.fullmatch(value):
        return outward.get(value) or _keyed(value, key)
    return veil.words(value)


def _keyed(record: str, key: bytes) -> str:
    """Of what is shown nowhere else."""
    return f"{record.partition('-')[0]}-{hmac.new(key, record.encode(), hashlib.sha256).hexdigest()[:20]}"
