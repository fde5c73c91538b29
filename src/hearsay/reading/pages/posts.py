"""Posts on other networks that a page shows: whose, where, when, and their words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from lxml.html import HtmlElement

from hearsay.reading.dates import iso, written_day
from hearsay.reading.pages.tree import selector, spaced_text_of, text_of
from hearsay.types import Post, Span


class _Network(NamedTuple):
    """How its embeds are marked, and what their addresses look like (group 1: the account)."""

    name: str
    classes: re.Pattern[str]
    address: re.Pattern[str]


_NETWORKS = (
    _Network("X", re.compile(r"\btwitter-(?:tweet|video)"), re.compile(r"(?:twitter|x)\.com/(\w+)/status/\d")),
    _Network("Bluesky", re.compile(r"\bbluesky-embed"), re.compile(r"bsky\.app/profile/([\w.:-]+)/post/")),
    _Network("Mastodon", re.compile(r"\bmastodon-embed"), re.compile(r"https?://[\w.-]+/@(\w+)/\d")),
    _Network("Instagram", re.compile(r"\binstagram-media"), re.compile(r"instagram\.com/(?:([\w.]+)/)?(?:p|reel|tv)/")),
    _Network("Threads", re.compile(r"\btext-post-media"), re.compile(r"threads\.(?:net|com)/@([\w.]+)")),
    _Network("TikTok", re.compile(r"\btiktok-embed"), re.compile(r"tiktok\.com/@([\w.]+)/video")),
    _Network("Facebook", re.compile(r"\bfb-(?:post|video|xfbml)"), re.compile(r"facebook\.com/([\w.-]+)/(?:post|vid)")),
    _Network("Telegram", re.compile(r"\b(?:tgme_widget|telegram-post)"), re.compile(r"t\.me/(\w+)/\d+")),
)  # fmt: skip
# A look for words first: quotations and frames are quickly found, posts in other boxes are rare.
_MARKS = ("-embed", "fb-", "tgme_widget", "telegram-post")
_embeds = selector(
    './/blockquote[@class] | .//*[@data-telegram-post] | .//iframe[@src] | .//div[contains(@class, "fb-")'
    ' or contains(@class, "tgme_widget") or contains(@class, "telegram-post") or contains(@class, "-embed")]'
)
_ADDRESSES = ("cite", "data-href", "data-instgrm-permalink", "data-text-post-permalink", "src", "data-src")
_SIGNED = re.compile(
    r"\s*(?:[—–]|--)\s*(?P<who>[^()—–]{1,80}?)\s*\(\s*(?P<handle>@[\w.-]{1,60}(?:@[\w.-]{1,60})?)\s*\)\s*(?P<when>.{0,60})$"
)
_SHARED = re.compile(
    r"(?:A (?:post|video|reel|photo) shared by|Une publication partagée par|Ein Beitrag geteilt von|Posted by)"
    r"\s+(?P<who>[^()]{1,80}?)\s*(?:\((?P<handle>@[\w.]{1,60})\))?\s*(?:on\s+(?P<when>.{4,40}))?$"
)
_MORE = re.compile(r"\s*(?:pic\.twitter\.com/\w+|View this (?:post|photo) on \w+|https://t\.co/\w+)\s*")


def posts_of(tree: HtmlElement, *, markup: str) -> tuple[Post, ...]:
    """Each once, in the order of the page."""
    found: dict[object, Post] = {}
    inside: set[HtmlElement] = set()
    for element in _embeds(tree) if any(mark in markup for mark in _MARKS) else tree.iter("blockquote", "iframe"):
        network = _network_of(element)
        if network and not any(outer in inside for outer in element.iterancestors()):
            inside.add(element)
            post = _post(element, network)
            found.setdefault(post.url or (post.handle, post.text), post)
    return tuple(post for post in found.values() if post.url or post.text)


def _network_of(element: HtmlElement) -> _Network | None:
    if element.get("data-telegram-post"):
        return _NETWORKS[-1]
    if element.tag == "iframe":
        return next((n for n in _NETWORKS if n.address.search(element.get("src", ""))), None)
    classes = element.get("class", "")
    return next((n for n in _NETWORKS if n.classes.search(classes)), None)


def _post(element: HtmlElement, network: _Network) -> Post:
    url = _address(element, network)
    words = _MORE.sub(" ", spaced_text_of(element)).strip()
    signed = _SIGNED.search(words) or _SHARED.search(words)
    account = network.address.search(url or "")
    handle = (signed["handle"] if signed else None) or (f"@{account[1]}" if account and account[1] else None)
    text = words[: signed.start()].strip() if signed else words
    return Post(
        platform=network.name,
        author=signed["who"].strip() if signed else _named(element),
        handle=handle.lstrip("@") if handle else None,
        published=_moment(element, signed["when"] if signed else None),
        url=url,
        text=text or None,
    )


def _address(element: HtmlElement, network: _Network) -> str | None:
    """The last link to a post: those in its words come before it."""
    if named := element.get("data-telegram-post"):
        return f"https://t.me/{named}"
    own = [value for key in _ADDRESSES if (value := element.get(key))]
    links = [link.get("href", "") for link in element.iter("a")]
    fitting = [one for one in (*own, *reversed(links)) if network.address.search(one)]
    return fitting[0].split("?")[0] if fitting else None


def _named(element: HtmlElement) -> str | None:
    """As Telegram's own mark-up and some sites' copies name the author."""
    names = element.xpath('.//*[contains(@class, "author") or contains(@class, "owner_name")]')
    return text_of(names[0]) or None if names else None


def _moment(element: HtmlElement, written: str | None) -> str | None:
    times = (iso(time.get("datetime")) for time in element.iter("time"))
    return next((moment for moment in times if moment), None) or iso(written) or written_day(written)


def placed(posts: tuple[Post, ...], text: str) -> tuple[Post, ...]:
    """With the place of their words in the report's text, where they stand there."""
    return tuple(replace(post, span=span_in(text, post.text)) for post in posts)


def span_in(text: str, words: str | None, start: int = 0) -> Span | None:
    """Where the words stand, whatever spaces and line breaks are between them."""
    parts = (words or "").split()
    if not parts:
        return None
    for at in _occurrences(text, parts[0], start):
        end = _matched(text, parts, at)
        if end is not None:
            return Span(at, end)
    return None


def _occurrences(text: str, word: str, start: int) -> Iterator[int]:
    at = text.find(word, start)
    while at >= 0:
        yield at
        at = text.find(word, at + 1)


def _matched(text: str, parts: list[str], at: int) -> int | None:
    for part in parts:
        while at < len(text) and text[at].isspace():
            at += 1
        if not text.startswith(part, at):
            return None
        at += len(part)
    return at
