"""Paragraphs of a page → the report's text and what was told among them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from hearsay.reading.byline import is_byline, names_in
from hearsay.reading.disclosures import without_disclosures
from hearsay.reading.furniture import biographies_in, is_lead

_HEAD = 4
_STAMP = re.compile(
    r"(?:(?:first |last )?(?:published|updated|posted|modified)\b[^.!?]{0,60}|\d{1,2}[ .:/-].{0,30}\d{4}.{0,20}|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day\b.{0,30}\d{4}.{0,20})$",
    re.IGNORECASE,
)
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
    biographies = tuple(biographies_in(paragraphs, names))
    head = [one for one in paragraphs[:_HEAD] if not _is_heading(one, title=title, names=names)]
    kept = [one for one in (*head, *paragraphs[_HEAD:]) if one not in biographies and not is_lead(one)]
    return Story(
        text="\n\n".join(filter(None, map(without_disclosures, kept))), byline=names, about_authors=biographies
    )


def _is_heading(paragraph: str, *, title: str | None, names: tuple[str, ...]) -> bool:
    same_as = {_letters(title or ""), *map(_letters, names)}
    return _letters(paragraph) in same_as or is_byline(paragraph) or _STAMP.match(paragraph) is not None


def _letters(text: str) -> str:
    return _LETTERS.sub(" ", text).casefold().strip()
