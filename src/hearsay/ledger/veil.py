"""People at risk: their names in any text, put behind pseudonyms. Pure.

Found are the whole name in either order, with initials, or something between its parts; the family name alone, but for
another person's of that name ("Adam Lund" is not Ada Lund); the given name alone, where the text has one of the others;
with the endings that languages add to names, possessives, without regard to accents, case, soft hyphens and other
characters that do not show; and handles and addresses made of the parts. Rather too much is hidden than too little.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from hearsay.facts.places import given_names
from hearsay.facts.words import COMMON
from hearsay.types import Span

_ENDING = (
    r"(?:s|es|a|u|y|i|e|o|em|om|ym|im|ov|ova|ovi|ou|ie|ego|emu|ej|iem|owi|ow|n|en|"
    r"[аеиіоуюяьїйєы]{1,2}|[оеє]м|[оеє]ві|[иі]й|ого|ому|им|их|ів|ов|ева|ова)?"
)
_BETWEEN = r"[\s.,_-]{1,3}"
_INNER = rf"(?:\w+\.?{_BETWEEN}){{0,2}}?"
_VOWELS = "aeiouyаеиіоуюяьїйєы"
SHORT = 4  # letters; shorter names, and such as are common words, are looked for with their capital only


@dataclass(frozen=True, slots=True)
class Protected:
    """A person by all known names, the fullest first, and the pseudonym that stands for them."""

    names: tuple[str, ...]
    pseudonym: str


@dataclass(frozen=True)
class Veil:
    """Over any text. With nobody in it, it changes nothing."""

    people: tuple[Protected, ...]

    def words(self, text: str) -> str:
        return self.over(text)[0]

    def over(self, text: str) -> tuple[str, Callable[[Span], Span]]:
        """The text behind the veil, and where a span of the text stands in it; cut names become whole."""
        found = self.found(text)
        if not found:
            return text, lambda span: span
        parts, at, cuts = [], 0, []
        shift = 0
        for span, name in found:
            parts += [text[at : span.start], name]
            cuts.append((span, span.start + shift, span.start + shift + len(name)))
            shift += len(name) - (span.end - span.start)
            at = span.end
        return "".join([*parts, text[at:]]), _mover(cuts)

    def found(self, text: str) -> list[tuple[Span, str]]:
        """Where the text names somebody, in order and apart; the longer of two that overlap."""
        if not self.people:
            return []
        folded, places = _folded(text)
        hits = [(s, p.pseudonym) for p, pattern in self._patterns for s in pattern.found(folded)]
        return [
            (Span(places[s.start], places[s.end - 1] + 1), name)
            for s, name in _apart(sorted(hits, key=lambda h: (h[0].start, -h[0].end)))
        ]

    @cached_property
    def _patterns(self) -> list[tuple[Protected, _Pattern]]:
        return [(p, _Pattern([_folded(n)[0] for n in p.names])) for p in self.people]


def _mover(cuts: Sequence[tuple[Span, int, int]]) -> Callable[[Span], Span]:
    ends = [c[0].end for c in cuts]

    def moved(place: int, *, end: bool) -> int:
        n = bisect_left(ends, place) if end else bisect_left(ends, place + 1)
        if n < len(cuts) and cuts[n][0].start < place + (not end):
            return cuts[n][2] if end else cuts[n][1]
        return place + (cuts[n - 1][2] - cuts[n - 1][0].end if n else 0)

    return lambda span: Span(moved(span.start, end=False), moved(span.end, end=True))


def _apart(hits: Sequence[tuple[Span, str]]) -> Iterator[tuple[Span, str]]:
    at = 0
    for span, name in hits:
        if span.start >= at:
            yield span, name
            at = span.end


def _folded(text: str) -> tuple[str, list[int]]:
    """Letters without accents and without what does not show, and where each stood."""
    letters, places = [], []
    for n, char in enumerate(text):
        for c in unicodedata.normalize("NFKD", char) if ord(char) > 127 else char:
            if unicodedata.category(c) not in ("Mn", "Cf"):
                letters.append("'" if c in "’‘ʼ`´" else c)
                places.append(n)
    return "".join(letters), places


class _Pattern:
    """One person, in folded text."""

    def __init__(self, names: Sequence[str]) -> None:
        parts = [re.findall(r"[\w'-]+", n) for n in names]
        self._whole = [re.compile(w, re.IGNORECASE) for p in parts for w in _whole(p)]
        self._family = [_alone(p[-1]) for p in parts if p]
        self._given = [_alone(p[0]) for p in parts if len(p) > 1]
        self._own = {p[0].casefold() for p in parts if p}

    def found(self, text: str) -> list[Span]:
        whole = [Span(*m.span()) for pattern in self._whole for m in pattern.finditer(text)]
        family = [
            Span(*m.span()) for f in self._family for m in f.finditer(text) if not self._anothers(text, m.start())
        ]
        given = [Span(*m.span()) for g in self._given for m in g.finditer(text)] if whole or family else []
        return [*whole, *family, *given]

    def _anothers(self, text: str, at: int) -> bool:
        """A given name that is not this person's stands before."""
        before = re.search(r"([A-Z][\w'-]+) (?:[A-Z]\. ?)?$", text[max(0, at - 40) : at])
        return bool(before and before[1].casefold() in given_names() and before[1].casefold() not in self._own)


def _whole(parts: Sequence[str]) -> Iterator[str]:
    if len(parts) < 2:
        return
    given, family = parts[0], parts[-1]
    first, last = _stem(given), _stem(family)
    yield rf"\b{first}{_BETWEEN}{_INNER}{last}\b"
    yield rf"\b{last}{_BETWEEN}{first}\b"
    yield rf"\b{re.escape(given[0])}\.?{_BETWEEN}(?:\w\.?{_BETWEEN})?{last}\b"
    yield rf"(?<![^\W_]){re.escape(given)}[._-]?{re.escape(family)}(?![^\W\d_])"
    yield rf"(?<![^\W_]){re.escape(family)}[._-]?{re.escape(given)}(?![^\W\d_])"
    yield rf"(?<=[@/]){re.escape(given[0])}[._-]?{re.escape(family)}"


def _alone(name: str) -> re.Pattern[str]:
    """In any case, unless it may be a word."""
    common = len(name) < SHORT or name.casefold() in COMMON
    either = f"(?:{re.escape(name)}|{re.escape(name.upper())})" if common else _stem(name)
    return re.compile(rf"(?<![^\W_]){either}(?![^\W_])", 0 if common else re.IGNORECASE)


def _stem(name: str) -> str:
    """With whatever ending; one that it has may go for another."""
    bare = name[:-1] if len(name) > SHORT and name[-1].casefold() in _VOWELS else name
    return re.escape(bare) + _ENDING if bare != name else re.escape(name) + _ENDING
