"""Bytes → characters: byte-order mark, UTF-8, the page's own declaration, a guess; in this order."""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

from charset_normalizer import from_bytes

# UTF-32 first: its little-endian mark begins with UTF-16's.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(
    rb"""<(?:meta[^>]{0,300}?charset|\?xml[^>]{0,100}?encoding)\s*=\s*["']?\s*([\w.:-]{2,40})""", re.IGNORECASE
)
_DECLARED_WITHIN = 8192
# What browsers read these labels as (WHATWG Encoding Standard).
_WIDER = {
    "iso8859-1": "cp1252",
    "ascii": "cp1252",
    "iso8859-9": "cp1254",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "tis-620": "cp874",
}
# Guessing takes about 20 ms for this much.
_GUESSED_FROM = 20_000
_WESTERN = frozenset({"cp1252", "latin_1", "iso8859_15"})
_SURROGATES = re.compile("[\ud800-\udfff]")


class Decoded(NamedTuple):
    text: str
    note: str | None = None


def decode(data: bytes, *, charset: str | None = None) -> Decoded:
    """The characters, and a note where they rest on a guess or some had to be replaced.

    `charset` is what was told from outside, such as by HTTP: a hint that comes after the page's own word, since servers
    tell one and the same of all their pages.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strictly_or_replaced(data[len(mark) :], encoding)
    try:
        return Decoded(data.decode("utf-8"))
    except UnicodeDecodeError:
        return _damaged_utf8(data) or _declared(data) or _told(data, charset) or _guessed(data)


def without_surrogates(text: str) -> str:
    r"""Lone surrogates, which no file or database can hold, become U+FFFD; offsets stay as they are.

    >>> without_surrogates("a" + chr(0xD800) + "b") == "a\ufffdb"
    True
    """
    try:
        text.encode("utf-8")  # a tenth of the time that looking for surrogates takes
    except UnicodeEncodeError:
        return _SURROGATES.sub("\ufffd", text)
    return text


def marked_as(data: bytes) -> str | None:
    """The encoding that a byte-order mark names."""
    return next((encoding for mark, encoding in _MARKS if data.startswith(mark)), None)


def _strictly_or_replaced(data: bytes, encoding: str) -> Decoded:
    try:
        return Decoded(data.decode(encoding))
    except UnicodeDecodeError:
        return Decoded(data.decode(encoding, "replace"), f"Some characters are not valid {encoding} and were replaced.")


def _damaged_utf8(data: bytes) -> Decoded | None:
    """UTF-8 with a few bad bytes, such as a file cut off in the middle of a letter: three good for each bad one."""
    text = data.decode("utf-8", "replace")
    bad = text.count("\ufffd")
    good = len(text) - len(text.encode("ascii", "ignore")) - bad
    if good < 3 * bad:
        return None
    return Decoded(text, f"{bad} broken UTF-8 characters were replaced.")


def _declared(data: bytes) -> Decoded | None:
    found = _DECLARED.search(data[:_DECLARED_WITHIN])
    return _told(data, found[1].decode("ascii")) if found else None


def _told(data: bytes, charset: str | None) -> Decoded | None:
    try:
        encoding = codecs.lookup(charset or "").name
        return Decoded(data.decode(_WIDER.get(encoding, encoding)))
    except (LookupError, UnicodeError):
        return None


def _guessed(data: bytes) -> Decoded:
    for encoding in (_likeliest(data[:_GUESSED_FROM]), "cp1252"):
        try:
            return Decoded(data.decode(encoding), f"The encoding is not declared; {encoding} was guessed.")
        except (LookupError, UnicodeError):
            continue
    return Decoded(data.decode("cp1252", "replace"), "The encoding is unknown; some characters were replaced.")


def _likeliest(data: bytes) -> str:
    """Western European where it fits as well as the best guess: it is by far the most common on the web."""
    matches = from_bytes(data)
    best = matches.best()
    if best is None or any(match.encoding in _WESTERN and match.chaos <= best.chaos for match in matches):
        return "cp1252"
    return best.encoding
