"""The main text of a page, as paragraphs."""

from __future__ import annotations

from copy import deepcopy
from typing import cast

from lxml.html import HtmlElement
from trafilatura import bare_extraction
from trafilatura.settings import Document

from hearsay.reading.tree import tidy

# Below this many characters an extraction may have missed the article, so it is compared with a broader one.
_SURELY_AN_ARTICLE = 600
_MUCH_MORE = 2


def paragraphs_of(tree: HtmlElement) -> tuple[str, ...]:
    """Paragraphs, headings, list items and table rows in reading order; none where there is no main text.

    Measured on 181 saved news pages (shingle F1): trafilatura's default 0.953; without comments 0.960; precision
    favoured 0.964; without the second opinion of two other extractors ("fast") 0.962, at twice the speed. The strict
    and fast extraction is cleanest where it finds the article and finds nothing on a few pages, so it goes first.
    """
    strict = _extracted(tree, strict=True, fast=True)
    if len(strict) >= _SURELY_AN_ARTICLE:
        return _paragraphs(strict)
    broad = _extracted(tree, strict=False, fast=True)
    if len(broad) <= _MUCH_MORE * len(strict):
        return _paragraphs(strict)
    second = _extracted(tree, strict=True, fast=False)
    return _paragraphs(second if len(second) > _MUCH_MORE * len(strict) else broad)


def _extracted(tree: HtmlElement, *, strict: bool, fast: bool) -> str:
    found = bare_extraction(
        deepcopy(tree), favor_precision=strict, fast=fast, include_comments=False, output_format="python"
    )
    return cast(Document, found).text or "" if found else ""


def _paragraphs(text: str) -> tuple[str, ...]:
    return tuple(paragraph for line in text.split("\n") if (paragraph := tidy(line)))
