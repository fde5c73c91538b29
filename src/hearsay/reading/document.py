"""A page or a plain text, told apart by looking."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from hearsay.errors import SourceError
from hearsay.reading.decoding import decode, without_surrogates
from hearsay.reading.hints import Hints
from hearsay.reading.item import Format, Item
from hearsay.reading.limits import read_packed
from hearsay.reading.pages import read_html
from hearsay.reading.sniffing import is_fragment, is_page, refuse_binary, refuse_other_formats
from hearsay.reading.text import read_text
from hearsay.types import Report

PAGE_SUFFIXES = frozenset({".html", ".htm", ".xhtml", ".shtml"})
TEXT_SUFFIXES = frozenset({".txt", ".text", ".md", ".markdown"})


def read_bytes(
    data: bytes, *, name: str, hints: Hints | None = None, suffix: str = "", charset: str | None = None
) -> Report:
    r"""A report out of a page's or a text's bytes. The suffix, where known, decides what sniffing leaves open.

    >>> read_bytes(b"\xef\xbb\xbfThe mayor resigned, she said.\r\n", name="mayor").text
    'The mayor resigned, she said.\n'
    """
    hints = hints or Hints()
    refuse_binary(data, where=name)
    text, note = decode(data, charset=charset)
    notes = (note,) if note else ()
    if looks_like_page(text, suffix=suffix):
        return read_html(text, name=name, hints=hints, notes=notes)
    if suffix not in TEXT_SUFFIXES:
        refuse_other_formats(text, where=name)
    return read_text(without_surrogates(text), name=name, hints=hints, notes=notes)


def looks_like_page(text: str, *, suffix: str = "") -> bool:
    """A whole page is one under any name; a fragment is one unless its suffix says that it is a text."""
    if is_page(text) or suffix in TEXT_SUFFIXES:
        return is_page(text)
    return is_fragment(text) or (suffix in PAGE_SUFFIXES and "<" in text)


def _read(stream: BinaryIO, item: Item) -> Iterator[Report | SourceError]:
    data = read_packed(stream, where=item.where)
    yield read_bytes(data, name=item.name, hints=item.hints, suffix=item.suffix, charset=item.charset)


DOCUMENT = Format("page or text", PAGE_SUFFIXES | TEXT_SUFFIXES, lambda head: True, _read)
