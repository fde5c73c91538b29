"""Decoded links → attributions as a reader would draw them: rules where the model's flat spans fall short.

A bare name is no content; a quotation's later paragraphs go with its cue; and what the model overlooks for want of a
speaker or of quotation marks is an attribution of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain

from hearsay.attribution.adverbs import unsourced
from hearsay.attribution.blocks import blocks
from hearsay.attribution.bounds import without_means
from hearsay.attribution.draft import Draft
from hearsay.attribution.quotations import continued
from hearsay.text import paragraphs
from hearsay.types import Span


def mend(text: str, drafts: Sequence[Draft]) -> list[Draft]:
    """Trimmed, continued, with what was overlooked, in the order of the text."""
    parts = (_in_lines(text, d) for d in drafts)
    kept = continued(text, [d for d in parts if d.content and _says_something(text, d.content)])
    overlooked = chain(_headline(text, kept), unsourced(text, kept), blocks(text, kept))
    return sorted([*kept, *overlooked], key=lambda d: d.content[0])


def _in_lines(text: str, draft: Draft) -> Draft:
    """The draft with no content across a line's end, no dateline at its head and no paraphrase from a line before."""
    parts = (without_means(text, p, draft.cue) for c in draft.content for p in _lines(text, c))
    return replace(draft, content=tuple(p for p in parts if not draft.cue or _in_reach(text, p, draft.cue)))


def _in_reach(text: str, part: Span, cue: Span) -> bool:
    """A quotation may stand in another paragraph than its cue; a paraphrase only below it ("She wrote: …")."""
    return "\n" not in text[part.end : cue.start] or text[part.start] in "\"“'‘”"


def _lines(text: str, content: Span) -> Iterator[Span]:
    """The content line by line, without a dateline at its head."""
    for line in re.finditer(r"[^\n]*[^\s][^\n]*", text[content.start : content.end]):
        words = line.group()
        dateline = _DATELINE.match(words)
        lead = dateline.end() if dateline else len(words) - len(words.lstrip())
        if lead < len(words.rstrip()):
            yield Span(content.start + line.start() + lead, content.start + line.start() + len(words.rstrip()))


_DATELINE = re.compile(
    r"\s*[A-Z][A-Z.' -]{2,30}(?:, [A-Z][\w. ]{2,24}(?:, \d{4})?)?(?: \([^)\n]{2,30}\))? ?[-–—]{1,2} "
)
_WORDS = re.compile(r"\w+")


def _says_something(text: str, content: Sequence[Span]) -> bool:
    """More than a bare name or pronoun."""
    words = [w for c in content for w in _WORDS.findall(c.of(text))]
    return len(words) > 1 and not (len(words) <= 4 and all(w[0].isupper() for w in words))


_HEADLINE = re.compile(
    r"(?P<content>[^\n]{12,180}?)(?P<cue>\s*[:—–-]\s+)(?P<source>(?:\w+ ){0,2}(?:Reports?|Sources?|Officials?|Police|Study|Survey|"
    r"Poll|Experts?|Lawyers?|Witness(?:es)?|Minister|Ministry|Spokes\w+))\s*$"
)


def _headline(text: str, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """The likes of "Bridge to close: Report", where the model has not seen it."""
    first = next(paragraphs(text), None)
    match = _HEADLINE.match(text, first.start, first.end) if first else None
    if match:
        content, cue, source = (Span(*match.span(g)) for g in ("content", "cue", "source"))
        if not any(d.content[0].overlaps(content) for d in drafts):
            yield Draft(content=(content,), cue=cue, speaker=source, score=0.5)
