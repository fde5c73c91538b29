"""What stands on a page beside the report: known by its mark-up, or by how its lines begin."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml.etree import strip_elements
from lxml.html import HtmlElement

from hearsay.reading.tree import text_of, tidy

# Dropping these changes no page's text (181 saved pages) and saves the extractor a third of its time. Not `form`: some
# sites wrap the whole page in one (F1 -0.011).
_NEVER_TEXT = (
    "head", "script", "style", "link", "svg", "iframe", "template", "video", "audio", "canvas", "object", "embed",
    "button", "input", "select", "textarea", "noscript", "nav", "footer", "aside",
)  # fmt: skip
_BOXES = ("div", "section", "ul", "ol", "p", "dl", "details", "span", "header", "table", "article", "h2", "h3", "h4")
_FURNITURE = re.compile(
    r"newsletter|sign-?up|subscri|mailing-?list|related|recirc|read-?(?:more|next|also)|also-?read|see-?also|recommend|"
    r"more-?(?:stories|news|from|on-)|trending|most-?(?:read|popular|viewed)|taboola|outbrain|share-?(?:bar|tools|links|buttons)|"
    r"social-?(?:share|links|media)|follow-?us|comments?(?:-|_|$|\s)|disqus|advert|paywall|regwall|promo-?box|donat",
    re.IGNORECASE,
)
_BIO = re.compile(
    r"(?:author|contributor|writer|reporter)[-_]{0,2}(?:bio|box|info|card|desc|about|detail|profile|footer)|about-?(?:the-?)?author|\bbio\b",
    re.IGNORECASE,
)
# A body may be called "article-body has-newsletter": what holds a good part of the page's text is no furniture.
_SMALL_SHARE = 0.25
_LEADS = re.compile(
    r"(?:(?:read|see|watch)\s+(?:more|also|next|now)\s*(?:[:|–—-]|$)|(?:also|now)\s+read\b|read (?:more )?(?:about|on)\b|"
    r"(?:more|related|recommended|editor['’]s picks?|most (?:read|popular)|trending|top stories)(?: (?:stories|articles|coverage|topics|links|news|reading|content|on this|from))?\s*(?:[:|]|$)|"
    r"don['’]t miss\b|you (?:may|might) (?:also )?(?:like|be interested)|also on \w+\.\w+|like this story\?|"
    r"(?:advertisement|advertising|sponsored|story continues below|article continues)\b.{0,40}$|(?:continue|keep) reading\b|"
    r"(?:click|tap) here\b|get .{1,60}(?:newsletter|app|on the go|inbox)\b|(?:sign up|subscribe|register)\b|"
    r"follow (?:us|@|our)|follow .{1,40} on (?:twitter|x|facebook|instagram|telegram)\b|share this\b|(?:tags?|topics?|filed under)\s*:|"
    r"(?:tags|topics|comments|share|print|email|save)$|join (?:the conversation|our)\b|have you got a story|"
    r"download (?:the|our) .{0,30}app\b|we use cookies|thanks? (?:you )?for (?:signing|subscribing))",
    re.IGNORECASE,
)
_LONGEST_LEAD = 220


def about_authors_of(tree: HtmlElement) -> tuple[str, ...]:
    """Authors' biographies, as marked; each once."""
    found = (text_of(element) for element in tree.iter("div", "section", "p", "aside", "footer") if _is(element, _BIO))
    long_enough = [text for text in found if 40 <= len(text) <= 1500]
    return tuple(text for text in dict.fromkeys(long_enough) if not any(text in other != text for other in long_enough))


def without_furniture(tree: HtmlElement) -> HtmlElement:
    """The tree, lighter by all that is plainly beside the report. Changes the tree that it is given."""
    strip_elements(tree, *_NEVER_TEXT, with_tail=False)
    total = len(tree.text_content())
    for element in list(tree.iter(*_BOXES)):
        if _is(element, _FURNITURE) or _is(element, _BIO) or _is_link_alone(element):
            _drop(element, at_most=total * _SMALL_SHARE)
    return tree


def _is(element: HtmlElement, kind: re.Pattern[str]) -> bool:
    return kind.search(f"{element.get('class', '')} {element.get('id', '')}") is not None


def _is_link_alone(element: HtmlElement) -> bool:
    """A paragraph that is one long link leads to another article."""
    if element.tag != "p":
        return False
    link = next(element.iter("a"), None)
    return link is not None and len(text := text_of(link)) > 20 and text == text_of(element)


def _drop(element: HtmlElement, *, at_most: float) -> None:
    if element.getparent() is not None and len(element.text_content()) <= at_most:
        element.drop_tree()


def is_lead(paragraph: str) -> bool:
    """A line that leads away from the report.

    >>> is_lead("Read more: The dam that failed"), is_lead("Related to the flood, police said, were three thefts.")
    (True, False)
    """
    return len(paragraph) <= _LONGEST_LEAD and _LEADS.match(paragraph) is not None


def biographies_in(paragraphs: tuple[str, ...], byline: tuple[str, ...]) -> Iterator[str]:
    """Last paragraphs that speak of the author: "Ada Quill is a reporter …"."""
    for paragraph in paragraphs[-3:]:
        told = re.match(
            r"(.{3,60}?)\s+(?:is|are|was|covers?|reports?|writes?|joined|has (?:been|covered|reported|written))\b",
            paragraph,
        )
        if told and len(paragraph) < 600 and tidy(told[1]) in byline:
            yield paragraph
