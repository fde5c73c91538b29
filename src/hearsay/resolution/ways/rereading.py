"""Attributions read anew where an outlet or a citer was taken for the source: one list in, one list out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hearsay.resolution.sayings import Saying
from hearsay.resolution.ways.citing import cited, turned
from hearsay.resolution.ways.unfolded import unfolded
from hearsay.resolution.who.book import Book
from hearsay.types import Attribution


def reread(book: Book, attributions: Sequence[Attribution], speakers: Sequence[int | None]) -> list[Saying]:
    """With whom somebody cites, and with what somebody says inside an outlet's sentence, each before that."""
    new = [turned(book.text, book.names, a, attributions) for a in attributions]
    both = zip(attributions, new, speakers, strict=True)
    sayings = [Saying(b, s) if a is b else _looked_up(book, b) for a, b, s in both if b]
    each = [more for s in sayings for more in (*_inside(book, s, [o.attribution for o in sayings]), s)]
    return list({(s.attribution.cue, s.attribution.content): s for s in reversed(each)}.values())[::-1]


def _inside(book: Book, s: Saying, attributions: Sequence[Attribution]) -> Iterator[Saying]:
    outlet = s.source is not None and book.entries[s.source].kind == "outlet"
    inner = unfolded(book.text, book.names, s.attribution, attributions) if outlet else None
    for a in (inner, cited(book.text, book.names, s.attribution, attributions)):
        if a:
            yield _looked_up(book, a)


def _looked_up(book: Book, a: Attribution) -> Saying:
    entry = book.find(a.speaker) if a.speaker else None
    return Saying(a, entry.number if entry else None)
