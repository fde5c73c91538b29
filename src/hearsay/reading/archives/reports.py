"""A captured response → the report on its page, or the reason why it holds none."""

from __future__ import annotations

import hashlib
import re
from dataclasses import replace
from urllib.parse import urlsplit

from hearsay.errors import Paywalled, SourceError, TooLarge
from hearsay.reading.archives.captured import Captured
from hearsay.reading.archives.http import Response, response_in
from hearsay.reading.archives.tally import Reason
from hearsay.reading.dates import iso
from hearsay.reading.decoding import without_surrogates
from hearsay.reading.document import read_bytes
from hearsay.reading.hints import Hints
from hearsay.reading.item import Item
from hearsay.reading.sniffing import is_page
from hearsay.types import Capture, Report

_PAGES = frozenset({"text/html", "application/xhtml+xml"})
_UNSAID = frozenset({"", "application/octet-stream", "text/plain", "unk", "unknown"})
_HTTP = "application/http"
_CUT = "The archive ends within this page's record, so the text may stop short of the report's end."
_MENDED = "The record lies in a damaged stretch of the archive and has no digest, so that some words may be wrong."

_ALTERED = "The captured bytes do not have the digest that the archive states for them."
# An article has paragraphs: sentences, not the headlines and teasers of a front page. In bytes, of which a Chinese
# character, which says as much as half a word, has three.
_PARAGRAPH, _ARTICLE, _SHARE = 60, 500, 0.5
_SENTENCE_END = re.compile(r"[.!?…。！？؟।]['\"’”»」)\]]*$")
_FRONT = re.compile(r"/?(?:[a-z]{2}(?:[-_][a-z]{2})?/?)?(?:(?:index|home|default)(?:\.\w{2,5})?)?/?", re.IGNORECASE)


def report_of(captured: Captured, item: Item) -> Report | Reason:
    if captured.block is None:
        return "no_page"
    where = captured.uri or item.where
    try:
        response = response_in(captured.block, media_type=_media_type(captured), where=where)
        return _not_a_page(response) or _article(captured, response, item)
    except TooLarge:
        return "too_large"
    except Paywalled:
        return "to_pay"
    except SourceError:
        return "no_article"


def _media_type(captured: Captured) -> str | None:
    """Of the resource: the record's own says no more than that HTTP is in it."""
    told = captured.media_type or ""
    return None if told.startswith(_HTTP) else told


def _not_a_page(response: Response) -> Reason | None:
    if response.status is not None and not 200 <= response.status < 300:
        return "no_success"
    if response.media_type in _PAGES:
        return None
    begins = response.body[:2048].decode("utf-8", "replace")
    return None if response.media_type in _UNSAID and is_page(begins) else "no_page"


def _article(captured: Captured, response: Response, item: Item) -> Report | Reason:
    url = captured.uri if (captured.uri or "").startswith(("http:", "https:")) else None
    hints = Hints(publisher=item.hints.publisher, published=item.hints.published, url=url or item.hints.url)
    name = without_surrogates(captured.uri or f"{item.name}-{captured.offset}")
    report = read_bytes(response.body, name=name, hints=hints, suffix=".html", charset=response.charset)
    if not is_article(report):
        return "no_article"
    return replace(
        report,
        url=without_surrogates(url) if url else report.url,
        retrieved=iso(captured.date),
        capture=Capture(item.where, captured.offset, hashlib.sha256(captured.block or b"").hexdigest()),
        notes=(*report.notes, *_notes(captured)),
    )


def _notes(captured: Captured) -> tuple[str, ...]:
    sound = captured.matches_digest()
    if not captured.whole:
        return (_CUT,)
    if captured.mended and sound is None:
        return (_MENDED,)
    return (_ALTERED,) if sound is False else ()


def is_article(report: Report) -> bool:
    """Most of it in paragraphs of whole sentences, and not at a site's own address."""
    lines = [line for line in report.text.split("\n") if line.strip()]
    told = [_size(line) for line in lines if _size(line) >= _PARAGRAPH and _SENTENCE_END.search(line.rstrip())]
    enough = sum(told) >= _ARTICLE and sum(told) >= _SHARE * sum(map(_size, lines))
    return enough and not _is_front(report.url)


def _size(line: str) -> int:
    return len(line.encode("utf-8", "replace"))


def _is_front(url: str | None) -> bool:
    try:
        parts = urlsplit(url or "")
    except ValueError:  # such as "http://[" in a damaged record
        return False
    return bool(url) and not parts.query and _FRONT.fullmatch(parts.path) is not None
