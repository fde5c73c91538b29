"""A report's sentences in their order, with the clues to its stance that each holds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from hearsay.text import paragraphs, plain, sentences
from hearsay.tracing.clues import Clue
from hearsay.tracing.denying import DENYING
from hearsay.tracing.doubting import DOUBTING
from hearsay.tracing.words import stems
from hearsay.types import Span

LINE = 200  # characters; a first line without a full stop is a headline, a byline or a date up to this length
_ENDED = re.compile(r"[.!?…:][\"')\]]*$")
_NEGATOR = re.compile(
    r"\b(?:not|no|never|nor|neither|nobody|nothing|none|cannot)\b"
    r"(?! (?:one|only|just|match|doubt|longer|immediate|amount|stranger|wonder|known|clear|yet|immediately|"
    r"independently|aware|sure|confirm|verify|say|comment)\b)"
    r"|n't\b(?! (?:confirm|verif|yet|aware|sure|say|comment))"
)
_CLAUSE = re.compile(r"[^,;:()—–]{0,60}")
_WORD = re.compile(r"[\w']+")
REACH, NEAR = 5, 3  # words after a negator, and of these the first that matter, which it may negate


@dataclass(frozen=True, slots=True)
class Told:
    """`place` counts sentences from 0; headlines, and what stands before the first sentence, have 0 too.

    Each clue with where it begins in the sentence.
    """

    span: Span | None
    low: str
    place: int
    stems: frozenset[str]
    clues: tuple[tuple[Clue, int], ...]


@lru_cache(maxsize=512)
def told(title: str | None, text: str) -> tuple[Told, ...]:
    """The title first, where there is one apart from the text (its span is None)."""
    return (*([one(title)] if title else []), *_body(text))


def _body(text: str) -> Iterator[Told]:
    place = 0
    for p in paragraphs(text):
        if place == 0 and p.end - p.start < LINE and not _ENDED.search(plain(p.of(text))):
            yield _told(p, p.of(text), 0)
            continue
        for s in sentences(text, p):
            yield _told(s, s.of(text), place)
            place += 1


def _told(span: Span | None, words: str, place: int) -> Told:
    low = normal(words)
    return Told(span, low, place, stems(low), clues(low))


def one(words: str) -> Told:
    """Some words on their own, as if they were a title."""
    return _told(None, words, 0)


def clues(low: str) -> tuple[tuple[Clue, int], ...]:
    return tuple((c, m.start()) for c in (*DENYING, *DOUBTING) if (m := c.pattern.search(low)))


def normal(words: str) -> str:
    return " ".join(plain(words).casefold().split())


def denied(low: str, of: frozenset[str]) -> bool:
    """Does a negator stand before one of these stems, or before two that are near it, in its clause?"""
    return any(near[0] in of or len(of.intersection(near)) > 1 for near in _negated(low))


def _negated(low: str) -> Iterator[list[str]]:
    """Stems of the next words that matter after each negator."""
    for m in _NEGATOR.finditer(low):
        clause = _CLAUSE.match(low, m.end())
        words = _WORD.findall(clause.group() if clause else "")[:REACH]
        if near := [s for w in words for s in sorted(stems(w))][:NEAR]:
            yield near
