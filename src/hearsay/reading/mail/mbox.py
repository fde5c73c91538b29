"""A mailbox (.mbox): message after message, however many."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from email.message import EmailMessage
from email.parser import BytesHeaderParser
from hashlib import sha256
from itertools import islice
from typing import BinaryIO, NamedTuple, cast

from hearsay.errors import SourceError
from hearsay.reading.item import Format, Head, Item
from hearsay.reading.limits import MAX_BYTES, too_large
from hearsay.reading.mail.headers import POLICY, header
from hearsay.reading.mail.mail import read_mail
from hearsay.types import Capture, Report

_SUFFIXES = frozenset({".mbox", ".mbx"})
_TEXTS = frozenset({".txt", ".text", ".md", ".markdown", ".html", ".htm"})
_BEGINS = re.compile(rb"From [^\r\n]{1,200}\d{4}[^\r\n]{0,20}\r?\n(?:[A-Za-z][\w-]{0,60}:|>From )")
_ESCAPED = re.compile(rb"^>(>*From )", re.MULTILINE)
_LINE = 65_536


class Raw(NamedTuple):
    """A message's bytes and the place of the line that begins it; of one over the cap only that it is."""

    data: bytes
    offset: int
    whole: bool


def _fits(head: Head) -> bool:
    return head.suffix not in _TEXTS and _BEGINS.match(head.data) is not None


def _read(stream: BinaryIO, item: Item) -> Iterator[Report | SourceError]:
    for number, raw in enumerate(messages(stream), start=1):
        where = f"{item.where}, message {number}"
        try:
            yield _report(raw, item, name=f"{item.name}-{number}", where=where)
        except SourceError as error:
            yield error


def _report(raw: Raw, item: Item, *, name: str, where: str) -> Report:
    if not raw.whole:
        raise too_large(where)
    data = _ESCAPED.sub(rb"\1", raw.data)
    report = read_mail(data, name=name, where=where, hints=item.hints)
    headers = cast("EmailMessage", BytesHeaderParser(policy=POLICY).parsebytes(data[:_LINE]))
    key = (header(headers, "message-id") or "").strip("<>")
    return replace(report, name=key or name, capture=Capture(item.where, raw.offset, sha256(raw.data).hexdigest()))


def messages(stream: BinaryIO) -> Iterator[Raw]:
    """Cut at lines "From …" that stand at the start or behind an empty line; those lines belong to no message."""
    held: list[bytes] = []
    size, start, at = 0, 0, 0
    fresh, empty = True, True
    while line := stream.readline(_LINE):
        if fresh and empty and line.startswith(b"From "):
            if size:
                yield Raw(b"".join(held), start, size <= MAX_BYTES)
            held, size, start = [], 0, at
        else:
            size += len(line)
            if size <= MAX_BYTES:
                held.append(line)
        at += len(line)
        fresh, empty = line.endswith(b"\n"), fresh and line in (b"\n", b"\r\n")
    if size:
        yield Raw(b"".join(held), start, size <= MAX_BYTES)


def messages_from(stream: BinaryIO, offset: int) -> Iterator[bytes]:
    """The bytes of the message that begins at a place of a mailbox; nothing where none does."""
    stream.seek(offset)
    if stream.readline(_LINE).startswith(b"From "):
        yield from (raw.data for raw in islice(messages(stream), 1))


MAILBOX = Format("mailbox", _SUFFIXES, _fits, _read)
