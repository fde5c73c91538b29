"""A page → Report: what it says of itself, then its main text without the furniture."""

from __future__ import annotations

from hearsay.errors import NotAReport
from hearsay.reading.body import paragraphs_of
from hearsay.reading.decoding import decode
from hearsay.reading.hints import Hints
from hearsay.reading.jsonld import linked_data
from hearsay.reading.language import detected
from hearsay.reading.metadata import metadata_of, metas_of
from hearsay.reading.tree import parsed
from hearsay.types import Report

_NO_HINTS = Hints()


def read_html(markup: bytes | str, *, name: str, hints: Hints = _NO_HINTS, notes: tuple[str, ...] = ()) -> Report:
    text, note = decode(markup) if isinstance(markup, bytes) else (markup, None)
    # 1. One parse for everything.
    tree = parsed(text, where=name)
    # 2. What the page says of itself.
    metas, linked = metas_of(tree), linked_data(tree)
    about = metadata_of(tree, metas=metas, linked=linked)
    paragraphs = paragraphs_of(tree)
    if not paragraphs:
        raise NotAReport(name, "is a page without an article", "save the article's own page once it has loaded")
    body = "\n\n".join(paragraphs)
    return Report(
        name=name,
        text=body,
        url=about.url or hints.url,
        publisher=about.publisher or hints.publisher,
        title=about.title,
        published=about.published or hints.published,
        modified=about.modified,
        language=about.language or detected(body),
        notes=(*notes, note) if note else notes,
    )
