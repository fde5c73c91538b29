"""The main text of a page, as paragraphs."""

from __future__ import annotations

from typing import cast

from lxml.html import HtmlElement
from trafilatura import bare_extraction
from trafilatura.settings import Document

from hearsay.reading.tree import tidy


def paragraphs_of(tree: HtmlElement) -> tuple[str, ...]:
    """Paragraphs, headings, list items and table rows in reading order; none where there is no main text.

    Measured on 181 saved news pages (shingle F1 | pages a second, one core): trafilatura's default 0.953 | 28; without
    comments 0.960 | 38; with precision favoured 0.964 | 37; without the second opinion of two other extractors
    ("fast") 0.962 | 59.
    """
    found = bare_extraction(tree, fast=True, include_comments=False, output_format="python")
    text = cast(Document, found).text if found else None
    return tuple(paragraph for line in (text or "").split("\n") if (paragraph := tidy(line)))
