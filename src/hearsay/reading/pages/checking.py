"""What a page says of itself, held against what it shows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from lxml.html import HtmlElement

from hearsay.reading.dates import iso
from hearsay.reading.pages.jsonld import LinkedData
from hearsay.reading.pages.metas import Metas
from hearsay.reading.pages.tree import text_of, tidy

_WORD = re.compile(r"\w{3,}")


def contradictions(tree: HtmlElement, *, metas: Metas, linked: LinkedData) -> tuple[str, ...]:
    return (*_headlines(tree, metas, linked), *_days(tree, linked))


def _headlines(tree: HtmlElement, metas: Metas, linked: LinkedData) -> Iterator[str]:
    """A headline that shares no word with the one heading that the page shows. Shorter or newer wording is usual."""
    shown = [text for element in tree.iter("h1") if (text := text_of(element))]
    told = tidy(linked.text("headline") or metas.first("og:title") or "")
    if len(shown) != 1 or not told or min(len(_words(shown[0])), len(_words(told))) < 3:
        return
    if not _words(shown[0]) & _words(told):
        yield f"The page's metadata give another headline than the page shows: “{told[:120]}”."


def _words(text: str) -> set[str]:
    return {word.casefold() for word in _WORD.findall(text)}


def _days(tree: HtmlElement, linked: LinkedData) -> Iterator[str]:
    """Two days of publication that are more than a day apart, which time zones cannot explain."""
    told = iso(linked.text("datePublished"))
    marked = tree.xpath('.//time[@itemprop="datePublished" or @pubdate]')
    shown = next((moment for element in marked if (moment := iso(element.get("datetime")))), None)
    if told and shown and abs((date.fromisoformat(told[:10]) - date.fromisoformat(shown[:10])).days) > 1:
        yield f"The page's metadata say that it was published on {told[:10]}, the page itself shows {shown[:10]}."
