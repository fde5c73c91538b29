"""Entries of a live blog, each with its time."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import lru_cache
from html import unescape
from itertools import pairwise
from typing import Any

from lxml.html import HtmlElement

from hearsay.reading.dates import iso
from hearsay.reading.pages.jsonld import LinkedData
from hearsay.reading.pages.posts import span_in
from hearsay.reading.pages.tree import text_of, tidy
from hearsay.types import Post, Span

PLATFORM = "live blog"
_ENTRY = re.compile(r"live|entry|update|kicker-post|block--|timeline-item|minute", re.IGNORECASE)
_TAG = re.compile(r"<[^<>]{1,2000}>")
_BOXES = ("article", "li", "section", "div")
_FEWEST, _MOST = 2, 1_000
_OPENING = 6  # words by which an entry is found again in the text


def entries_of(tree: HtmlElement, linked: LinkedData) -> tuple[Post, ...]:
    """In the order of the page; none where it is no live blog."""
    told = tuple(_told(linked))[:_MOST]
    marked = tuple(_marked(tree))[:_MOST]
    return max(marked, told, key=len) if max(len(marked), len(told)) >= _FEWEST else ()


def _told(linked: LinkedData) -> Iterator[Post]:
    for node in linked.nodes:
        updates = node.get("liveBlogUpdate")
        for update in updates if isinstance(updates, list) else ():
            if isinstance(update, Mapping) and (moment := iso(_string(update.get("datePublished")))):
                names = linked.names(update.get("author"))
                words = _words(update)
                url = _string(update.get("url")) or None
                yield Post(platform=PLATFORM, author=next(iter(names), None), published=moment, url=url, text=words)


def _words(update: Mapping[str, Any]) -> str | None:
    """The body may hold mark-up."""
    body = _string(update.get("articleBody")) or _string(update.get("headline"))
    return tidy(unescape(_TAG.sub(" ", body))) or None


def _string(value: object) -> str:
    return value if isinstance(value, str) else ""


def _marked(tree: HtmlElement) -> Iterator[Post]:
    """Boxes called entries or updates, each with one time of its own and paragraphs; not the boxes within them."""
    moments, entries = _moments(tree), set[HtmlElement]()
    for box in [box for box in tree.iter(*_BOXES) if len(moments.get(box, ())) == 1]:
        [moment] = moments[box]
        if "T" not in moment or not _is_entry(f"{box.get('class', '')} {box.get('id', '')}"):
            continue
        if any(outer in entries for outer in box.iterancestors()):
            continue
        if words := " ".join(text for p in box.iter("p") if (text := text_of(p))):
            entries.add(box)
            yield Post(platform=PLATFORM, published=moment, text=words)


def _moments(tree: HtmlElement) -> dict[HtmlElement, list[str]]:
    """Those in each box that holds any."""
    found: dict[HtmlElement, list[str]] = {}
    for time in tree.iter("time"):
        if moment := iso(time.get("datetime")):
            for box in time.iterancestors(*_BOXES):
                found.setdefault(box, []).append(moment)
    return found


@lru_cache(maxsize=4_096)
def _is_entry(key: str) -> bool:
    return _ENTRY.search(key) is not None


def placed_entries(entries: tuple[Post, ...], text: str) -> tuple[Post, ...]:
    """An entry reaches to where the next one begins; one whose words the text does not have has no place."""
    starts: list[int | None] = []
    at = 0
    for entry in entries:
        opening = " ".join((entry.text or "").split()[:_OPENING])
        found = span_in(text, opening, at)
        starts.append(found.start if found else None)
        at = found.start + 1 if found else at
    known = [start for start in starts if start is not None]
    ends = dict(pairwise([*known, len(text)]))
    return tuple(
        replace(entry, span=None if start is None else Span(start, start + len(text[start : ends[start]].rstrip())))
        for entry, start in zip(entries, starts, strict=True)
    )
