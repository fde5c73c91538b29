"""`messages.html`, `messages2.html` …: what Telegram Desktop writes for people to look at."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import BinaryIO

from lxml.html import HtmlElement

from hearsay.errors import NotAReport, SourceError, TooLarge
from hearsay.reading.dates import iso
from hearsay.reading.decoding import decode
from hearsay.reading.item import Format, Head, Item
from hearsay.reading.limits import read_capped
from hearsay.reading.pages.blocks import blocks_of
from hearsay.reading.pages.tree import parsed, text_of
from hearsay.reading.telegram.post import Telegram, report_of
from hearsay.types import Report

_MESSAGE = re.compile(r'<div class="message (?P<kind>default|service)\b[^<>]{0,80}\bid="message(?P<number>-?\d{1,20})"')
_DATE = re.compile(
    r"(?P<day>\d{2})\.(?P<month>\d{2})\.(?P<year>\d{4}) (?P<time>[\d:]{8})(?: UTC(?P<offset>[+-]\d{2}:\d{2}))?"
)
_REPLY = re.compile(r"go_to_message(\d+)")
_MOST = 5_000  # Telegram begins a new page after a thousand
_HEAD = 20_000  # characters in which the name of the chat stands


def _fits(head: Head) -> bool:
    return b"<title>Exported Data</title>" in head.data and b'class="page_wrap' in head.data


def _read(stream: BinaryIO, item: Item) -> Iterator[Report | SourceError]:
    """Cut at its messages: a page of a thousand has more tags than one report may."""
    markup = decode(read_capped(stream, where=item.where)).text
    starts = [*_MESSAGE.finditer(markup)]
    if len(starts) > _MOST:
        raise TooLarge(item.where, f"has {len(starts):,} messages, more than the {_MOST:,} a page may have", "split it")
    chat = _chat(markup[: min(_HEAD, starts[0].start() if starts else 0)], where=item.where)
    ends = [*(m.start() for m in starts[1:]), len(markup)]
    sender, any_text = chat, False
    for found, end in zip(starts, ends, strict=False):
        if found["kind"] == "service":
            continue
        try:
            tree = parsed(markup[found.start() : end], where=f"{item.where}, message {found['number']}")
        except SourceError as error:
            yield error
            continue
        sender = _name(tree, ".//div[@class='body']/div[@class='from_name']") or sender
        post = _post(tree, found["number"], chat=chat, sender=sender)
        if post.text:
            any_text = True
            yield report_of(post, name=item.name, hints=item.hints)
    if not any_text:
        raise NotAReport(item.where, "has no messages with text", "export the chat with its messages")


def _chat(head: str, *, where: str) -> str | None:
    try:
        return _name(parsed(head, where=where), ".//*[contains(@class, 'page_header')]//*[contains(@class, 'bold')]")
    except SourceError:
        return None


def _post(tree: HtmlElement, number: str, *, chat: str | None, sender: str | None) -> Telegram:
    forward = next(iter(tree.xpath(".//div[starts-with(@class, 'forwarded ')]")), None)
    texts = tree.xpath(".//div[@class='text']")
    links = [a.get("href") for text in texts for a in text.iter("a") if (a.get("href") or "").startswith("http")]
    shown = {text_of(a) for text in texts for a in text.iter("a")}
    return Telegram(
        number=number,
        chat=chat,
        text="\n\n".join(line for text in texts for line in blocks_of(text)),
        sender=sender,
        signed=_name(tree, ".//div[starts-with(@class, 'signature')]"),
        published=_moment(tree, ".//div[contains(@class, 'date ')]/@title"),
        forwarded=() if forward is None else (_name(forward, ".//div[@class='from_name']"),),
        forwarded_on=None if forward is None else _moment(forward, ".//span[contains(@class, 'date ')]/@title"),
        reply_to=_first(_REPLY, tree.xpath(".//div[starts-with(@class, 'reply_to')]//a/@href")),
        links=tuple(link for link in links if link.rstrip("/") not in {s.rstrip("/") for s in shown}),
        files=tuple(map(str, tree.xpath(".//div[starts-with(@class, 'media_wrap')]//a/@href"))),
    )


def _name(tree: HtmlElement, path: str) -> str | None:
    """The element's own words: a forward's name has its date beside it."""
    for element in tree.xpath(path):
        for span in element.findall("span"):
            span.text = None
        if name := text_of(element):
            return name
    return None


def _first(pattern: re.Pattern[str], values: list[str]) -> str | None:
    return next((m[1] for value in values if (m := pattern.search(value))), None)


def _moment(tree: HtmlElement, path: str) -> str | None:
    found = next((m for value in tree.xpath(path) if (m := _DATE.search(value))), None)
    return iso("{year}-{month}-{day}T{time}{offset}".format(**found.groupdict(""))) if found else None


TELEGRAM_PAGE = Format("Telegram export as a page", frozenset(), _fits, _read)
