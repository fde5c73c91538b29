"""RSS in all its versions, and Atom, by feedparser, which reads what is broken too."""

from __future__ import annotations

import re
from calendar import timegm
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from io import BytesIO
from typing import Any, BinaryIO

from hearsay.errors import NotAReport, SourceError, TooLarge, Unreadable
from hearsay.reading.dates import most_exact
from hearsay.reading.decoding import marked_as, without_surrogates
from hearsay.reading.extras import needs
from hearsay.reading.feeds.entry import Entry, address, report_of
from hearsay.reading.fragments import fragment_of
from hearsay.reading.item import Format, Head, Item
from hearsay.reading.limits import read_capped
from hearsay.reading.pages.tree import tidy
from hearsay.types import Report

# The parser takes half a millisecond an item, and seconds for a tag of 10^5 attributes.
MAX_ITEMS, MAX_TAGS, MAX_TAG = 5_000, 100_000, 20_000
# What may stand before the root, each piece taken whole, so that no text makes the search go back and forth.
_ROOT = re.compile(
    r"\ufeff?\s*+(?:(?><\?.*?\?>|<!--.*?-->|<!DOCTYPE[^\[>]*+(?:\[.*?\]\s*+)?>)\s*+)*+<(?:[\w-]++:)?(?:rss|feed|RDF)\b",
    re.DOTALL,
)
_RDF_NEWS = re.compile(r"purl\.org/(?:rss/1\.0|net/rss1\.1)|\.netscape\.com/rdf")
_ITEM = re.compile(rb"<(?:[\w-]{1,20}:)?(?:item|entry)[\s>/]", re.IGNORECASE)
_LONG_TAG = re.compile(rb"<(?!!)[^<>]{%d}" % MAX_TAG)
_REFERENCE = re.compile(rb"&#([xX]?)0*([0-9A-Fa-f]{1,12})[0-9A-Fa-f]*;?")
_ODD = (ValueError, LookupError, TypeError, AttributeError, AssertionError, RecursionError, OverflowError)
_CURE = "look at the feed's own pages"
LOOSE = "The feed is not well-formed XML; what could be read of it was."


def _fits(head: Head) -> bool:
    text = head.data.decode(marked_as(head.data) or "utf-8", "replace")
    root = _ROOT.match(text)
    return root is not None and (not root[0].endswith("RDF") or _RDF_NEWS.search(text) is not None)


def _read(stream: BinaryIO, item: Item) -> Iterator[Report | SourceError]:
    with needs("feeds", where=item.where):
        import feedparser
    data = read_capped(stream, where=item.where)
    _check(data.replace(b"\0", b""), where=item.where)
    try:
        # A stream: text that looks like an address or a path would be fetched or opened.
        sound = BytesIO(_REFERENCE.sub(_sound, data))
        feed = feedparser.parse(sound, sanitize_html=False, resolve_relative_uris=False)
    except _ODD as error:
        raise _empty(item.where, broken=True) from error
    broken = feed.bozo and not isinstance(feed.get("bozo_exception"), feedparser.CharacterEncodingOverride)
    if not feed.entries:
        raise _empty(item.where, broken=broken)
    told = {**feed.feed, "atom": feed.version.startswith("atom")}
    yield from _reports(told, feed.entries, item, notes=(LOOSE,) if broken else ())


def _sound(reference: re.Match[bytes]) -> bytes:
    """A reference to a character that there is none of would stop the parser."""
    try:
        code = int(reference[2], 16 if reference[1] else 10)
    except ValueError:  # letters in a decimal one: none at all
        return reference[0]
    return reference[0] if code < 0xD800 or 0xDFFF < code < 0x110000 else b"\xef\xbf\xbd"


def _check(data: bytes, *, where: str) -> None:
    items = sum(1 for _ in _ITEM.finditer(data))
    if items > MAX_ITEMS:
        raise TooLarge(where, f"has {items:,} items, more than the {MAX_ITEMS:,} a feed may have", "split it")
    tags = data.count(b"<")
    if tags > MAX_TAGS:
        raise TooLarge(where, f"has {tags:,} tags, more than the {MAX_TAGS:,} a feed may have", "split it")
    if b"<!ENTITY" in data:
        raise NotAReport(where, "declares entities of its own, as no feed needs to", _CURE)
    if _LONG_TAG.search(data):
        raise TooLarge(where, f"has a tag of more than {MAX_TAG:,} characters", _CURE)


def _empty(where: str, *, broken: bool) -> SourceError:
    if broken:
        return Unreadable(where, "is a feed too broken to be read", "fetch it again")
    return NotAReport(where, "is a feed without items", "look at it again later")


def _reports(
    feed: Mapping[str, Any], entries: list[Mapping[str, Any]], item: Item, *, notes: tuple[str, ...]
) -> Iterator[Report | SourceError]:
    publisher = _plain(feed.get("title"))
    for number, entry in enumerate(entries, start=1):
        where = f"{item.where}, item {number}"
        try:
            made = _entry(entry, feed)
            name = f"{item.name}-{number}"
            yield report_of(made, name=name, where=where, publisher=publisher, hints=item.hints, notes=notes)
        except SourceError as error:
            yield error


def _entry(entry: Mapping[str, Any], feed: Mapping[str, Any]) -> Entry:
    content = max((c for one in entry.get("content", ()) if (c := _markup(one))), key=len, default="")
    source = entry.get("source", {})
    origin = _plain(source.get("title")) or _plain(source.get("value"))
    told, changed = _moment(entry, "published", "created"), _moment(entry, "updated")
    return Entry(
        key=_plain(entry.get("id")),
        url=address(entry.get("link")),
        title=_plain(entry.get("title")),
        body=content or _markup(entry.get("summary_detail", {})),
        full=bool(content),
        published=told or (None if feed["atom"] else changed),  # the parser's word for RSS 1.0's dc:date
        modified=changed if told or feed["atom"] else None,
        authors=_authors(entry) or _authors(feed),
        origin=(origin,) if origin else (),
        language=feed.get("language"),
    )


def _markup(part: Mapping[str, Any]) -> str:
    value = without_surrogates(str(part.get("value") or ""))
    return value.replace("<", "&lt;") if part.get("type") == "text/plain" and not _TAGGED.search(value) else value


_TAGGED = re.compile(r"</\w{1,10}>|<(?:p|br)\s*/?>", re.IGNORECASE)


def _plain(value: object) -> str | None:
    """Titles hold markup now and then."""
    if not isinstance(value, str) or len(value) > 5_000:
        return None
    text = without_surrogates(value)
    return tidy(" ".join(fragment_of(text, where="title")[0]) if "<" in text else text) or None


def _authors(owner: Mapping[str, Any]) -> tuple[str, ...]:
    people = owner.get("authors") or ()
    return tuple(name for one in people if (name := _plain(one.get("name"))))


def _moment(entry: Mapping[str, Any], *keys: str) -> str | None:
    """As the feed writes it, with its offset; else as the parser understands it, which is in UTC."""
    for key in (k for k in keys if k in entry):
        told = most_exact((entry.get(key), _utc(entry.get(f"{key}_parsed"))))
        if told:
            return told
    return None


def _utc(parsed: Any) -> str | None:
    try:
        return datetime.fromtimestamp(timegm(parsed), tz=UTC).isoformat() if parsed else None
    except (ValueError, OverflowError, OSError):
        return None


FEED = Format("feed", frozenset({".rss", ".atom", ".rdf"}), _fits, _read)
