"""Where a content ends: before the words that say how it was said, before a second saying, before the main verb."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from hearsay.attribution.draft import Draft
from hearsay.text import OPENERS
from hearsay.types import Span

_MEANS = re.compile(
    r"\s+(?:in|on|at|during)\s+(?:an?|the|his|her|its|their)\s+(?:(?:pair|series|string) of\s+)?"
    r"(?:(?!(?:in|on|at|of|during)\b)[^\W\d]+\s+){0,3}?(?:statements?|tweets?|twitter|facebook|interview|"
    r"(?:press|news) conference|conference call|briefing|blog post|op-ed)"
    r"(?:\s+(?:on|last|this|earlier|late|in|from)\s+(?:[^\W\d]+\s*){1,2}|\s+(?:yesterday|today))?[\s,.]*$",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"that\b|[\"“'‘]", re.IGNORECASE)
SHORT = 100  # characters; the words at the end of a longer content are its own, as a rule


def without_means(text: str, content: Span, cue: Span | None) -> Span:
    """A thing that is said without the channel behind it ("confirmed the death in a brief statement on Friday")."""
    words = content.of(text)
    if not cue or content.start < cue.end or len(words) > SHORT or _CLAUSE.match(words):
        return content
    match = _MEANS.search(words)
    return Span(content.start, content.start + match.start()) if match and match.start() else content


_CUE = (
    r"(?P<cue>(?:(?:also|later|then|has|have|had)\s){0,2}(?:claim(?:ed|s)|sa(?:id|ys)|warn(?:ed|s)|add(?:ed|s)|"
    r"den(?:ied|ies)|admit(?:ted|s)|insist(?:ed|s)|acknowledg(?:ed|es)|confirm(?:ed|s)|vow(?:ed|s)|promis(?:ed|es)|"
    r"argu(?:ed|es)|not(?:ed|es)|announc(?:ed|es)))"
)
_SECOND = re.compile(rf",?\s(?:and|but)\s{_CUE}\s")
_BETWEEN = re.compile(rf"\W*(?:and|but)\s{_CUE}\W*")


def apart(text: str, d: Draft) -> Iterator[Draft]:
    """Two sayings of one speaker ("… said that it had sunk and warned that …"), where the model makes one of them."""
    *before, last = d.content
    if not d.cue or not d.speaker or not d.speaker.start < d.cue.start < last.start:
        yield d
        return
    within = _SECOND.search(text, *last) if text[last.start] not in OPENERS else None
    between = (
        _BETWEEN.fullmatch(text, before[-1].end, last.start) if before and before[-1].start > d.cue.start else None
    )
    if between:
        yield replace(d, content=tuple(before))
        yield replace(d, content=(last,), cue=Span(*between.span("cue")))
    elif within and within.end() < last.end:
        yield replace(d, content=(*before, Span(last.start, within.start())))
        yield replace(d, content=(Span(within.end(), last.end),), cue=Span(*within.span("cue")))
    else:
        yield d


_NOUN = re.compile(
    r"(?:reports?|rumou?rs?|claims?|speculation|allegations?|accusations?|suggestions?)(?:\sthat)?", re.IGNORECASE
)
# What a rumour does by itself.
WENT = r"comes?|came|emerged|surfaced|(?:have |has |had )?(?:circulated|swirled)|spread|prompted|sparked|fuel?led"
_MAIN_VERB = re.compile(rf"\s(?:{WENT})\s")


def without_predicate(text: str, content: Span, cue: Span | None) -> Span:
    """What reports say without what they did ("Reports that the pier had sunk | circulated in Lenz")."""
    match = _MAIN_VERB.search(text, *content) if cue and _NOUN.fullmatch(text, *cue) else None
    return Span(content.start, match.start()) if match else content


_WERE_TOLD = re.compile(
    r".*\b(?:is|are|was|were|been|being)\s(?:\w+\s)?(?:told|informed|warned|assured|advised|reminded)", re.IGNORECASE
)


def without_hearer(text: str, d: Draft) -> Draft:
    """What people were told without the people ("Jurors | were told | that the captain slept")."""
    first, *rest = d.content
    told = d.cue and rest and first.end <= d.cue.start and d.cue.end <= rest[0].start
    return replace(d, content=tuple(rest)) if d.cue and told and _WERE_TOLD.fullmatch(text, *d.cue) else d
