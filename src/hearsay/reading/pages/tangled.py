"""Pages whose tags stand in tags in tags, hundreds deep: much that reads a page takes time by the depth of each."""

from __future__ import annotations

import re

from lxml.etree import SubElement, XPath
from lxml.html import HtmlElement, document_fromstring

from hearsay.reading.pages.blocks import blocks_of
from hearsay.reading.pages.tree import without_scripts

_DEEPEST = 200_000  # depths of all tags in sum; of 181 saved pages the fullest comes to some 24,000
# What a page can bring in by "&#1;" and no tree may be given.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_DEEP = 50
_is_deep, _tags = XPath(f"boolean({'/*' * _DEEP})"), XPath("count(//*)")
_TOLD = ("title", "meta", "link", "script")


def untangled(tree: HtmlElement) -> HtmlElement:
    """The tree; of a tangled page what it says of itself, and each block of its text as a paragraph.

    Changes the tree that it is given.
    """
    if not _is_tangled(tree):
        return tree
    flat: HtmlElement = document_fromstring("<html><head></head><body></body></html>")
    head, body = flat
    for element in tree.iter(*_TOLD):
        told = SubElement(
            head, element.tag, {key: _sound(value) for key, value in element.attrib.items() if _is_name(key)}
        )
        told.text = _sound(element.text or "")
    for block in blocks_of(without_scripts(tree)):
        SubElement(body, "p").text = _sound(block)
    flat.set("lang", _sound(tree.get("lang") or ""))
    return flat


def _sound(text: str) -> str:
    return _FORBIDDEN.sub("", text)


def _is_name(key: str) -> bool:
    """The parser lets through what it would not take from us."""
    return key.isascii() and key.replace("-", "").replace("_", "").isalnum() and key[0].isalpha()


def _is_tangled(tree: HtmlElement) -> bool:
    """Counted only where a page has more tags, or deeper ones, than come to that sum together."""
    if not _is_deep(tree) and float(str(_tags(tree))) * _DEEP <= _DEEPEST:
        return False
    depths: dict[HtmlElement | None, int] = {None: 0}
    total = 0
    for element in tree.iter():
        depths[element] = depths[element.getparent()] + 1
        total += depths[element]
        if total > _DEEPEST:
            return True
    return False
