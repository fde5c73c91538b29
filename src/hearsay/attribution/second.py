"""A second look at sentences that say that somebody said something, and that no draft has heard.

Among its neighbours the model passes over some of them, or gives them to a neighbour's cue; by themselves it reads
them. Of what it then finds, two in three are right (PolNeAR dev and the stories).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from hearsay.attribution.draft import Draft
from hearsay.attribution.nested import Find
from hearsay.attribution.words import SAYS
from hearsay.text import OPENERS, paragraphs, quoted, sentences
from hearsay.types import Span

SURE = 0.45
WORDS = 4  # of a paraphrase; shorter ones are mostly torn
_WORD = re.compile(r"\w+")


def reheard(text: str, drafts: Sequence[Draft], find: Find) -> list[Draft]:
    """The drafts and what a second look adds; what it takes from a neighbour's content is gone there."""
    found = list(drafts)
    for sentence in _unheard(text, drafts):
        for d in find(sentence.of(text)):
            new = d.moved(sentence.start)
            if new.score >= SURE and _is_one(text, new) and not any(_clashes(o, new, sentence) for o in found):
                found = [*(kept for o in found if (kept := _without(text, o, new, sentence))), new]
    return found


def _unheard(text: str, drafts: Sequence[Draft]) -> Iterator[Span]:
    """Sentences with a word of saying outside quotation marks that is in no draft of theirs."""
    marks = quoted(text)
    extents = [(d.extent(), d) for d in drafts]
    for p in (p for p in paragraphs(text) if SAYS.search(text, *p)):
        near = [d for extent, d in extents if extent.overlaps(p)]
        for clause in (c for s in sentences(text, p) for c in _clauses(text, s)):
            mine = [x for d in near if not d.cue or d.cue.overlaps(clause) for x in d.spans()]
            taken = [*mine, *(m for m in marks if m.overlaps(clause))]
            if any(not any(t.overlaps(Span(*m.span())) for t in taken) for m in SAYS.finditer(text, *clause)):
                yield clause


def _clauses(text: str, sentence: Span) -> Iterator[Span]:
    """What semicolons part."""
    start = sentence.start
    for mark in re.finditer(r";\s+", sentence.of(text)):
        yield Span(start, sentence.start + mark.start())
        start = sentence.start + mark.end()
    yield Span(start, sentence.end)


def _is_one(text: str, d: Draft) -> bool:
    words = sum(len(_WORD.findall(text, *c)) for c in d.content)
    is_long = words >= WORDS or text[d.content[0].start] in OPENERS
    return bool(d.cue and is_long and SAYS.search(text, *d.cue))


def _clashes(old: Draft, new: Draft, sentence: Span) -> bool:
    """A draft of the same sentence has some of its words."""
    here = not old.cue or old.cue.overlaps(sentence)
    return here and any(a.overlaps(b) for a in old.spans() for b in new.spans())


def _without(text: str, old: Draft, new: Draft, sentence: Span) -> Draft | None:
    """A draft of another sentence, without the part of its content that the new one takes."""
    if not any(a.overlaps(b) for a in old.content for b in new.spans()):
        return old
    content = tuple(p for c in old.content for p in _cut(text, c, sentence) if p.start < p.end)
    return replace(old, content=content) if content else None


def _cut(text: str, part: Span, sentence: Span) -> tuple[Span, ...]:
    if not part.overlaps(sentence):
        return (part,)
    ahead = text[part.start : max(part.start, sentence.start)]
    behind = text[min(part.end, sentence.end) : part.end]
    return Span(part.start, part.start + len(ahead.rstrip())), Span(part.end - len(behind.lstrip()), part.end)
