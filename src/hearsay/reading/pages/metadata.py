"""What a page says of itself: title, publisher, dates, address, language."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

from lxml.html import HtmlElement

from hearsay.reading.dates import iso, most_exact, written_day
from hearsay.reading.language import primary
from hearsay.reading.pages.jsonld import LinkedData
from hearsay.reading.pages.metas import Metas
from hearsay.reading.pages.titles import Split, split_title
from hearsay.reading.pages.tree import text_of, tidy

logging.getLogger("htmldate").addHandler(logging.NullHandler())
_PUBLISHED = (
    "article:published_time", "og:article:published_time", "og:published_time", "published_time", "date", "pubdate",
    "publish-date", "publish_date", "publication_date", "dc.date", "dc.date.issued", "dcterms.created", "dcterms.date",
    "dcterms.issued", "publishdate", "publish_time",
    "parsely-pub-date", "sailthru.date", "article.published", "datepublished", "last-published",
)  # fmt: skip
_MODIFIED = (
    "article:modified_time", "og:article:modified_time", "og:updated_time", "lastmod", "last-modified", "revised",
    "dcterms.modified", "dc.date.modified", "article.updated", "datemodified",
)  # fmt: skip
_SITE = ("og:site_name", "application-name", "apple-mobile-web-app-title", "dc.publisher", "copyright-holder")
_TITLES = ("og:title", "headline", "twitter:title", "dc.title", "parsely-title", "sailthru.title")
_SUFFIX = re.compile(r"\s+[|–—•·»:-]\s+|\s*\|\s*")
_IS_MODIFIED = re.compile(r"modif|updat", re.IGNORECASE)
# WordPress marks the time of a post that was never changed as both.
_IS_PUBLISHED = re.compile(r"^(?:(?=.*(?:publish|entry-date))|(?!.*(?:modif|updat)))", re.IGNORECASE | re.DOTALL)
_LONGEST_SITE, _LONGEST_DAY, _LONGEST_TEXT = 60, 40, 400


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    title: str | None
    publisher: str | None
    published: str | None
    modified: str | None
    url: str | None
    language: str | None


def metadata_of(tree: HtmlElement, *, metas: Metas, linked: LinkedData) -> Metadata:
    page_title = _page_title(tree)
    split = split_title(page_title, tree)
    headline = _headline(tree, metas, linked, split=split)
    publisher = _publisher(metas, linked) or _marked_publisher(tree) or _publisher_in_title(page_title, headline)
    if split and not publisher and headline == split.headline:
        publisher = split.site
    url = _url(tree, metas, linked)
    return Metadata(
        title=without_site(headline or page_title, publisher),
        publisher=publisher,
        published=_published(tree, metas, linked, url=url),
        modified=_modified(tree, metas, linked),
        url=url,
        language=primary(tree.get("lang") or linked.text("inLanguage") or metas.first("content-language", "og:locale")),
    )


def _headline(tree: HtmlElement, metas: Metas, linked: LinkedData, *, split: Split | None) -> str | None:
    """The one heading of the first rank, else what the page calls its headline."""
    headings = [text for element in tree.iter("h1") if (text := text_of(element))]
    if split and headings == [split.site]:
        return split.headline
    told = [text for text in (tidy(linked.text("headline") or ""), *metas.all(_TITLES)) if text]
    if len(headings) == 1 and len(headings[0]) > 10:
        return _without_kicker(headings[0], told)
    return next(iter(told), split.headline if split else headings[0] if headings else None)


def _without_kicker(heading: str, told: list[str]) -> str:
    """A heading may begin with the topic: "After the flood Pumps failed twice"."""
    return next((text for text in told if len(text) > 10 and heading.endswith(f" {text}")), heading)


def _marked_publisher(tree: HtmlElement) -> str | None:
    names = tree.xpath('.//*[@itemprop="publisher"]//*[@itemprop="name"]')
    found = (tidy(name.get("content") or text_of(name)) for name in names)
    return next((name for name in found if 1 < len(name) <= _LONGEST_SITE), None)


def _page_title(tree: HtmlElement) -> str | None:
    element = tree.find(".//title")
    return text_of(element) or None if element is not None else None


def _publisher(metas: Metas, linked: LinkedData) -> str | None:
    names = (*metas.all(_SITE[:1]), *linked.names(linked.article.get("publisher")), *metas.all(_SITE[1:]))
    return next((tidy(name).lstrip("@") for name in names if 1 < len(name) <= _LONGEST_SITE), None)


def _publisher_in_title(page_title: str | None, headline: str | None) -> str | None:
    """The Ridge Post, out of "Flood closes bridge - World - The Ridge Post" over the heading "Flood closes bridge"."""
    if not page_title or not headline or not page_title.startswith(headline):
        return None
    rest = page_title[len(headline) :]
    last = _SUFFIX.split(rest)[-1].strip() if _SUFFIX.match(rest) else ""
    return last if 1 < len(last) <= _LONGEST_SITE else None


def without_site(title: str | None, publisher: str | None) -> str | None:
    """The title without the site's name after it.

    >>> without_site("Flood closes bridge | The Ridge Post", "The Ridge Post")
    'Flood closes bridge'
    >>> without_site("Dam – a history", "The Ridge Post")
    'Dam – a history'
    """
    if not title or not publisher:
        return title
    parts = list(_SUFFIX.finditer(title))
    if parts and title[parts[-1].end() :].casefold() == publisher.casefold():
        return title[: parts[-1].start()] or title
    return title


def _published(tree: HtmlElement, metas: Metas, linked: LinkedData, *, url: str | None) -> str | None:
    told = most_exact((linked.text("datePublished"), *metas.all(_PUBLISHED)))
    return (
        told
        or most_exact(_marked_times(tree, "datePublished"))
        or most_exact(_times(tree, _IS_PUBLISHED))
        or _searched(tree, url=url)
    )


def _modified(tree: HtmlElement, metas: Metas, linked: LinkedData) -> str | None:
    told = most_exact((linked.text("dateModified"), *metas.all(_MODIFIED)))
    return told or most_exact(_marked_times(tree, "dateModified")) or most_exact(_times(tree, _IS_MODIFIED))


def _marked_times(tree: HtmlElement, itemprop: str) -> list[str]:
    elements = tree.xpath(f'.//*[@itemprop="{itemprop}"]')
    return [element.get("datetime") or element.get("content") or text_of(element) for element in elements]


def _times(tree: HtmlElement, wanted: re.Pattern[str]) -> Iterator[str]:
    """The first `<time>` elements of the article, else of the page, whose classes say what is wanted."""
    article = tree.find(".//article")
    for element in (tree if article is None else article).iter("time"):
        classes = f"{element.get('class', '')} {element.get('id', '')} {element.getparent().get('class', '')}"
        if wanted.search(classes) and (moment := iso(element.get("datetime"))):
            yield moment
            return


def _searched(tree: HtmlElement, *, url: str | None) -> str | None:
    """A date written somewhere on the page or in its address; the costly way, so the last one."""
    from htmldate import find_date  # slow to import, seldom needed

    try:
        found = find_date(tree, extensive_search=False, original_date=True, url=url)
    except (ValueError, TypeError, AttributeError, OverflowError, RecursionError):
        return None
    return iso(found) or _written(tree)


def _written(tree: HtmlElement) -> str | None:
    """The first line that is hardly more than a day."""
    lines = (tidy(str(text)) for text in tree.itertext() if len(text) <= _LONGEST_TEXT)
    return next((day for line in lines if 8 <= len(line) <= _LONGEST_DAY and (day := written_day(line))), None)


def _url(tree: HtmlElement, metas: Metas, linked: LinkedData) -> str | None:
    links = (link.get("href") for link in tree.iter("link") if "canonical" in (link.get("rel") or "").lower().split())
    main = linked.article.get("mainEntityOfPage")
    node = main.get("@id") if isinstance(main, dict) else main
    base = next((element.get("href") for element in tree.iter("base")), None)
    candidates = [*links, metas.first("og:url"), linked.text("url"), node if isinstance(node, str) else None]
    return next((url for one in candidates if one and (url := absolute(one, base or metas.first("og:url")))), None)


def absolute(address: str, base: str | None) -> str | None:
    try:
        url = urljoin(base or "", address.strip())
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.scheme in ("http", "https") and parts.hostname else None
