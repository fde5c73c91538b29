"""Bytes of unknown kind → reports: the first format that fits reads them.

A new format is one file (or folder) beside this one and a line in FORMATS. What is inside another (the pages of an
archive) comes back here by `reports_in`.
"""

from __future__ import annotations

from collections.abc import Iterator
from io import BufferedReader
from typing import Any

from hearsay.errors import SourceError
from hearsay.reading.archives import WACZ, WEB_ARCHIVE
from hearsay.reading.document import DOCUMENT
from hearsay.reading.feeds import FEED, JSON_FEED
from hearsay.reading.item import LOOKED_AT, Format, Head, Item
from hearsay.reading.jsonl import JSON_LINES
from hearsay.reading.mail import MAIL, MAILBOX
from hearsay.reading.packed import MHTML
from hearsay.reading.pdf import PDF
from hearsay.reading.telegram import TELEGRAM, TELEGRAM_PAGE
from hearsay.reading.transcripts import TRANSCRIPT
from hearsay.types import Report

FORMATS = (
    WEB_ARCHIVE,
    WACZ,
    MHTML,
    PDF,
    FEED,
    JSON_FEED,
    TELEGRAM,
    TELEGRAM_PAGE,
    MAILBOX,
    MAIL,
    TRANSCRIPT,
    JSON_LINES,
    DOCUMENT,
)
SUFFIXES = frozenset().union(*(f.suffixes for f in FORMATS))


def reports_in(stream: BufferedReader[Any], item: Item) -> Iterator[Report | SourceError]:
    """What goes wrong is one error, after what was read before it. The stream's buffer holds LOOKED_AT bytes."""
    head = Head(stream.peek(LOOKED_AT)[:LOOKED_AT], item.suffix)
    try:
        yield from format_of(head).read(stream, item)
    except SourceError as error:
        yield type(error)(item.where, error.problem, error.advice)


def format_of(head: Head) -> Format:
    """Anything fits the last one, a page or a text."""
    return next(f for f in FORMATS if f.fits(head))
