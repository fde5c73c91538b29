"""The log: entries that are only ever added, each sealed over the one before it.

The seal of an entry is the SHA-256, in hexadecimal, of the canonical JSON (encoding.py) of the list
`[seq, at, by, kind, commitment, seal before]`; the commitment is the SHA-256 of the entry's salt and its body, so that
a log can be shown, and its seals checked, without a body that names somebody at risk, and no guess at one can be tried
out. Before the first entry stand 64 zeros. Whoever changes, removes, adds or moves an entry breaks every later seal;
whoever cuts the end off does not, which is why the last seal (the head) is to be kept elsewhere too.
"""

from __future__ import annotations

import hashlib
import json
import secrets
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal, NamedTuple

from hearsay.errors import LedgerError
from hearsay.ledger.encoding import canonical
from hearsay.types import sha256_of

BEGINNING = "0" * 64
What = Literal["founded", "kept", "review", "link", "protect", "unprotect", "reveal"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """`at`: UTC, ISO 8601; `by`: whose; `body`: canonical JSON as text; `before`: the seal of the entry before.

    `salt`: 32 random hexadecimal digits.
    """

    seq: int
    at: str
    by: str
    kind: str
    body: str
    salt: str
    before: str
    seal: str


class Head(NamedTuple):
    """How many entries there are, and the seal of the last; as text "17:2c26b4…"."""

    seq: int
    seal: str

    def __str__(self) -> str:
        return f"{self.seq}:{self.seal}"

    @classmethod
    def parsed(cls, text: str) -> Head:
        seq, _, seal = text.strip().partition(":")
        if not seq.isdecimal() or len(seal) != len(BEGINNING):
            raise LedgerError(text, "is no head of a ledger", "give what hearsay head printed, such as 17:2c26b4…")
        return cls(int(seq), seal)


EMPTY = Head(0, BEGINNING)


def commitment(salt: str, body: str) -> str:
    return sha256_of(salt + body)


def sealed(seq: int, at: str, by: str, kind: str, committed: str, before: str) -> str:
    return hashlib.sha256(canonical([seq, at, by, kind, committed, before])).hexdigest()


def entry(after: Head, *, at: str, by: str, kind: What, body: object) -> Entry:
    seq, before = after.seq + 1, after.seal
    text, salt = canonical(body).decode("utf-8", "surrogatepass"), secrets.token_hex(16)
    seal = sealed(seq, at, by, kind, commitment(salt, text), before)
    return Entry(seq=seq, at=at, by=by, kind=kind, body=text, salt=salt, before=before, seal=seal)


def broken(entries: Iterable[Entry]) -> Iterator[tuple[int, str]]:
    """Number and what is wrong, for every entry that does not follow from the one before it."""
    head = EMPTY
    for e in entries:
        if found := wrong(head, e):
            yield e.seq, found
        head = Head(e.seq, e.seal)


def wrong(head: Head, e: Entry) -> str | None:
    """Why an entry cannot be the next one."""
    if e.seq != head.seq + 1:
        return f"follows entry {head.seq}: what stood between is gone" if e.seq > head.seq else "stands twice"
    if e.before != head.seal:
        return "does not follow from the entry before it"
    if sealed(e.seq, e.at, e.by, e.kind, commitment(e.salt, e.body), e.before) != e.seal:
        return "was changed after it was sealed"
    return None


def body_of(e: Entry) -> dict[str, object]:
    read: dict[str, object] = json.loads(e.body)
    return read
