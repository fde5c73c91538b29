"""Markup → element tree, within limits, whatever the markup is like."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import cast

from lxml.etree import ElementDefaultClassLookup, HTMLParser, LxmlError, XPath, _Element, fromstring, strip_elements
from lxml.html import HtmlElement

from hearsay.errors import NotAReport, TooLarge
from hearsay.reading.decoding import without_surrogates
from hearsay.reading.limits import MAX_TAGS, too_many_tags

# Characters that no XML tree may hold.
_FORBIDDEN = bytes(set(range(32)) - set(b"\t\n\r"))
_NO_CHARACTERS = ("\ufffe", "\uffff")
_UNSEEN = ("head", "script", "style", "template", "svg", "iframe", "object", "embed", "canvas")
_INLINE = frozenset({"a", "b", "i", "em", "strong", "span", "small", "u", "mark", "abbr", "cite", "q", "font", "br"})
_ENDS = re.compile(rb"</?(?:html|body)\b[^>]*>", re.IGNORECASE)
# Each of many attributes is compared with all before it: 100,000 take minutes. Whole tags, quoted brackets within; what
# scripts and comments hold is none, and every alternative ends where the page ends, so that nothing is read twice.
_REST = r"""(?:[^"'>]++|"[^"]*+(?:"|\Z)|'[^']*+(?:'|\Z))*+"""
_TAG = re.compile(
    r"<!--(?:-?>|(?:[^-]++|-(?!-!?>))*+)|"
    rf"(?P<raw><(?:script|style)\b{_REST})>?(?:[^<]++|<(?!/(?:script|style)\b))*+|"
    rf"(?P<tag><[a-z]{_REST})",
    re.IGNORECASE,
)
# Matches every tag of many attributes and few others, at a third of the cost: one of 190 pieces or with a huge value.
_MAYBE_CROWDED = re.compile(r"""<[a-z](?:[^"'>]{1,20}+|"[^"]{0,9999}+"|'[^']{0,9999}+'){0,190}+[^>]""", re.IGNORECASE)
_QUOTED = re.compile(r""""[^"]*+"?|'[^']*+'?""")
_MOST_ATTRIBUTES = 2_000
_DROPPED_BELOW = 240
_may_have_dropped = XPath(f"boolean({'/*' * _DROPPED_BELOW})")
# lxml.html's own table, which gives forms and inputs classes of their own, is asked in Python for each element.
_CLASSES = ElementDefaultClassLookup(element=HtmlElement)
# Soft hyphens and zero-width spaces split words for the eye only. Joiners stay: Persian and Hindi spell with them.
_INVISIBLE = re.compile("[\u00ad\u200b\u2060\ufeff]")


def parsed(markup: str, *, where: str) -> HtmlElement:
    """The tree without comments."""
    tags = markup.count("<")
    if tags > MAX_TAGS:
        raise too_many_tags(where, tags)
    if _MAYBE_CROWDED.search(markup) and _crowded(markup):
        problem = f"has a tag with more than {_MOST_ATTRIBUTES:,} attributes"
        raise TooLarge(where, problem, "save the article's text as a .txt file and read that")
    for character in _NO_CHARACTERS:
        if character in markup:  # a tenth of the time that replacing takes
            markup = markup.replace(character, "")
    clean = without_surrogates(markup).encode("utf-8").translate(None, _FORBIDDEN)
    tree = _tree(clean, where=where)
    if tree.find("body") is None:
        # libxml2 stops at the first </html>, with which a few broken pages begin.
        tree = _tree(_ENDS.sub(b"", clean), where=where)
    return tree


def _crowded(markup: str) -> bool:
    long = (found for found in _TAG.finditer(markup) if found.end() - found.start() > _MOST_ATTRIBUTES)
    return any(_attributes(found["raw"] or found["tag"] or "") > _MOST_ATTRIBUTES for found in long)


def _attributes(tag: str) -> int:
    return len(_QUOTED.sub(" ", tag).replace("/", " ").split())


def _tree(markup: bytes, *, where: str) -> HtmlElement:
    """Read to a depth of 255 levels, below which libxml2 drops the rest; then of 2,047, which takes more memory."""
    for huge in (False, True):
        parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=huge)
        parser.set_element_class_lookup(_CLASSES)
        try:
            tree = fromstring(markup, parser)
        except LxmlError as error:
            raise NotAReport(where, "is an empty page", "save the page again once it has loaded") from error
        if tree is None:
            raise NotAReport(where, "is an empty page", "save the page again once it has loaded")
        if not (_may_have_dropped(tree) and _too_deep(parser)):
            return tree
    problem, advice = "nests its tags deeper than any page does", "save the article's text as a .txt file and read that"
    raise TooLarge(where, problem, advice)


def _too_deep(parser: HTMLParser) -> bool:
    return any("xcessive depth" in entry.message for entry in parser.error_log)


def selector(path: str) -> Callable[[HtmlElement], list[HtmlElement]]:
    """Of elements, by a path that is read once and not for each page."""
    return cast("Callable[[HtmlElement], list[HtmlElement]]", XPath(path))


def tidy(text: str) -> str:
    r"""One line without needless spaces.

    >>> tidy(" The\xa0mayor\n re\xadsigned ")
    'The mayor resigned'
    """
    if not text.isascii():
        text = _INVISIBLE.sub("", text)
    return " ".join(text.split())


def text_of(element: HtmlElement) -> str:
    return tidy(element.text_content())


def spaced_text_of(element: _Element) -> str:
    """With a space between neighbouring elements, for boxes that hold a name here and a credit there."""
    return tidy(" ".join(map(str, element.itertext()))).replace(" ,", ",").replace(" .", ".")


def without_scripts(tree: HtmlElement) -> HtmlElement:
    """The tree without what no reader sees. Changes the tree that it is given."""
    strip_elements(tree, *_UNSEEN, with_tail=False)
    return tree


def lines_of(tree: HtmlElement) -> str:
    """All text on the page, each block on a line of its own."""
    parts: list[str] = []
    for element in tree.iter():
        parts.append(" " if element.tag in _INLINE else "\n")
        texts = (text for text in (element.text, element.tail) if text is not None and not text.isspace())
        parts += (text.replace("\n", " ") for text in texts)
    return "".join(parts)
