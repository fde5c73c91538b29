"""Markup → element tree, within limits, whatever the markup is like."""

from __future__ import annotations

import re

from lxml.etree import LxmlError, _Element, strip_elements
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from hearsay.errors import NotAReport, TooLarge
from hearsay.reading.decoding import without_surrogates
from hearsay.reading.limits import MAX_TAGS, too_many_tags

# Characters that no XML tree may hold.
_FORBIDDEN = bytes(set(range(32)) - set(b"\t\n\r"))
_NO_CHARACTERS = (b"\xef\xbf\xbe", b"\xef\xbf\xbf")
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
_QUOTED = re.compile(r""""[^"]*+"?|'[^']*+'?""")
_MOST_ATTRIBUTES = 2_000
_SPACE = re.compile(r"\s+")
# Soft hyphens and zero-width spaces split words for the eye only. Joiners stay: Persian and Hindi spell with them.
_INVISIBLE = re.compile("[\u00ad\u200b\u2060\ufeff]")


def parsed(markup: str, *, where: str) -> HtmlElement:
    """The tree without comments."""
    tags = markup.count("<")
    if tags > MAX_TAGS:
        raise too_many_tags(where, tags)
    if _crowded(markup):
        problem = f"has a tag with more than {_MOST_ATTRIBUTES:,} attributes"
        raise TooLarge(where, problem, "save the article's text as a .txt file and read that")
    clean = without_surrogates(markup).encode("utf-8").translate(None, _FORBIDDEN)
    for character in _NO_CHARACTERS:
        clean = clean.replace(character, b"")
    tree = _tree(clean, where=where)
    if tree.find("body") is None:
        # libxml2 stops at the first </html>, with which a few broken pages begin.
        tree = _tree(_ENDS.sub(b"", clean), where=where)
    return tree


def _crowded(markup: str) -> bool:
    tags = (found["raw"] or found["tag"] or "" for found in _TAG.finditer(markup))
    return any(_attributes(tag) > _MOST_ATTRIBUTES for tag in tags if len(tag) > _MOST_ATTRIBUTES)


def _attributes(tag: str) -> int:
    return len(_QUOTED.sub(" ", tag).replace("/", " ").split())


def _tree(markup: bytes, *, where: str) -> HtmlElement:
    """Read to a depth of 255 levels, below which libxml2 drops the rest; then of 2,047, which takes more memory."""
    for huge in (False, True):
        parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=huge)
        try:
            tree = document_fromstring(markup, parser=parser)
        except LxmlError as error:
            raise NotAReport(where, "is an empty page", "save the page again once it has loaded") from error
        if not _too_deep(parser):
            return tree
    problem, advice = "nests its tags deeper than any page does", "save the article's text as a .txt file and read that"
    raise TooLarge(where, problem, advice)


def _too_deep(parser: HTMLParser) -> bool:
    return any("xcessive depth" in entry.message for entry in parser.error_log)


def tidy(text: str) -> str:
    r"""One line without needless spaces.

    >>> tidy(" The\xa0mayor\n re\xadsigned ")
    'The mayor resigned'
    """
    return _SPACE.sub(" ", _INVISIBLE.sub("", text)).strip()


def text_of(element: _Element) -> str:
    return tidy("".join(map(str, element.itertext())))


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
        end = " " if element.tag in _INLINE else "\n"
        parts += (end, (element.text or "").replace("\n", " "), (element.tail or "").replace("\n", " "))
    return "".join(parts)
