"""A name set beside a description: "a member of the party, Leonid …"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hearsay.facts.nouns import CLOSED
from hearsay.facts.places import adjective, given_names
from hearsay.facts.words import PERSON_HEADS, TITLES
from hearsay.resolution.naming.name import Name, personal
from hearsay.types import Span

_BESIDE = re.compile(
    r"(?:, (?:the )?|[—–-] ?|\((?:the )?|\b(?:(?<!such )as|named|called|handle|username) (?:the )?|[“\"])[“\"]?$"
)


def apposed(text: str, at: Span, end: int, inside: Sequence[Name]) -> Name | None:
    """A name that a comma, a dash or a bracket sets beside a description: "a member of the party, Leonid …"."""
    for before, n in zip([None, *inside], inside, strict=False):
        if n.at.start > end and (
            _runs_on(text, at, before, n) or _marked(text, at, end, before, n) or _with_role(text, at, n)
        ):
            return n
    return None


def _with_role(text: str, at: Span, n: Name) -> bool:
    """ "A witness, shipping clerk Ada Lund,"."""
    role = _ROLE.search(text, max(at.start, _start(n) - 50), _start(n))
    return role is not None and role["noun"] in PERSON_HEADS and personal(n.words.split())


_ROLE = re.compile(r", (?:[a-z-]+ ){0,3}(?P<noun>[a-z]+) $")


def _start(n: Name) -> int:
    return n.at.start - len(n.title) - bool(n.title)


def _runs_on(text: str, at: Span, before: Name | None, n: Name) -> bool:
    """ "A director at the Lund Foundation Ada Berg", "director of press Ada Berg"; not "a friend of actor …"."""
    if (n.at.end != at.end and text[n.at.end] != ",") or not personal(n.words.split()):
        return False
    if before and before.at.end + 1 == _start(n):
        return True
    return n.words.split()[0].casefold() in given_names() and _noun_before(
        text[max(at.start, _start(n) - 40) : _start(n)]
    )


def _noun_before(words: str) -> bool:
    """The words end in a thing's name: "of communications ", not "of actor "."""
    *_, noun, end = ["", "", *words.split(" ")]
    if noun in ("as", "like", "including"):
        return False  # "lawmakers such as …"
    whose = noun.casefold() in CLOSED | PERSON_HEADS | TITLES
    return not end and noun.islower() and not whose and not noun.endswith(("ed", "ing", "ly"))


def _marked(text: str, at: Span, end: int, before: Name | None, n: Name) -> bool:
    mark = _BESIDE.search(text, max(at.start, _start(n) - 12), _start(n))
    if not mark or re.match(r"\w|['’]s? \w| (?:officials|sources|police)\b", text[n.at.end : at.end]):
        return False
    if mark.group().startswith("("):
        return personal(n.words.split()) and mark.start() <= end + 1
    if mark.group().startswith(","):
        return not _whereabouts(text, before, n)
    if mark.group()[0].isalpha() and re.match(r" of (?:an?|the) ", text[end : mark.start()]):
        return False  # "the narrator of a film called …"
    return mark.group()[0] in '—–-“"' or before is None or before.at.start < end


def _whereabouts(text: str, before: Name | None, n: Name) -> bool:
    """The country or county behind a town: "a teacher from Ulm, Bavaria,"."""
    if adjective(n.words):
        return True
    tight = (
        before is not None and before.at.end + 2 == n.at.start and n.words.split()[0].casefold() not in given_names()
    )
    return bool(before and tight and re.search(r"\b(?:from|in|near|at) (?:the )?$", text[: before.at.start][-20:]))
