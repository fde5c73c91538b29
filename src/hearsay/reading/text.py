"""Plain text → Report: the text stays as it is, but for line ends."""

from __future__ import annotations

import string

from hearsay.errors import NotAReport
from hearsay.reading.decoding import without_surrogates
from hearsay.reading.disclosures import disclosures_in
from hearsay.reading.hints import NO_HINTS, Hints
from hearsay.reading.language import detected
from hearsay.types import Report

_BLANK = string.whitespace + "\ufeff\u200b\u2060\xa0\u2028\u2029\u3000\x00"


def with_unix_line_ends(text: str) -> str:
    r"""Carriage returns, alone or before a newline, become newlines.

    >>> with_unix_line_ends("a\r\nb\rc")
    'a\nb\nc'
    """
    return text.replace("\r\n", "\n").replace("\r", "\n")


def read_text(
    text: str,
    *,
    name: str,
    hints: Hints = NO_HINTS,
    title: str | None = None,
    byline: tuple[str, ...] = (),
    notes: tuple[str, ...] = (),
) -> Report:
    """A report whose text is the text. Title and byline are known only where somebody tells them."""
    plain = with_unix_line_ends(without_surrogates(text))
    if not plain.strip(_BLANK):
        raise NotAReport(name, "is empty", "give a file with a report's text in it")
    return Report(
        name=name,
        text=plain,
        url=hints.url,
        publisher=hints.publisher,
        title=title,
        published=hints.published,
        language=detected(plain),
        byline=byline,
        disclosures=disclosures_in(plain),
        notes=notes,
    )
