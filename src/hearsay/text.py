"""What stages share about plain text: paragraphs, sentences, quotation marks. All offsets are code points."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache

from hearsay.types import Span

PARAGRAPH = re.compile(r"(?<![^\n])[^\n]*\S[^\n]*")  # begun nowhere but at a line's start: many blanks take no time

OPENERS = "\"“'‘"  # one of these before a word begins a quotation

# One character to one character, so that offsets hold.
_DOUBLE = "“”„‟«»″〝〞＂"
_SINGLE = "‘’‚‛‹›′"
_SPACES = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t\v\f\r"
_PLAIN = str.maketrans({**dict.fromkeys(_DOUBLE, '"'), **dict.fromkeys(_SINGLE, "'"), **dict.fromkeys(_SPACES, " ")})

# A full stop after one of these ends no sentence.
_ABBREVIATED = frozenset(
    """mr mrs ms dr prof rev hon gen lt col maj capt cmdr sgt cpl adm brig supt insp det sen rep gov pres st no vs
    inc ltd co corp jr sr
    jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun
    u.s u.k u.n e.g i.e a.m p.m d.c""".split()
)
_SENTENCE_END = re.compile(r"""(?<![.!?…])[.!?…]+["'”’»)\]]*(?=\s+["'“‘«(\[]*[A-Z0-9À-Þ]|\s*$)""")


def plain(text: str) -> str:
    """The text with every quotation mark straight and every space plain, each character in its place."""
    return text.translate(_PLAIN)


def trimmed(text: str, span: Span, edges: str | None = None) -> Span | None:
    """The span without `edges` (white space where None) at both ends; None where nothing is left."""
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip(edges))
    end = span.start + len(words.rstrip(edges))
    return Span(start, end) if start < end else None


def unaccented(text: str) -> str:
    """The text without accents and other marks on letters; one letter may become several ("ﬁ").

    >>> unaccented("Señora Müller")
    'Senora Muller'
    """
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))


def paragraphs(text: str) -> Iterator[Span]:
    """Lines that are not blank, without the white space around them."""
    for match in PARAGRAPH.finditer(text):
        line = match.group()
        start = match.start() + len(line) - len(line.lstrip())
        yield Span(start, start + len(line.strip()))


def sentences(text: str, within: Span) -> Iterator[Span]:
    """Sentences of one paragraph; abbreviations and initials end none."""
    start = within.start
    for match in _SENTENCE_END.finditer(text, within.start, within.end):
        if match.group().startswith(".") and _abbreviates(text[max(start, match.start() - 40) : match.start()]):
            continue
        yield Span(start, match.end())
        start = _skip_space(text, match.end(), within.end)
    if start < within.end:
        yield Span(start, within.end)


def sentence_at(text: str, at: Span) -> Span:
    """The sentence in which a span begins; the span itself where it begins in none."""
    for spans in _of_text(text):
        n = bisect_right(spans, at.start, key=lambda s: s.start) - 1
        if n >= 0 and at.start < spans[n].end:
            return spans[n]
    return at


@lru_cache(maxsize=2)
def _of_text(text: str) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """Its sentences and its paragraphs: one report's are asked for hundreds of times in a row."""
    found = tuple(paragraphs(text))
    return tuple(s for p in found for s in sentences(text, p)), found


def _abbreviates(before: str) -> bool:
    word = re.split(r"[\s(\[\"“‘]", before)[-1].casefold()
    return word in _ABBREVIATED or bool(re.fullmatch(r"(?:[a-z]\.)*[a-z]", word))


def _skip_space(text: str, at: int, end: int) -> int:
    while at < end and text[at].isspace():
        at += 1
    return at


def quoted(text: str) -> list[Span]:
    """Stretches between quotation marks, marks included, in order of their start.

    A mark that is not closed runs to the paragraph's end (speech over several paragraphs closes only the last one).
    Straight single marks count only where no letter stands on their outer side, so that apostrophes do not.
    """
    flat = plain(text)
    return sorted(span for p in paragraphs(text) for span in _quoted_in(flat, p))


def _quoted_in(flat: str, p: Span) -> Iterator[Span]:
    doubles = [i for i in range(p.start, p.end) if flat[i] == '"']
    inside = [Span(a, b + 1) for a, b in zip(doubles[::2], doubles[1::2], strict=False)]
    if len(doubles) % 2:
        inside.append(Span(doubles[-1], p.end))
    yield from inside
    yield from (s for s in _single_quoted(flat, p) if not any(d.overlaps(s) for d in inside))


_SINGLE_QUOTED = re.compile(r"(?<![\w'])'(?=[\w$£€(])([^'\n]|(?<=\w)'(?=\w)){3,600}?(?<=[\w.,!?;)…])'(?!\w)")


def _single_quoted(flat: str, p: Span) -> Iterator[Span]:
    for match in _SINGLE_QUOTED.finditer(flat, p.start, p.end):
        yield Span(*match.span())


def whole(text: str, span: Span) -> Span:
    """The span with no word cut at either end."""
    start, end = span
    while 0 < start < len(text) and text[start - 1].isalnum() and text[start].isalnum():
        start -= 1
    while 0 < end < len(text) and text[end - 1].isalnum() and text[end].isalnum():
        end += 1
    return Span(start, end)


def same_words(a: str, b: str) -> bool:
    """Do two names share at least half of their words, articles aside?"""
    x, y = (set(re.findall(r"\w+", n.casefold())) - {"the", "a", "an", "of", "s"} for n in (a, b))
    return bool(x and y) and (x == y or len(x & y) / len(x | y) >= 0.5)
