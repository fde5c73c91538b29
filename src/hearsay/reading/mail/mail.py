"""One mail → Report: who sends it, its text without what it answers, whom it was forwarded from."""

from __future__ import annotations

import re
from collections.abc import Iterator
from email import message_from_bytes
from email.message import EmailMessage
from typing import BinaryIO, cast

from hearsay.errors import NotAReport, SourceError, TooLarge
from hearsay.reading.disclosures import disclosures_in
from hearsay.reading.hints import Hints
from hearsay.reading.item import Format, Head, Item
from hearsay.reading.language import detected
from hearsay.reading.limits import read_capped
from hearsay.reading.mail.forwards import told_in
from hearsay.reading.mail.headers import POLICY, date, header, sender, sender_in, subject
from hearsay.reading.mail.parts import lines_of, parts_of
from hearsay.reading.mail.quoting import letter_of
from hearsay.reading.pages.tree import tidy
from hearsay.reading.sniffing import refuse_binary
from hearsay.reading.wrapping import unwrapped
from hearsay.types import Report

_SUFFIXES = frozenset({".eml"})
_HEADERS = re.compile(rb"(?:[A-Za-z][\w-]{1,40}:[^\r\n]*+\r?\n(?:[ \t][^\r\n]*+\r?\n)*+){3}")
_HEADERS_END = re.compile(rb"\r?\n\r?\n")
_TELLING = re.compile(
    rb"^(?:From|Date|Subject|Message-ID|Received|Return-Path|Delivered-To):", re.MULTILINE | re.IGNORECASE
)
_SAVED_PAGE = re.compile(rb"^Snapshot-Content-Location:|^From: <?Saved by", re.MULTILINE | re.IGNORECASE)
_IS_FORWARD = re.compile(r"\s*(?:fwd?|wg|tr|rv|fw)\s?:", re.IGNORECASE)
_MOST_LINES = 500_000  # 20 MB of attachments have half as many


def _fits(head: Head) -> bool:
    if head.suffix in _SUFFIXES:
        return True
    top = _HEADERS.match(head.data) if not head.suffix else None
    if top is None or _SAVED_PAGE.search(head.data):
        return False
    return len({m[0].lower() for m in _TELLING.finditer(head.data[:8192].partition(b"\n\n")[0])}) > 1


def _read(stream: BinaryIO, item: Item) -> Iterator[Report | SourceError]:
    data = read_capped(stream, where=item.where)
    refuse_binary(_HEADERS_END.split(data, maxsplit=1)[0] or data, where=item.where)  # what is attached may be binary
    yield read_mail(data, name=item.name, where=item.where, hints=item.hints)


def read_mail(data: bytes, *, name: str, where: str, hints: Hints) -> Report:
    # 1. What it says of itself.
    message = message_of(data, where=where)
    texts, files = parts_of(message)
    forward, who = _forwards(message), sender(message)
    # 2. What its sender wrote, and what came from others.
    lines, broken = lines_of(texts, forward=forward, where=where)
    letter = told_in(letter_of(lines, forward=forward))
    text = "\n\n".join(unwrapped(letter.lines) if broken else filter(None, map(tidy, letter.lines)))
    if not text:
        raise NotAReport(where, "is a mail without text", "save what is attached to it and read that")
    # 3. The report.
    return Report(
        name=name,
        text=text,
        publisher=(who.name if letter.heads else who.body) or hints.publisher,
        title=letter.subject or subject(message),
        published=date(message) or hints.published,
        language=detected(text),
        byline=(who.person,) if who.person and not letter.heads else (),
        disclosures=disclosures_in(text),
        origin=tuple(filter(None, (sender_in(head.get("from", "")).name for head in letter.heads))),
        notes=(*letter.notes, *((f"Comes with {', '.join(files[:20])}, which nobody opened.",) if files else ())),
    )


def message_of(data: bytes, *, where: str) -> EmailMessage:
    lines = data.count(b"\n") + data.count(b"\r")
    if lines > _MOST_LINES:
        raise TooLarge(where, f"has {lines:,} lines, more than the {_MOST_LINES:,} a mail may have", "save its text")
    try:
        return cast("EmailMessage", message_from_bytes(data, policy=POLICY))
    except RecursionError as error:
        raise TooLarge(where, "nests its parts deeper than any mail does", "save its text as a .txt file") from error


def _forwards(message: EmailMessage) -> bool:
    return _IS_FORWARD.match(header(message, "subject") or "") is not None


MAIL = Format("mail", _SUFFIXES, _fits, _read)
