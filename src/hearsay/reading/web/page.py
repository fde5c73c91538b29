"""What was fetched → the bytes to read, under what their server says of them; or why there is nothing to read."""

from __future__ import annotations

from dataclasses import replace
from http import HTTPStatus
from io import BufferedReader, BytesIO
from itertools import pairwise
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import urlsplit

from hearsay.errors import NotAReport, Paywalled, Refused, SourceError, SourceNotFound, Unreadable
from hearsay.reading.decoding import without_surrogates
from hearsay.reading.hints import Hints
from hearsay.reading.item import LOOKED_AT, Item
from hearsay.reading.naming import suffix_of
from hearsay.reading.web.fetched import Exchange, Fetched
from hearsay.reading.web.target import shown
from hearsay.types import Capture, Report

_SAVE = "save the page that a browser shows, then read the file"
_CHECK, _LATER = "check the address", "try again later"
_READABLE = frozenset({200, 203})
_REFUSALS: dict[int, tuple[type[SourceError], str, str]] = {
    204: (NotAReport, "is empty", _CHECK),
    205: (NotAReport, "is empty", _CHECK),
    401: (Refused, "asks for a password", _SAVE),
    402: (Paywalled, "asks to be paid", _SAVE),
    403: (Refused, "is closed to programs", _SAVE),
    404: (SourceNotFound, "does not exist", _CHECK),
    410: (SourceNotFound, "is gone", "look for it in a web archive"),
    429: (Refused, "asks for fewer visits", _LATER),
    451: (Refused, "is withheld for legal reasons", "look for it in a web archive"),
}
# A server's word on a kind of file. It leaves to a look at the bytes what it calls otherwise, for servers often err.
_SUFFIXES = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "text/markdown": ".md",
    "application/x-ndjson": ".jsonl",
    "application/jsonl": ".jsonl",
}
_UNSAID = frozenset({"", "text/plain", "application/octet-stream", "binary/octet-stream"})
_LIED = "The server calls the page compressed, which it is not."
_MORE = "The server sent more bytes than it had declared; the text ends where it said that it would."
_UNSAFE = "The way to the page left an encrypted connection for one that is not; others may have changed what came."
_ELSEWHERE = "The page gives an address on another site as its own: {}"


def stream_of(fetched: Fetched, *, hints: Hints) -> tuple[BufferedReader[Any], Item]:
    """Raises where the answer holds no page."""
    where, page = shown(fetched.source), fetched.page
    _refuse_other_answers(page.head.status, where=where)
    if not page.body.data.strip():
        raise NotAReport(where, "is empty", _CHECK)
    name = without_surrogates(fetched.source)
    item = Item(name=name, where=where, suffix=_suffix(page), hints=hints, charset=page.head.charset)
    return BufferedReader(BytesIO(page.body.data), LOOKED_AT), item


def placed(report: Report, fetched: Fetched, capture: Capture | None) -> Report:
    """With the time and place of its capture. What is no item of something longer has the address it came from."""
    page = fetched.page
    report = replace(report, retrieved=page.retrieved, capture=capture)
    if report.name != without_surrogates(fetched.source):
        return report
    return replace(report, url=page.target.url, notes=(*report.notes, *_notes(fetched, own=report.url)))


def _refuse_other_answers(status: int, *, where: str) -> None:
    if status in _READABLE:
        return
    kind, problem, advice = _REFUSALS.get(status) or _other(status)
    raise kind(where, f"{problem} (status {_named(status)})", advice)


def _other(status: int) -> tuple[type[SourceError], str, str]:
    if status >= 500:
        return Unreadable, "has a server that fails", _LATER
    if 300 <= status < 400 and status != 304:
        return Unreadable, "redirects to nowhere", _CHECK
    return Unreadable, "answers with no page", _SAVE


def _named(status: int) -> str:
    try:
        return f"{status} {HTTPStatus(status).phrase}"
    except ValueError:
        return str(status)


def _suffix(page: Exchange) -> str:
    kind = page.head.media_type
    if kind in _UNSAID:
        return suffix_of(PurePosixPath(page.target.path.partition("?")[0])) or (".txt" if kind == "text/plain" else "")
    return _SUFFIXES.get(kind, "")


def _notes(fetched: Fetched, *, own: str | None) -> tuple[str, ...]:
    page = fetched.page
    schemes = [exchange.target.scheme for exchange in fetched.exchanges]
    elsewhere = own if own and not _same_site(own, page.target.host) else None
    found = (
        (page.body.lied, _LIED),
        (page.is_overlong, _MORE),
        (("https", "http") in pairwise(schemes), _UNSAFE),
        (elsewhere is not None, _ELSEWHERE.format(shown(elsewhere or ""))),
    )
    return tuple(note for holds, note in found if holds)


def _same_site(address: str, host: str) -> bool:
    """Whether one host lies within the other's, but for a "www" or the like.

    >>> _same_site("https://www.ridgepost.example/a", "amp.ridgepost.example")
    True
    """
    try:
        other = urlsplit(address).hostname or host
    except ValueError:
        return False
    one, two = _bare(other), _bare(host)
    return one == two or one.endswith("." + two) or two.endswith("." + one)


def _bare(host: str) -> str:
    for prefix in ("www.", "m.", "mobile.", "amp."):
        host = host.removeprefix(prefix)
    return host
