"""An outlet that no table knows, in a run of capitals: by its look, or by "newspaper" or "channel" beside it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache

from hearsay.facts.outlets import looks_like_one
from hearsay.facts.places import adjectives, organisation
from hearsay.types import Span

GENERIC = frozenset(
    "tv online radio website television news media post press times journal youtube twitter facebook".split()
)
FUNCTION = frozenset(
    """the a an as but and in on at for from according citing meanwhile speaking talking while when after before since
    however although via per here this that its it he she they we our his her their if by with to former ex told says
    said""".split()
)
# With "Iraqi", "Turkish": whose it is, not what it is called.
_WHOSE = frozenset("north south east west new state local".split())
_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_NAMED_BEFORE = re.compile(
    r"\b(?:newspapers?|daily|weekly|tabloid|magazine|website|news site|site|broadcaster|channel|station|blog|"
    r"media outlet|news outlet|outlet|news agency|agency|newswire|radio station|television|publication) (?:[Tt]he )?$"
)
_NAMED_AFTER = re.compile(
    r" (?:newspaper|daily|weekly|tabloid|magazine|website|news (?:website|site|agency|channel|network|article)|television|TV|"
    r"radio|channel|blog)\b(?! [A-Z])"
)


def unlisted(flat: str, words: Sequence[Span]) -> Span | None:
    """A name that the table lacks: by its look ("Harbour Gazette"), or by "newspaper" or "channel" beside it."""
    words = words[next((i for i in range(len(words) - 1, 0, -1) if possessive(flat, words[i - 1])), 0) :]
    words = _without_first(words, lambda w: w.of(flat).casefold() in FUNCTION)
    words = words[2:] if _day_before(flat, words) else words
    whole = bare(flat, Span(words[0].start, words[-1].end))
    words = _without_first(words, lambda w: tells_whose(w.of(flat)))
    span = bare(flat, Span(words[0].start, words[-1].end))
    name = span.of(flat)
    if name.casefold() in FUNCTION or tells_whose(name):
        return None
    if name.casefold() in GENERIC:
        return (
            span if name in ("Post", "News") and flat[max(0, span.start - 4) : span.start] in ("the ", "The ") else None
        )
    if looks_like_one(whole.of(flat)) and not name.startswith("Al "):
        return whole if " " in name else span
    described = re.search(r"\b[Aa]n? $", flat[max(0, span.start - 4) : span.start])  # "a Lenzish television channel"
    beside = _NAMED_BEFORE.search(flat, max(0, span.start - 30), span.start)
    called = beside or (not described and _NAMED_AFTER.match(flat, span.end)) or _initials_told(flat, span)
    return span if called else None


_TOLD = re.compile(r"\b(?:[Tt]old|[Tt]ells|[Tt]elling|[Ii]nterview with|statement to|e-?mail to) $")


def _initials_told(flat: str, span: Span) -> bool:
    """ "A clerk told WVFN": stations and agencies stand so without an article, where bodies have one ("told the FBI")."""
    told = _TOLD.search(flat, max(0, span.start - 30), span.start)
    name = span.of(flat)
    return bool(told and re.fullmatch(r"[A-Z]{3,5}(?:-(?:TV|FM|AM))?", name)) and organisation(name) is None


def _day_before(flat: str, words: Sequence[Span]) -> bool:
    """ "On Tuesday the Gazette"."""
    return len(words) > 2 and words[0].of(flat).casefold() in _DAYS and words[1].of(flat) == "the"


def tells_whose(words: str) -> bool:
    """Of the last word: "Iraqi", "South", "London-based"."""
    last = words.split()[-1].casefold()
    return last in _peoples() or last in _WHOSE or last.endswith("-based")


@cache
def _peoples() -> frozenset[str]:
    """ "iraqi", "korean"."""
    return frozenset(a.split()[-1] for a in adjectives() if a)


def _without_first(words: Sequence[Span], drops: Callable[[Span], bool]) -> Sequence[Span]:
    """Less the words at the front that are no part of a name; the last one stays."""
    start = next((i for i, w in enumerate(words[:-1]) if not drops(w)), len(words) - 1)
    return words[start:]


_TAIL = re.compile(r"(?:'s?|[,.])+$")


def bare(flat: str, span: Span) -> Span:
    """Without the possessive or a comma at its end."""
    tail = _TAIL.search(span.of(flat)) if flat[span.end - 1] in "s',." else None
    return Span(span.start, span.end - len(tail.group())) if tail else span


def possessive(flat: str, word: Span) -> bool:
    return flat.endswith(("'s", "'"), 0, word.end)
