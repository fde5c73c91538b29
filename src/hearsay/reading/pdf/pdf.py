"""A PDF → Report."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import BinaryIO

from hearsay.errors import NotAReport, SourceError
from hearsay.reading.disclosures import disclosures_in
from hearsay.reading.item import Format, Head, Item
from hearsay.reading.language import detected
from hearsay.reading.limits import read_capped
from hearsay.reading.pages.story import story_of
from hearsay.reading.pdf.about import head_of
from hearsay.reading.pdf.columns import blocks_of
from hearsay.reading.pdf.lines import joined, without_margins
from hearsay.reading.pdf.paragraphs import paragraphs_of
from hearsay.reading.pdf.program import sheets_of
from hearsay.reading.pdf.sheet import Sheet
from hearsay.types import Report

_SUFFIXES = frozenset({".pdf"})
_SCANNED = "run text recognition over it, such as `ocrmypdf`, and read what that makes"
_FEW = 60  # letters on a page that is a picture: a stamp, a number


def _fits(head: Head) -> bool:
    """Some files have a few bytes before the mark."""
    return head.data.startswith(b"%PDF-") or (head.suffix in _SUFFIXES and b"%PDF-" in head.data[:1024])


def _read(stream: BinaryIO, item: Item) -> Iterator[Report | SourceError]:
    # 1. What stands where.
    about, sheets = sheets_of(read_capped(stream, where=item.where), where=item.where)
    pictures = [n for n, sheet in enumerate(sheets, start=1) if _is_picture(sheet)]
    # 2. In reading order.
    clean = without_margins([joined(sheet) for sheet in sheets])
    paragraphs = paragraphs_of([(n, block) for n, sheet in enumerate(clean) for block in blocks_of(sheet.lines)])
    if not paragraphs:
        raise _empty(pictures, where=item.where)
    # 3. What is the report's head and what its text.
    head = head_of(about.info, paragraphs)
    story = story_of(tuple(p.words for p in paragraphs), title=head.title, byline=head.byline)
    text = story.text or "\n\n".join(p.words for p in paragraphs)
    yield Report(
        name=item.name,
        text=text,
        url=item.hints.url,
        publisher=item.hints.publisher,
        title=head.title,
        published=head.published or item.hints.published,
        language=detected(text),
        byline=head.byline or story.byline,
        about_authors=story.about_authors,
        disclosures=disclosures_in(" ".join(p.words for p in paragraphs)),
        notes=(*head.notes, *_notes(sheets, pictures)),
    )


def _is_picture(sheet: Sheet) -> bool:
    return sheet.images > 0 and sum(len(line.words) for line in sheet.lines) < _FEW


def _empty(pictures: Sequence[int], *, where: str) -> NotAReport:
    if pictures:
        return NotAReport(where, "is a scan: pictures of pages, without text", _SCANNED)
    return NotAReport(where, "is a PDF without text", "look at it in a PDF reader")


def _notes(sheets: Sequence[Sheet], pictures: Sequence[int]) -> Iterator[str]:
    broken = [n for n, sheet in enumerate(sheets, start=1) if sheet.broken]
    if pictures:
        yield f"{_pages(pictures)} of {len(sheets)} without text: pictures, which nobody has read."
    if broken:
        yield f"{_pages(broken)} of {len(sheets)} could not be read."


def _pages(numbers: Sequence[int]) -> str:
    some = ", ".join(map(str, numbers[:10])) + ("" if len(numbers) <= 10 else " …")
    return f"Page {some}" if len(numbers) == 1 else f"Pages {some}"


PDF = Format("PDF", _SUFFIXES, _fits, _read)
