"""Names of people at risk, put behind the veil or out of it; both are in the log, the names are not."""

from __future__ import annotations

import hmac
import json
import re
import secrets
from collections.abc import Sequence

from sqlalchemy import Connection, delete, insert, select

from hearsay.errors import LedgerError
from hearsay.ledger import asking, log, schema
from hearsay.ledger.chain import Head, commitment
from hearsay.ledger.index import index, row_of
from hearsay.ledger.veil import Veil
from hearsay.ledger.veiling import veiled
from hearsay.text import unaccented
from hearsay.types import sha256_of


def found(connection: Connection, *, at: str, by: str) -> None:
    """A new ledger's key, to which its first entry commits."""
    key = secrets.token_hex(32)
    connection.execute(insert(schema.own), {"name": "key", "value": key})
    log.append(connection, [("founded", {"key": sha256_of(key)})], at=at, by=by)


def key_of_ledger(connection: Connection) -> str:
    key: str = connection.execute(select(schema.own.c.value).where(schema.own.c.name == "key")).scalar_one()
    return key


def key_of(name: str) -> str:
    """The same for names that differ in case, accents and punctuation.

    >>> key_of("Agence  France-Presse"), key_of("José Müller")
    ('agence france presse', 'jose muller')
    """
    return " ".join(re.findall(r"\w+", unaccented(name.casefold())))


def protect(connection: Connection, names: Sequence[str], *, at: str, by: str) -> str:
    """Every view from now on has the pseudonym, which is given back, for these names of one person."""
    given = tuple(dict.fromkeys(" ".join(n.split()) for n in names))
    if not any(len(key_of(n)) > 1 for n in given):
        raise LedgerError(", ".join(names) or "no name", "is no name", "give the person's name as reports print it")
    told = hmac.new(key_of_ledger(connection).encode(), key_of(given[0]).encode(), "sha256").hexdigest()
    pseudonym, salt = f"Person-{told[:6].upper()}", secrets.token_hex(16)
    before = asking.veil_of(connection)
    held = next((p.names for p in before.people if p.pseudonym == pseudonym), ())
    kept = json.dumps([*dict.fromkeys((*held, *given))], ensure_ascii=False)
    connection.execute(delete(schema.protected).where(schema.protected.c.pseudonym == pseudonym))
    connection.execute(insert(schema.protected), {"pseudonym": pseudonym, "names": kept, "salt": salt})
    body = {"pseudonym": pseudonym, "names": commitment(salt, kept)}
    log.append(connection, [("protect", body)], at=at, by=by)
    _shown_anew(connection, before, asking.veil_of(connection))
    return pseudonym


def unprotect(connection: Connection, pseudonym: str, *, at: str, by: str) -> Head:
    before = asking.veil_of(connection)
    if pseudonym not in {p.pseudonym for p in before.people}:
        raise LedgerError(pseudonym, "stands for nobody in this ledger", "hearsay protect without a name lists them")
    connection.execute(delete(schema.protected).where(schema.protected.c.pseudonym == pseudonym))
    [head] = log.append(connection, [("unprotect", {"pseudonym": pseudonym})], at=at, by=by)
    _shown_anew(connection, before, asking.veil_of(connection))
    return head


def _shown_anew(connection: Connection, before: Veil, now: Veil) -> None:
    """The index of every report that the two veils show differently."""
    for standing in asking.all_standing(connection, Veil(())):
        shown = veiled(standing, now)
        if shown != veiled(standing, before):
            index(connection, [(shown, row_of(connection, standing.findings.report.id))])
