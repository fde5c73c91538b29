"""JSON Feed (jsonfeed.org), versions 1 and 1.1."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, BinaryIO

from hearsay.errors import NotAReport, SourceError
from hearsay.reading.dates import iso
from hearsay.reading.feeds.entry import Entry, address, report_of
from hearsay.reading.item import Format, Head, Item
from hearsay.reading.jsonstream import JsonStream, begins_object
from hearsay.reading.pages.tree import tidy
from hearsay.types import Report

_VERSION = re.compile(rb'"version"\s*+:\s*+"https?:\\?/\\?/(?:www\.)?jsonfeed\.org')
_FRUITLESS = 1_000


def _fits(head: Head) -> bool:
    return begins_object(head.data) and _VERSION.search(head.data) is not None


def _read(stream: BinaryIO, item: Item) -> Iterator[Report | SourceError]:
    """One item at a time: a feed may be as long as it likes. What stands behind the items tells them nothing."""
    feed: dict[str, Any] = {}
    pieces = JsonStream(stream, where=item.where)
    number, read = 0, 0
    for key in pieces.members():
        if key != "items":
            feed[key] = pieces.value()
            continue
        for number, value in enumerate(pieces.values(), start=1):
            try:
                where = f"{item.where}, item {number}"
                yield _report(value, feed, name=f"{item.name}-{number}", where=where, item=item)
                read += 1
            except SourceError as error:
                yield error
            if number == _FRUITLESS and not read:
                raise NotAReport(
                    item.where, f"has no text in its first {_FRUITLESS:,} items", "look at the feed itself"
                )
    if not number:
        raise NotAReport(item.where, "is a feed without items", "look at it again later")


def _report(value: object, feed: dict[str, Any], *, name: str, where: str, item: Item) -> Report:
    if not isinstance(value, dict):
        raise NotAReport(where, "is no JSON Feed item", "look at the feed's own page")
    publisher = _text(feed, "title")
    return report_of(_entry(value, feed), name=name, where=where, publisher=publisher, hints=item.hints)


def _entry(value: dict[str, Any], feed: dict[str, Any]) -> Entry:
    content = _string(value, "content_html") or _string(value, "content_text").replace("<", "&lt;")
    return Entry(
        key=_text(value, "id"),
        url=address(value.get("url")),
        title=_text(value, "title"),
        body=content or _string(value, "summary"),
        full=bool(content),
        published=iso(_string(value, "date_published")),
        modified=iso(_string(value, "date_modified")),
        authors=_authors(value) or _authors(feed),
        language=_text(value, "language") or _text(feed, "language"),
    )


def _authors(owner: dict[str, Any]) -> tuple[str, ...]:
    found = owner.get("authors") or owner.get("author") or []
    people = found if isinstance(found, list) else [found]
    return tuple(name for one in people if isinstance(one, dict) and (name := _text(one, "name")))


def _string(owner: dict[str, Any], key: str) -> str:
    value = owner.get(key)
    return str(value) if isinstance(value, (str, int)) and not isinstance(value, bool) else ""


def _text(owner: dict[str, Any], key: str) -> str | None:
    return tidy(_string(owner, key)) or None


JSON_FEED = Format("JSON Feed", frozenset(), _fits, _read)
