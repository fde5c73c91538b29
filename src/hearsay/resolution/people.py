"""Full names in a report's text, so that a later surname finds its bearer."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from hearsay.resolution.words import ORGANISATION_HEADS, TITLES
from hearsay.types import Span

_FULL = re.compile(
    r"\b[A-Z][\w'’-]+(?:\.? (?:[A-Z]\.|al-[A-Z][\w’'-]+|(?:(?:al|bin|ibn|de|del|da|van|von|der|la|el) )?[A-Z][\w'’-]+)){1,3}"
)
_ACRONYM = re.compile(
    r"\b((?:[A-Z][\w'’-]+ )(?:(?:of|the|for|and|on|de) )*(?:[\w'’-]+ ){0,8}?[\w'’-]+) \(([A-Z][A-Za-z&.-]{1,9})\)"
)


@dataclass(frozen=True, slots=True)
class Named:
    name: str
    at: Span


def full_names(text: str) -> list[Named]:
    """Sequences of two or more capitalised words, titles off, in order of the text."""
    found = []
    for match in _FULL.finditer(text):
        words = match.group().split()
        skip = 0
        while skip < len(words) - 2 and words[skip].strip(".,").lower() in {*TITLES, "the", "but", "when", "in", "on"}:
            skip += 1
        name = re.sub(r"['’]s$", "", " ".join(words[skip:]))
        start = match.end() - len(" ".join(words[skip:]))
        found.append(Named(name, Span(start, start + len(name))))
    return found


def bearer(short: str, names: Sequence[Named]) -> str | None:
    """The full name that a surname or a first name stands for: the first whose last (else first) word it is."""
    for index in (-1, 0):
        for named in names:
            words = named.name.split()
            if words[index].casefold() == short.casefold() and not _institution(words):
                return named.name
    return None


def _institution(words: Sequence[str]) -> bool:
    return any(w.lower() in ORGANISATION_HEADS for w in words)


def acronyms(text: str) -> dict[str, str]:
    """As in "World Health Organization (WHO)": the acronym → the name, where the initials bear it out."""
    found: dict[str, str] = {}
    for match in _ACRONYM.finditer(text):
        letters = [c for c in match.group(2) if c.isupper()]
        words = match.group(1).split()
        for start in range(len(words)):
            tail = words[start:]
            initials = [w[0].upper() for w in tail if w[0].isupper()]
            if initials == letters and tail[0][0].isupper():
                found[match.group(2)] = " ".join(tail)
                break
    return found
