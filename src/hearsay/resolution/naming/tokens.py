"""A paragraph's words, each with whether it opens a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from hearsay.types import Span

_TOKEN = re.compile(
    r"(?:[A-Z]\.){2,}|&(?= [A-Z])"
    r"|@?[^\W_](?:(?:[\w&@/’'-]|(?<![a-z])\.|\.(?![A-Z][a-z]))*[\w])?(?:\.|(?<=s)['’](?= [A-Z]))?"
)
_SHORT = re.compile(r"^(?:[A-Z]|[A-Z][a-z]{1,4}|[A-Z](?:\.[A-Z])+)\.$")
_ABBREVIATED = frozenset(
    "mr mrs ms dr det insp supt ofc gen col sen rep gov lt sgt capt maj adm cmdr prof st jr sr rev hon pvt cpl".split()
)
_OPENING = re.compile(r"(?:[.!?:;“\"‘(—–-]|\)\))\s*$|\n\s?$")
POSSESSIVE = re.compile(r"(?:['’]s|(?<=s)['’])$")


class Token(NamedTuple):
    text: str
    start: int
    end: int
    opens: bool


def tokens_of(text: str, p: Span) -> Iterator[Token]:
    opens = True
    for m in _TOKEN.finditer(text, p.start, p.end):
        word, end = m.group(), m.end()
        if word.endswith(".") and not _abbreviation(word):
            word, end = word[:-1], end - 1
        inside = text[m.start() - 1 : m.start()] == " " and text[m.start() - 2 : m.start() - 1].isalnum()
        opens = opens or m.start() == p.start or (not inside and _opened(text, m.start()))
        yield Token(word, m.start(), end, opens)
        opens = text[end : end + 1] in ("!", "?") or (text[end : end + 1] == "." and not _abbreviation(m.group()))


def _opened(text: str, at: int) -> bool:
    return _OPENING.search(text, max(0, at - 4), at) is not None


def _abbreviation(word: str) -> bool:
    return bool(_SHORT.match(word)) and (len(word) == 2 or "." in word[:-1] or word[:-1].lower() in _ABBREVIATED)


_LIKE_A_NAME = re.compile(
    r"@|\d[a-z\d]*[A-Z]|[ae]l-[A-Z]|d['’][A-Z]|i[A-Z]|[\w-]+\.(?:com|org|net|co\.uk|fr|de|ru|io|tv)$"
)


def capital(word: str) -> bool:
    """Begins like a name: "Ilse", "9to5Mac", "al-Safir", "@handle"."""
    return word[:1].isupper() or _LIKE_A_NAME.match(word) is not None


def unpossessed(word: str) -> str:
    """Without "'s"."""
    return POSSESSIVE.sub("", word) if word[-1:] in "s'’" else word
