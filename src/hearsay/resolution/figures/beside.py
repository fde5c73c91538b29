"""What the words around a name say of its kind: clues that a table weighs (kinds.py)."""

from __future__ import annotations

import re
from functools import lru_cache

from hearsay.facts.words import GROUP_HEADS, ORGANISATION_HEADS, OUTLET_HEADS, PERSON_HEADS
from hearsay.resolution.naming.name import HONOURS, Name, personal

_AGED = re.compile(r", (?:aged )?\d{1,2},|, \d{1,2}[.;]| \(\d{1,2}\)")
_WHO = re.compile(r",? who(?:se)?\b")
_WHICH = re.compile(r",? (?:which|where)\b")
_THE = re.compile(r"\b[Tt]he $")
_HE = re.compile(r"[^.,\n;:“\"]{0,60}?\b(?:he|she|himself|herself)\b")
_ITS = re.compile(r"[^.\n;:“\"]{0,60}?\b(?:its|itself)\b")
_OFFICE = re.compile(r" of \w+ $")


def _after(text: str, n: Name, width: int = 40) -> str:
    return text[n.at.end : n.at.end + width]


def _before(text: str, n: Name, width: int = 40) -> str:
    return text[max(0, n.at.start - width) : n.at.start]


def _word_before(text: str, n: Name) -> str:
    return _last_word(text, n.at.start)


_LAST_WORD = re.compile(r"([\w’'-]+),? [“\"‘]?$")


@lru_cache(maxsize=64)  # several clues ask for it, one after the other
def _last_word(text: str, end: int) -> str:
    found = _LAST_WORD.search(text[max(0, end - 40) : end])
    return found.group(1).lower() if found else ""


_NEXT_WORD = re.compile(r" ([\w-]+)")


def _word_after(text: str, n: Name) -> str:
    found = _NEXT_WORD.match(_after(text, n))
    return found.group(1).lower() if found else ""


def titled(text: str, n: Name) -> bool:
    return bool(n.title)


_HONOURED = re.compile(rf",? (?:{'|'.join(sorted(HONOURS))})\b(?!['’])", re.IGNORECASE)


def honoured(text: str, n: Name) -> bool:
    """ "Ada Lund KC"."""
    return _HONOURED.match(_after(text, n)) is not None and personal(n.words.split())


def role_before(text: str, n: Name) -> bool:
    return _word_before(text, n) in PERSON_HEADS


def aged(text: str, n: Name) -> bool:
    return bool(_AGED.match(_after(text, n)))


def followed_by_who(text: str, n: Name) -> bool:
    return bool(_WHO.match(_after(text, n)))


def followed_by_which(text: str, n: Name) -> bool:
    return bool(_WHICH.match(_after(text, n)))


def after_article(text: str, n: Name) -> bool:
    return bool(_THE.search(_before(text, n))) and not n.title


def he_behind(text: str, n: Name) -> bool:
    ahead = _HE.match(_after(text, n, 70))
    return bool(ahead) and personal(n.words.split())


def it_behind(text: str, n: Name) -> bool:
    return bool(_ITS.match(_after(text, n, 70)))


def located(text: str, n: Name) -> bool:
    return bool(
        re.search(r"\b(?:in|at|near|outside|around|across|of|village of|town of|city of|into|from) $", _before(text, n))
    )


def organisation_before(text: str, n: Name) -> bool:
    office = _OFFICE.search(_before(text, n))  # "member of Parliament Ada Lund"
    return (
        not office
        and text[n.at.start - 2 : n.at.start] != ", "
        and _word_before(text, n)
        in ORGANISATION_HEADS
        - {
            "agency",
            "service",
            "country",
            "city",
            "town",
            "province",
        }
    )


def officials_after(text: str, n: Name) -> bool:
    return _word_after(text, n) in GROUP_HEADS | PERSON_HEADS and " " in _after(text, n)


def outlet_before(text: str, n: Name) -> bool:
    before = _word_before(text, n)
    return before in OUTLET_HEADS - {"reports", "news", "media", "press"} or bool(
        re.search(r"\bnews (?:agency|site|website|channel|service|outlet) $", _before(text, n))
    )


_DATELINE = re.compile(r"^[ \t]*[A-Z][\w.,’' -]{2,50} \($")


def wired(text: str, n: Name) -> bool:
    """ "LENZ, May 2 (Northwire) – ": whose report it is."""
    start = text.rfind("\n", 0, n.at.start) + 1
    opens = _DATELINE.match(text[max(start, n.at.start - 60) : n.at.start])
    return opens is not None and re.match(r"\) ?(?:[–—-]|--)", text[n.at.end : n.at.end + 5]) is not None


def outlet_after(text: str, n: Name) -> bool:
    return bool(
        re.match(r" (?:newspaper|daily|weekly|magazine|website|news agency|broadcaster|tabloid)\b", _after(text, n))
    )


def quoted_by(text: str, n: Name) -> bool:
    """ "reported by X", "told X", "X reported": what is done to and by outlets."""
    told = re.search(r"\b(?:told|reported by|in an interview with|citing|interview to) (?:the )?$", _before(text, n))
    return bool(told or re.match(r" (?:newspaper |news )?reported\b", _after(text, n)))


_BESIDE = re.compile(r",? \(?(?:(?:formerly|once|now|currently|then) )?(?:an?|the|one of) ([^,.;()\n]{2,80})")
_ENDS = re.compile(r"\b(?:of|in|on|at|for|from|with|to|by|who|which|that|whose|said|based|close|linked)\b")


def _beside(text: str, n: Name) -> str:
    return _apposed(text, n.at.end)


@lru_cache(maxsize=64)
def _apposed(text: str, end: int) -> str:
    """The head noun of an apposition behind the name, in small letters."""
    match = _BESIDE.match(text, end)
    words = re.findall(r"[\w-]+", _ENDS.split(match.group(1))[0]) if match and text[end] in ",( " else []
    return words[-1].lower() if words and (text[end] != " " or text[end : end + 2] == " (") else ""


def person_beside(text: str, n: Name) -> bool:
    return _beside(text, n) in PERSON_HEADS


def organisation_beside(text: str, n: Name) -> bool:
    return _beside(text, n) in ORGANISATION_HEADS


def outlet_beside(text: str, n: Name) -> bool:
    return _beside(text, n) in OUTLET_HEADS
