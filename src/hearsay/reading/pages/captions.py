"""Photographs' captions and credits."""

from __future__ import annotations

import re

from lxml.html import HtmlElement

from hearsay.reading.pages.tree import selector, spaced_text_of, tidy
from hearsay.types import Caption

# One look at the classes that there are: five `contains` in one expression took 2.7 ms a page.
_boxes = selector('.//figcaption | .//*/@class[contains(., "caption")]/..')
_MARKED = re.compile(
    r"wp-caption-text|(?:image|photo|media|picture|img)[-_]*caption|caption[-_]*text|^caption$", re.IGNORECASE
)
_credits = selector(
    './/*[contains(@class, "credit") or contains(@class, "copyright") or contains(@class, "photographer")'
    ' or contains(@itemprop, "copyrightHolder") or contains(@itemprop, "creditText")]'
)
_WHAT = r"(?:photo(?:graph(?:er|s|y)?)?s?|image|picture|pic|foto|illustration|video|file photo|handout)"
_LABELLED = re.compile(
    rf"\s*[|(\[–—-]*\s*(?:\b{_WHAT}(?:\s+(?:credits?|courtesy|copyright)(?:\s+of)?\s*:?|\s*:|\s+by)|\bcredits?\s*(?::|\.\.\.|…)|\bsource\s*:|©|"
    r"\(c\)|\bcourtesy of)\s*(?P<credit>[^\n]{2,120}?)\s*[)\]]?\s*$",
    re.IGNORECASE,
)
_LAST_IN_BRACKETS = re.compile(r"\s*[(\[](?P<credit>[^()\[\]]{2,80}(?:/[^()\[\]]{2,80})+)[)\]]\s*\.?$")
_SLASHED = re.compile(r"(?<=[.!?\"”’)])\s+(?P<credit>[^\W\d_][^.!?/]{1,50}(?:/[^.!?/]{2,50})+)\.?$")
_PATTERNS = (_LABELLED, _LAST_IN_BRACKETS, _SLASHED)


def captions_of(tree: HtmlElement) -> tuple[Caption, ...]:
    """Every caption once, in the order of the page."""
    found = (_caption(element) for element in _boxes(tree) if _is_caption(element))
    return tuple(dict.fromkeys(caption for caption in found if caption.text or caption.credit))


def _is_caption(element: HtmlElement) -> bool:
    if element.tag == "figcaption":
        return True
    marked = _MARKED.search(element.get("class") or "") is not None
    return marked and element.tag != "figure" and next(element.iterancestors("figcaption"), None) is None


def _caption(element: HtmlElement) -> Caption:
    """The credit is marked inside the caption, or beside it in its figure, or written at its end."""
    text = spaced_text_of(element)
    marked = [credit for child in _credits(element) if (credit := spaced_text_of(child))]
    if marked and text.endswith(marked[-1]):
        return Caption(text.removesuffix(marked[-1]).rstrip(" |–—-("), without_label(marked[-1]))
    figure = next(element.iterancestors("figure"), None)
    beside = [spaced_text_of(child) for child in _credits(figure)] if figure is not None else []
    split = split_caption(text)
    return Caption(split.text, split.credit or next((without_label(one) for one in beside if one), None))


_PREFIX = re.compile(
    r"^(?:image|media|photo|picture|video|figure)\s+caption\s*:?\s*|^image \d+ of \d+\s*", re.IGNORECASE
)


def split_caption(text: str) -> Caption:
    """The caption and the credit written at its end.

    >>> split_caption("The bridge at Orla on Friday. Photo: Nils Aho/Northwire")
    Caption(text='The bridge at Orla on Friday.', credit='Nils Aho/Northwire')
    >>> split_caption("The bridge at Orla. NILS AHO/NORTHWIRE/Gather Images")
    Caption(text='The bridge at Orla.', credit='NILS AHO/NORTHWIRE/Gather Images')
    >>> split_caption("The bridge at Orla")
    Caption(text='The bridge at Orla', credit=None)
    """
    text = _PREFIX.sub("", tidy(text))
    found = next((match for pattern in _PATTERNS if (match := pattern.search(text))), None)
    return Caption(text[: found.start()].rstrip(), found["credit"]) if found else Caption(text, None)


def without_label(credit: str) -> str:
    """The names alone.

    >>> without_label("Photograph by Nils Aho"), without_label("(Nils Aho/Northwire)")
    ('Nils Aho', 'Nils Aho/Northwire')
    """
    found = _LABELLED.match(credit)
    return found["credit"] if found else credit.strip(" ()[]|")
