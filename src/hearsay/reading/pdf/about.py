"""What a PDF says of itself, as far as its first page bears it out: programs fill in much that is wrong."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from hearsay.reading.dates import iso
from hearsay.reading.pages.byline import names_in
from hearsay.reading.pages.story import letters
from hearsay.reading.pages.tree import tidy
from hearsay.reading.pdf.paragraphs import Paragraph

_LARGE = 1.25  # of the size of most letters
_NO_TITLE = re.compile(
    r"^(?:microsoft|untitled|document\d*$|slide|print|layout|template|doc\d)|\.(?:docx?|pdf|indd|qxp|odt|rtf|pptx?|txt|html?)$|[\\/_]",
    re.IGNORECASE,
)
_MADE = re.compile(
    r"D?:?(?P<day>\d{8})(?:(?P<time>\d{6})(?P<zone>Z|[+-]\d{2}(?:'?\d{2})?)?)?",
)
_MONTHS = tuple("january february march april may june july august september october november december".split())
_ORDINAL = re.compile(r"(?<=\d)(?:st|nd|rd|th)\b")
_SHOWN = 300  # characters of a title


class Head(NamedTuple):
    title: str | None
    byline: tuple[str, ...]
    published: str | None
    notes: tuple[str, ...]


def head_of(info: dict[str, str], paragraphs: Sequence[Paragraph]) -> Head:
    first = [p for p in paragraphs if p.page == 0]
    text = letters(" ".join(p.words for p in first))
    made = _made(info.get("CreationDate", ""))
    published = made if made and _shows(text, made) else None
    authors = names_in([info.get("Author", "")], publisher=None)
    byline = tuple(name for name in authors if letters(name) in text)
    return Head(_title(info, first, text), byline, published, tuple(_notes(made, published)))


def _notes(made: str | None, published: str | None) -> Iterator[str]:
    if made and not published:
        yield f"The file was made on {made[:10]}, a day that its first page does not name."


def _title(info: dict[str, str], first: Sequence[Paragraph], text: str) -> str | None:
    """The document's own word where the page has it too, else the page's largest letters, else the plausible word."""
    told = tidy(info.get("Title", ""))[:_SHOWN]
    if told and letters(told) in text and " " in told:
        return told
    return _largest(first) or (told if " " in told and not _NO_TITLE.search(told) else None)


def _largest(first: Sequence[Paragraph]) -> str | None:
    if not first:
        return None
    body = max({p.size for p in first}, key=lambda s: sum(len(p.words) for p in first if abs(p.size - s) < 1))
    best = max(first[:8], key=lambda p: p.size)
    is_title = best.size >= _LARGE * body and " " in best.words and len(best.words) <= _SHOWN
    return best.words if is_title else None


def _made(value: str) -> str | None:
    """A date as PDFs write it.

    >>> _made("D:20310305100000+01'00'"), _made("D:20310305"), _made("last week"), _made("D:20311399")
    ('2031-03-05T10:00:00+01:00', '2031-03-05', None, None)
    """
    found = _MADE.match(value)
    if not found:
        return None
    zone = (found["zone"] or "").replace("'", "").replace("Z", "+00")
    offset = f"{zone[:3]}:{zone[3:5] or '00'}" if zone else ""
    day = found["day"]
    return iso(f"{day[:4]}-{day[4:6]}-{day[6:]}" + (f"T{_time(found['time'])}{offset}" if found["time"] else ""))


def _time(digits: str) -> str:
    return f"{digits[:2]}:{digits[2:4]}:{digits[4:]}"


def _shows(text: str, moment: str) -> bool:
    """Is the day written there, in one of the usual ways?"""
    day = date.fromisoformat(moment[:10])
    month = _MONTHS[day.month - 1]
    forms = (
        f"{day.day} {month} {day.year}",
        f"{month} {day.day} {day.year}",
        f"{day.day} {month[:3]} {day.year}",
        f"{month[:3]} {day.day} {day.year}",
        f"{day.year} {day.month:02} {day.day:02}",
        f"{day.day:02} {day.month:02} {day.year}",
        f"{day.day} {day.month} {day.year}",
    )
    plain = _ORDINAL.sub("", text)
    return any(re.search(rf"\b{form}\b", plain) for form in forms)
