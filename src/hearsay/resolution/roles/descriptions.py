"""The words that stand in for a name: "an unnamed source in a Mosul hospital" → "source in a Mosul hospital"."""

from __future__ import annotations

import re

from hearsay.facts.nouns import CLOSED, personal
from hearsay.facts.words import OUTLET_HEADS, PRONOUNS
from hearsay.resolution.reasons.clauses import clauses
from hearsay.resolution.roles.titles import low, words_in
from hearsay.types import Span

_LEADS = re.compile(
    r"(?:(?:by|from|per|citing|quoting|according to)\s+)?(?:(?:more than|at least|nearly|about|around|over|up "
    r"to)\s+(?=\w+))?"
    r"(?:(?:one|some|many|several|most|all|both|two|three|four|five|dozens|hundreds|scores|a number|a group|a couple|a "
    r"few|\d+)\s+of\s+)?"
    r"(?:(?:an?|the|this|that|these|those|another|other|one|two|three|four|five|six|seven|eight|nine|ten|dozen|\d+"
    r"|some|several|many|multiple|"
    r"numerous|various|both|all|few|certain|separate|second|third|more|most|such|any|every|each|no)\s+)*"
    r"(?:(?:anonymous|unnamed|unidentified|unknown|undisclosed|unspecified|same|so-called)\s+)*",
    re.IGNORECASE,
)
_CUTS = re.compile(
    r"\s?[,;(]|\s[-–—]+\s|\s(?:who|which|that|whose|where)\b|\s(?:identified|named|known)\s(?:only\s)?(?:as|by)\b"
    r"|\s(?:told|said|says)\b"
    r"|\s(?:(?:this|last|late|early|earlier)\s)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|week|month|year|today"
    r"|yesterday)\b",
    re.IGNORECASE,
)
_SUBJECTS = frozenset("which who that he she it they we i".split())
_PARTICLES = frozenset("al el bin ibn de del van von".split())
_OWNS = re.compile(r"['’]s?$")
_INCLUDING = re.compile(r",?\s+including\s+")
_STORIES = frozenset(
    "report reports rumour rumours rumor rumors speculation story stories article articles account accounts "
    "claim claims statement statements news".split()
)
# What says no more than that somebody spoke.
_EMPTY = _STORIES | frozenset(
    """source sources person people someone somebody anyone anybody everyone others other some many several few one ones
    those individual individuals man men woman women it he she they group percent""".split()
)
_SLIGHT = frozenset(
    """new recent latest early earlier initial previous unconfirmed unverified unattributed conflicting further separate
    its his her their our the a an various multiple own online local himself herself itself themselves""".split()
)


def core(text: str, span: Span) -> Span | None:
    """A description's noun phrase without article, quantifier, relative clause or justification; None if empty."""
    including = _INCLUDING.search(text, span.start, span.end)
    own = _core(text, Span(span.start, including.start() if including else span.end))
    return own or (_core(text, Span(including.end(), span.end)) if including else None)


def _core(text: str, span: Span) -> Span | None:
    leads = _LEADS.match(text, span.start, span.end)
    start = leads.end() if leads else span.start
    cut = _CUTS.search(text, start, span.end)
    ends = [
        span.end,
        *([cut.start()] if cut else []),
        *(c.at.start for c in clauses(text) if start <= c.at.start < span.end),
    ]
    words = words_in(text, Span(start, min(ends)))
    return _of_weight(text, words)


def _of_weight(text: str, words: list[Span]) -> Span | None:
    words = _beyond_stories(text, words)
    while words and low(text, words[-1]) in _SLIGHT | CLOSED:
        words = words[:-1]
    if len(words) > 1 and low(text, words[-1]) in _STORIES and low(text, words[-2]) in OUTLET_HEADS:
        words = words[:-1]
    content = [w for w in words if low(text, w) not in CLOSED | _SLIGHT and not _OWNS.search(w.of(text))]
    common = any(w.of(text)[0].islower() or personal(low(text, w)) for w in content if low(text, w) not in _PARTICLES)
    if not common or low(text, words[0]) in _SUBJECTS or all(low(text, w) in _EMPTY | set(PRONOUNS) for w in content):
        return None
    return Span(words[0].start, words[-1].end)


def _beyond_stories(text: str, words: list[Span]) -> list[Span]:
    """What "online reports in fishing forums" say, the forums say."""
    lows = [low(text, w) for w in words]
    joint = next(
        (n for n in range(1, len(lows)) if lows[n] in ("in", "on", "by", "from") and lows[n - 1] in _STORIES), None
    )
    return words if joint is None or not set(lows[:joint]) <= _STORIES | _SLIGHT else words[joint + 1 :]
