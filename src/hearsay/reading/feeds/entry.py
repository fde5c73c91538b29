"""One item of a feed, whatever kind of feed it is, and the report that it makes."""

from __future__ import annotations

import re
from dataclasses import dataclass

from hearsay.errors import NotAReport
from hearsay.reading.disclosures import disclosures_in
from hearsay.reading.fragments import fragment_of
from hearsay.reading.hints import Hints
from hearsay.reading.language import detected, primary
from hearsay.reading.pages.byline import names_in
from hearsay.reading.pages.metadata import absolute
from hearsay.reading.pages.story import story_of
from hearsay.types import Report

SUMMARY = "The feed gives only a summary of this item."
HEADLINE = "The feed gives only the headline of this item."
CUT = "The feed breaks this item off."
# The shortest of 181 whole articles has 369 characters, the longest teaser of a paragraph about 600.
_WHOLE = 1500
_BROKEN_OFF = re.compile(r"(?:\[?(?:…|\.\.\.)\]?|\b(?:Read more|Continue reading)\W{0,3})$", re.IGNORECASE)
_FOOTER = re.compile(r"The post .{1,300} (?:appeared first on|first appeared on) .{1,100}$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """`full`: the body is what the feed gives as the item's content, not its description."""

    key: str | None
    url: str | None
    title: str | None
    body: str
    full: bool
    published: str | None
    modified: str | None
    authors: tuple[str, ...]
    origin: tuple[str, ...] = ()
    language: str | None = None


def report_of(
    entry: Entry, *, name: str, where: str, publisher: str | None, hints: Hints, notes: tuple[str, ...] = ()
) -> Report:
    paragraphs, captions = fragment_of(entry.body, where=where)
    byline = names_in(entry.authors, publisher=publisher)
    kept = tuple(p for p in paragraphs if not _FOOTER.match(p))
    story = story_of(kept, title=entry.title, byline=byline)
    text = story.text or entry.title
    if not text:
        raise NotAReport(where, "has no text", "read the page that it leads to")
    return Report(
        name=entry.key or entry.url or name,
        text=text,
        url=entry.url,
        publisher=publisher or hints.publisher,
        title=entry.title,
        published=entry.published or hints.published,
        modified=entry.modified,
        language=detected(text) or primary(entry.language),
        byline=byline or story.byline,
        captions=captions,
        about_authors=story.about_authors,
        disclosures=disclosures_in("\n".join(kept)),
        origin=tuple(o for o in entry.origin if o.casefold() != (publisher or "").casefold()),
        notes=(*notes, *_notes(entry, story.text, paragraphs)),
    )


def _notes(entry: Entry, text: str, paragraphs: tuple[str, ...]) -> tuple[str, ...]:
    if not text:
        return (HEADLINE,)
    cut = bool(_BROKEN_OFF.search(paragraphs[-1]))
    if entry.full or (len(text) >= _WHOLE and not cut):
        return (CUT,) if cut else ()
    return (SUMMARY,)


def address(value: object) -> str | None:
    """A web address, or None.

    >>> address(" https://ridgepost.example/a "), address("tag:ridgepost.example,2031:a"), address(7)
    ('https://ridgepost.example/a', None, None)
    """
    return absolute(value, None) if isinstance(value, str) else None
