"""Paragraphs of a page → the report's text and what was told among them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from hearsay.reading.disclosures import without_disclosures
from hearsay.reading.pages.byline import is_byline, names_in
from hearsay.reading.pages.leads import is_lead
from hearsay.reading.pages.paywall import asks_to_pay

# Bylines and time stamps stand among the first paragraphs, biographies among the last.
_HEAD, _TAIL = 4, 3
_STAMP = re.compile(
    r"(?:(?:first |last )?(?:published|updated|posted|modified)\b[^.!?]{0,60}|\d{1,2}[ .:/-].{0,30}\d{4}.{0,20}|"
    r"\d{4}-\d{2}-\d{2}[ T]\d{1,2}:\d{2}.{0,60}|(?:mon|tues|wednes|thurs|fri|satur|sun)day\b.{0,30}\d{4}.{0,20})$",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    r"(?P<who>.{3,60}?)\s+(?:is|are|was|covers?|reports?|writes?|joined|has (?:been|covered|reported|written))\b"
)
_LONGEST_ABOUT, _LONGEST_REQUEST = 600, 300
_LETTERS = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    text: str
    byline: tuple[str, ...]
    about_authors: tuple[str, ...]


def story_of(paragraphs: tuple[str, ...], *, title: str | None, byline: tuple[str, ...]) -> Story:
    """The text without title, byline, time stamps, disclosures, biographies and lines that lead elsewhere."""
    stated = next((paragraph for paragraph in paragraphs[:_HEAD] if is_byline(paragraph)), None)
    names = byline or names_in((stated,) if stated else (), publisher=None)
    biographies = tuple(one for one in paragraphs[-_TAIL:] if _is_about(one, names))
    head = [one for one in paragraphs[:_HEAD] if not _is_heading(one, title=title, names=names)]
    kept = [one for one in (*head, *paragraphs[_HEAD:]) if one not in biographies and not _leads_away(one)]
    return Story(
        text="\n\n".join(filter(None, map(without_disclosures, kept))), byline=names, about_authors=biographies
    )


def _is_heading(paragraph: str, *, title: str | None, names: tuple[str, ...]) -> bool:
    same_as = {letters(title or ""), *map(letters, names)}
    return (
        letters(paragraph) in same_as
        or _is_under_kicker(paragraph, title)
        or is_byline(paragraph)
        or _STAMP.match(paragraph) is not None
    )


def _is_under_kicker(paragraph: str, title: str | None) -> bool:
    """The title with a topic before it: "After the flood Pumps failed twice"."""
    return (
        bool(title)
        and len(title or "") > 10
        and len(paragraph) - len(title or "") < 60
        and paragraph.endswith(title or "")
    )


def _leads_away(paragraph: str) -> bool:
    return is_lead(paragraph) or (len(paragraph) <= _LONGEST_REQUEST and asks_to_pay(paragraph))


def _is_about(paragraph: str, names: tuple[str, ...]) -> bool:
    """Such as "Ada Quill is a reporter …", where Ada Quill wrote the report."""
    told = _ABOUT.match(paragraph)
    return told is not None and len(paragraph) < _LONGEST_ABOUT and told["who"] in names


def letters(text: str) -> str:
    return _LETTERS.sub(" ", text).casefold().strip()
