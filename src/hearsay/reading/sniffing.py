"""What a stretch of bytes or characters appears to be."""

from __future__ import annotations

import re

from hearsay.errors import NotAReport
from hearsay.reading.decoding import marked_as

_SAVE_TEXT = "save its text as a .txt file and read that"
_UNPACK = "unpack it and read the files inside"
_MAGIC = (
    (b"%PDF-", "a PDF document", _SAVE_TEXT),
    (b"\x89PNG", "a PNG image", _SAVE_TEXT),
    (b"\xff\xd8\xff", "a JPEG image", _SAVE_TEXT),
    (b"GIF8", "a GIF image", _SAVE_TEXT),
    (b"PK\x03\x04", "a ZIP archive or an office document", _UNPACK),
    (b"\x1f\x8b", "a gzip archive", _UNPACK),
    (b"BZh", "a bzip2 archive", _UNPACK),
    (b"\xfd7zXZ", "an xz archive", _UNPACK),
    (b"7z\xbc\xaf", "a 7-Zip archive", _UNPACK),
    (b"\x28\xb5\x2f\xfd", "a Zstandard archive", _UNPACK),
    (b"\xd0\xcf\x11\xe0", "an old office document", _SAVE_TEXT),
    (b"{\rtf", "a rich-text document", _SAVE_TEXT),
    (b"SQLite format 3\x00", "an SQLite database", "give it as --ledger if hearsay made it"),
    (b"\x7fELF", "a program", "give a report instead"),
    (b"MZ\x90\x00", "a program", "give a report instead"),
    (b"OggS", "a sound or video recording", _SAVE_TEXT),
    (b"ID3", "a sound recording", _SAVE_TEXT),
    (b"WARC/", "a web archive (WARC)", "give the archive as a file of its own"),
)
_CONTROL = bytes(set(range(32)) - set(b"\t\n\r\f\x1b\x0b"))
_LOOKED_AT = 65_536
# Each comment is taken whole: 30 in a row would otherwise be parted in 2^30 ways.
_COMMENTS = r"(?:(?><!--.*?-->)\s*+)*+"
_PAGE = re.compile(rf"\s*+(?:<\?xml[^>]*>\s*)?{_COMMENTS}<(?:!doctype\s+html|html)\b", re.IGNORECASE | re.DOTALL)
_FRAGMENT = re.compile(
    rf"\s*+{_COMMENTS}<(?:head|body|title|meta|link|script|style|article|main|section|header|div|p|h1|h2|table|center|font)\b[^<>]*>",
    re.IGNORECASE | re.DOTALL,
)
_XML = re.compile(r"\s*<\?xml\b|\s*<(?:rss|feed|rdf:RDF|nitf|newsItem|urlset)\b", re.IGNORECASE)
_JSON = re.compile(r'\s*[\[{]\s*["{\[\]}]')
_MHTML = re.compile(
    r"(?:From|MIME-Version|Subject|Date):.{0,2000}?Content-Type:\s*multipart/related", re.IGNORECASE | re.DOTALL
)


def refuse_binary(data: bytes, *, where: str) -> None:
    """Raises where the bytes are no characters at all."""
    for magic, what, advice in _MAGIC:
        if data.startswith(magic):
            raise NotAReport(where, f"appears to be {what}, not a report", advice)
    if marked_as(data) in (None, "utf-8") and _mostly_controls(data[:_LOOKED_AT]):
        raise NotAReport(where, "appears to be a binary file, not a report", "give a page (.html) or a text (.txt)")


def _mostly_controls(head: bytes) -> bool:
    """A NUL, or more than one control character in fifty: no text and no page has that."""
    return b"\x00" in head or len(head) - len(head.translate(None, _CONTROL)) > max(3, len(head) // 50)


def is_page(text: str) -> bool:
    """Whether the text begins as a whole HTML page.

    >>> is_page("<!-- saved --><!DOCTYPE html><p>x"), is_page("<p>x</p>")
    (True, False)
    """
    return _PAGE.match(text[:_LOOKED_AT]) is not None


def is_fragment(text: str) -> bool:
    return _FRAGMENT.match(text[:_LOOKED_AT]) is not None


def is_json_object(line: bytes) -> bool:
    return re.match(rb'(?:\xef\xbb\xbf)?\s*\{\s*"', line) is not None


def refuse_other_formats(text: str, *, where: str) -> None:
    """Raises where the text is written for programs: a feed, data, a page packed with its pictures."""
    head = text[:_LOOKED_AT]
    if _XML.match(head):
        raise NotAReport(where, "appears to be XML such as a feed, not a report", "save the article's own page")
    if _JSON.match(head):
        raise NotAReport(
            where, "appears to be JSON data", "write one object a line, with a text field, into a .jsonl file"
        )
    if _MHTML.match(head):
        raise NotAReport(where, "appears to be a page packed with its pictures (MHTML)", "save the page as HTML only")
