"""Full names in a report's text, so that a later surname finds its bearer."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from hearsay.resolution.words import ORGANISATION_HEADS, TITLES
from hearsay.text import paragraphs
from hearsay.types import Span

_FULL = re.compile(
    r"\b[A-Z][\w'’-]+(?:\.? (?:[A-Z]\.|al-[A-Z][\w’'-]+|(?:(?:al|bin|ibn|de|del|da|van|von|der|la|el) )?[A-Z][\w'’-]+)){1,3}"
)
_ACRONYM = re.compile(
    r"\b((?:[A-Z][\w'’-]+ )(?:(?:of|the|for|and|on|de) )*(?:[\w'’-]+ ){0,8}?[\w'’-]+) \(([A-Z][A-Za-z&.-]{1,9})\)"
)


@dataclass(frozen=True, slots=True)
class Named:
    """`title` holds the title words that stood before the name."""

    name: str
    at: Span
    title: str = ""


_NOT_FIRST = frozenset(
    """the but when in on if and as at for after before while since because although though this that these those what
    who how why where it its he she they we you his her their our my according meanwhile however to from with by then
    now here there also not no yes so or is are was were has have had says said told tells""".split()
)


def full_names(text: str) -> list[Named]:
    """Sequences of two or more capitalised words in running text, titles off, in order of the text."""
    found = []
    for p in paragraphs(text):
        if not _headline(p.of(text)):
            found += [n for m in _FULL.finditer(text, p.start, p.end) if (n := _named(m))]
    return found


def _headline(paragraph: str) -> bool:
    """Written With Capitals Throughout, so that capitals tell no names."""
    words = [w for w in re.findall(r"[A-Za-z]+", paragraph) if len(w) > 3]
    return len(words) > 3 and sum(w[0].isupper() for w in words) > 0.7 * len(words)


def _named(match: re.Match[str]) -> Named | None:
    words = match.group().split()
    skip = 0
    while skip < len(words) and words[skip].strip(".,").lower() in (TITLES | _NOT_FIRST):
        skip += 1
    name = re.sub(r"['’]s$", "", " ".join(words[skip:]))
    if len(name.split()) < 2:
        return None
    start = match.end() - len(" ".join(words[skip:]))
    return Named(name, Span(start, start + len(name)), " ".join(words[:skip]))


def described_as(text: str, names: Sequence[Named]) -> list[tuple[str, set[str]]]:
    """Each full name with the words of the roles that stand right before it or behind a comma after it."""
    out = []
    for n in names:
        before = re.search(r"((?:[\w’'.-]+ ){0,6})$", text[max(0, n.at.start - 80) : n.at.start])
        after = re.match(r",? \(?(?:an? |the |who is )?([^,.;()\n]{3,80}),", text[n.at.end : n.at.end + 90])
        words = f"{n.title} {before.group(1) if before else ''} {after.group(1) if after else ''}"
        out.append((n.name, set(re.findall(r"\w+", words.casefold()))))
    return out


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
