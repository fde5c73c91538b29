"""Whose clause it is: which mention of a source a "who attended …" or "spoke on condition …" belongs to.

A clause belongs to the mention that it stands in or right behind ("officials familiar with the talks", "a guest, 34,
who attended the dinner"). One that tells why a name is held back may also stand further on in the sentence, before its
subject, or in a later sentence that opens with "He", "Both" or "The officials".
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from hearsay.facts.words import GROUP_HEADS, ORGANISATION_HEADS, PERSON_HEADS
from hearsay.resolution.reasons.clauses import CUE, Clause
from hearsay.text import plain, sentences
from hearsay.types import Span


class Mention(NamedTuple):
    at: Span
    source: int


_NEAR, FAR = 250, 700  # how far before its clause a mention may begin: in its sentence; when it is taken up later
_PLACE = r"(?: (?:in|at|from|of|with|within|inside|on|for|near|by) [^,.;:()\n\"“”]{1,60})?"
_BESIDE = re.compile(
    rf"{_PLACE}(?: ?\([^()\n]{{1,60}}\))?(?:, (?:aged )?\d{{1,3}})?(?:, (?:an?|the|one|then|who|himself"
    rf"|herself)\b[^;.\n\"“”]{{0,90}})?"
    r"[\s,(“\"]{0,3}(?:(?:and|but|both|all|also) )?"
)
_OPENS = re.compile(
    r"(?:But |And |Still, )?(?:(?P<pronoun>He|She|They|It|Both|All|Some of them)|The|This|That|These|Those)\b"
)
_ANOTHER = re.compile(
    r"\b(?:[Aa]n?|[Aa]nother|[Oo]ne|[Tt]wo|[Tt]hree|[Ss]ome|[Ss]everal)(?: [\w.’'-]+){0,3}? (?P<noun>[a-z-]+)\b"
)
_OF_ANOTHER = re.compile(
    r"([\w-]+) (?:for|of|to|with|from|representing) (?:an?|the|his|her|its|their) (?:[\w’'-]+ ){0,3}?([\w-]+),? $"
)
_PEOPLE = frozenset(w.removesuffix("s") for w in PERSON_HEADS | GROUP_HEADS)
HEADS = _PEOPLE | {w.removesuffix("s") for w in ORGANISATION_HEADS}


def owner(text: str, clause: Clause, mentions: Sequence[Mention]) -> Mention | None:
    before = between(mentions, clause.at.start - FAR, clause.at.start + 1)
    near = [m for m in before if m.at.start >= clause.at.start - _NEAR]
    if text.startswith("who", clause.at.start):
        near = [m for m in near if not _of_another(text, m.at.start, clause.at.start)]
    direct = _holding(clause, near) or _behind(text, clause, near)
    if direct or clause.sort not in ("hides", "method") or _inside_quotation(text, clause.at.start):
        return direct
    start = _sentence_start(text, clause.at.start)
    after = between(mentions, clause.at.end, clause.at.end + 60)
    return _in_sentence(text, clause, start, near, after) or _taken_up(text, Span(start, clause.at.start), before)


def between(mentions: Sequence[Mention], start: int, end: int) -> Sequence[Mention]:
    return mentions[bisect_left(mentions, start, key=_start) : bisect_left(mentions, end, key=_start)]


def _start(mention: Mention) -> int:
    return mention.at.start


def _of_another(text: str, start: int, end: int) -> bool:
    """Does somebody else stand right before "who": "a lawyer for the man | who saw it"?"""
    found = _OF_ANOTHER.search(text, start, end)
    return found is not None and _stem(found[1]) in _PEOPLE and _stem(found[2]) in _PEOPLE


def _holding(clause: Clause, near: Iterable[Mention]) -> Mention | None:
    holding = [m for m in near if clause.at.start < m.at.end]
    return min(holding, key=lambda m: m.at.end - m.at.start, default=None)


def _behind(text: str, clause: Clause, near: Iterable[Mention]) -> Mention | None:
    gaps = [(m, text[m.at.end : clause.at.start]) for m in near]
    hidden = clause.sort == "hides" and not text.startswith(("who", "which"), clause.at.start)
    fit = [m for m, gap in gaps if _BESIDE.fullmatch(gap) and not CUE.search(gap)]
    fit = [m for m in fit if not hidden or _nameless(m.at.of(text))]  # "told the Gazette | on condition of anonymity"
    return max(fit, key=lambda m: m.at.end, default=None)


def _in_sentence(
    text: str, clause: Clause, start: int, near: Iterable[Mention], after: Sequence[Mention]
) -> Mention | None:
    """The last mention before the clause with nobody else between; else the subject that follows "Speaking …, "."""
    held_back = [m for m in near if m.at.start >= start and _nameless(m.at.of(text))]
    last = max(held_back, key=lambda m: m.at.end, default=None)
    if last:
        between = _ANOTHER.finditer(text, last.at.end, clause.at.start)
        return None if any(_stem(m["noun"]) in HEADS for m in between) else last
    return next(iter(after), None) if clause.at.start - start <= 1 else None


def _taken_up(text: str, opening: Span, before: Sequence[Mention]) -> Mention | None:
    """Whom a sentence goes on about: "He spoke on …" the last mentioned, "The officials …" the last officials."""
    opens = _OPENS.match(text, *opening)
    if not opens or opening.end - opening.start > 120:
        return None
    earlier = [m for m in before if m.at.end <= opening.start and _nameless(m.at.of(text))]
    words = stems(" ".join(opening.of(text).split()[:6]))
    alike = [(len(shared), m) for m in earlier if (shared := words & stems(m.at.of(text))) & HEADS]
    if alike:
        return max(alike)[1]
    return earlier[-1] if earlier and opens["pronoun"] and earlier[-1].at.end >= opening.start - _NEAR else None


def stems(words: str) -> set[str]:
    """Without owners: "the man's attorney" is no man."""
    return {_stem(w) for w in re.findall(r"[^\W_]+(?:['’]s?)?", words) if w.isalnum()}


def _stem(word: str) -> str:
    return word.casefold().removesuffix("s")


def _nameless(words: str) -> bool:
    """A description or a pronoun, not a name."""
    return any(w[:1].islower() or _stem(w) in HEADS or _OPENS.match(w) for w in words.split())


def _inside_quotation(text: str, at: int) -> bool:
    return plain(text[_paragraph_start(text, at) : at]).count('"') % 2 == 1


def _paragraph_start(text: str, at: int) -> int:
    edge = max(0, at - 2 * FAR)
    return max(text.rfind("\n", edge, at) + 1, edge)


def _sentence_start(text: str, at: int) -> int:
    """Of the sentence in which `at` lies, looked for no further back than a mention is."""
    within = Span(_paragraph_start(text, at), at + 1)
    return max((s.start for s in sentences(text, within)), default=within.start)
