"""What stands within somebody else's words came through that one."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from hearsay.resolution.figures.alike import same_name
from hearsay.resolution.sayings import Way
from hearsay.resolution.ways.citing import cites
from hearsay.resolution.who.book import Book
from hearsay.text import OPENERS
from hearsay.types import Attribution, Span

# Who answers words does not pass them on.
_ANSWERS = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|dismiss|refut|reject|push(?:es|ed|ing)? back|counter|respond|react|confirm|comment|"
    r"declin|debunk|rebut|disput|investigat|brand|condemn|criticis|criticiz|call(?:s|ed|ing)? on|knock|shot down)",
    re.IGNORECASE,
)
_TALKED_OF = re.compile(
    r"\b(?:reports?|rumou?rs?|allegations?|accusations?|announcement|speculation|suggestions?|claims? made|a claim|"
    r"alleged)\b",
    re.IGNORECASE,
)
_OF = re.compile(r"\b(?:despite|over|about|of|on|by|to|any|with|after|the|these|those)(?: \w+)? ?$")
DEEP = 3  # attributions within attributions
FILLS = 0.7  # an outlet only passes on what fills so much of its words


def enclosing(text: str, a: Attribution, attributions: Sequence[Attribution]) -> Attribution | None:
    """The smallest attribution whose content holds this one's cue and content."""
    if a.cue is None:
        return None
    cue, parts = a.cue, (a.cue, *a.content)
    holding = [o for o in attributions if o is not a and any(c.covers(cue) for c in o.content)]
    around = [o for o in holding if all(any(c.covers(p) for c in _near(text, o)) for p in parts)]
    return min(around, key=lambda o: sum(c.end - c.start for c in o.content), default=None)


def _near(text: str, a: Attribution) -> list[Span]:
    """Its content in the cue's own paragraph, and what is quoted elsewhere."""
    cue = a.cue or a.content[0]
    return [
        c
        for c in a.content
        if c.of(text)[0] in OPENERS or "\n" not in text[min(c.start, cue.start) : max(c.end, cue.end)]
    ]


def passes_on(text: str, a: Attribution) -> bool:
    """It gives its content as somebody's word, rather than answering it."""
    return not (a.cue and _ANSWERS.search(a.cue.of(text)))


def nested(book: Book, found: Sequence[Way]) -> list[Way]:
    """Each with the source and the relays of what is around it behind its own."""
    outer = {f.attribution.id: f for f in found}
    return [_through(book, f, outer, DEEP) for f in found]


def _through(book: Book, f: Way, outer: Mapping[str, Way], depth: int) -> Way:
    inner = f.within if f.source is not None and not _talked_of(book.text, f.attribution) else None
    around = outer.get(inner.id) if inner and depth else None
    if around is None or around.source is None or not passes_on(book.text, around.attribution):
        return f
    around = _through(book, around, outer, depth - 1)
    more = [r for r in (around.source, *around.relays) if r is not None and r not in f.relays and r != f.source]
    return replace(f, relays=(*f.relays, *more))


def _talked_of(text: str, a: Attribution) -> bool:
    """ "reports that", "government claims that": words that somebody else speaks of."""
    if a.cue is None:
        return False
    start = min(a.cue.start, a.speaker.start if a.speaker else a.cue.start)
    claims = re.match(r"claims?\b", a.cue.of(text)) and _OF.search(text, max(0, start - 20), start)
    return bool(_TALKED_OF.search(a.cue.of(text)) or claims)


def without_relaying(book: Book, found: Sequence[Way]) -> list[Way]:
    """Less the outlets' attributions that hold nothing but what somebody else said."""
    through = [f for f in found if f.source is not None and book.entries[f.source].kind in ("outlet", "organisation")]
    relayed = [f for f in found if f.relays]
    passed = {f.attribution.id: f.within for f in through if any(_nothing_but(book, f, g) for g in relayed)}
    kept = [f for f in found if f.attribution.id not in passed]
    return [replace(f, within=passed[f.within.id]) if f.within and f.within.id in passed else f for f in kept]


def _nothing_but(book: Book, outer: Way, inner: Way) -> bool:
    """The outlet, or the body that cites, is a relay of the inner one, which fills its content."""
    if outer.source is None or not any(_same(book, outer.source, r) for r in inner.relays):
        return False
    kind = book.entries[outer.source].kind
    if kind != "outlet" and not (kind == "organisation" and cites(book.text, inner.attribution)):
        return False
    whole = _hull(inner.attribution)
    content = outer.attribution.content
    shared = sum(max(0, min(whole.end, c.end) - max(whole.start, c.start)) for c in content)
    return shared > FILLS * sum(c.end - c.start for c in content)


def _same(book: Book, source: int, relay: int) -> bool:
    """One outlet may have two entries: "the Post" as a speaker, and by its whole name."""
    a, b = book.entries[source], book.entries[relay]
    return source == relay or (a.kind == b.kind == "outlet" and same_name(a.name, b.name))


def _hull(a: Attribution) -> Span:
    parts = [x for x in (a.cue, a.speaker, *a.content) if x]
    return Span(min(p.start for p in parts), max(p.end for p in parts))
