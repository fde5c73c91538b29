"""What came back from the web: every exchange on the way, byte for byte, and the page at its end."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from hashlib import sha256
from typing import NamedTuple

from hearsay.reading.mediatypes import typed
from hearsay.reading.web.target import Target

REDIRECTS = frozenset({301, 302, 303, 307, 308})
_INTERIM = re.compile(rb"HTTP/1\.[01] 1\d\d.*?\r?\n\r?\n", re.DOTALL)
_END = re.compile(rb"\r?\n\r?\n")


class Head(NamedTuple):
    """What an answer says of itself; the names of its headers in lower case."""

    status: int
    headers: tuple[tuple[str, str], ...]

    def get(self, name: str) -> str:
        """The first of the name, "" where there is none."""
        return next((value.strip() for key, value in self.headers if key == name), "")

    @property
    def media_type(self) -> str:
        return typed(self.get("content-type"))[0]

    @property
    def charset(self) -> str | None:
        return typed(self.get("content-type"))[1]

    @property
    def length(self) -> int | None:
        """Of the body, as declared."""
        declared = self.get("content-length")
        return int(declared) if declared.isdecimal() and declared.isascii() and len(declared) < 20 else None


class Body(NamedTuple):
    """All its codings undone. `cut`: nobody wanted the rest; `lied`: it was called packed and was not."""

    data: bytes
    cut: bool = False
    lied: bool = False


@dataclass(frozen=True, kw_only=True)
class Exchange:
    """A request to an address and its answer; `sent` and `received` are the very bytes."""

    target: Target
    address: str
    began: datetime
    sent: bytes
    received: bytes
    head: Head
    body: Body

    @cached_property
    def answer(self) -> bytes:
        """The received bytes without the interim answers (100 Continue) before the final one."""
        at = 0
        while found := _INTERIM.match(self.received, at):
            at = found.end()
        return self.received[at:]

    @property
    def is_overlong(self) -> bool:
        """Whether more came than was declared; as much as came at once is all that is known of it."""
        end = _END.search(self.answer)
        declared = None if self.head.get("transfer-encoding") else self.head.length
        return end is not None and declared is not None and len(self.answer) - end.end() > declared

    @cached_property
    def sha256(self) -> str:
        return sha256(self.answer).hexdigest()

    @property
    def retrieved(self) -> str:
        return self.began.isoformat(timespec="seconds")


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """`source` as the user wrote it; the last of the exchanges holds the page, those before it redirect to it."""

    source: str
    exchanges: tuple[Exchange, ...]

    @property
    def page(self) -> Exchange:
        return self.exchanges[-1]
