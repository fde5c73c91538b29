"""Posts printed as their network embeds them: the words, then a dash, who posted them and when.

"The pier is gone! — Ilse Brandt (@ilse_b) March 3, 2024": the dash stands for the cue.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from hearsay.attribution.draft import Draft
from hearsay.text import paragraphs, trimmed
from hearsay.types import Span

_SIGNED = re.compile(
    r"(?P<cue>[—–-]{1,2}|â€”)\s?(?P<who>[^\n()—–]{1,60}\(@[\w.-]{1,60}\)),?\s"
    r"(?:[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}|\d{4}-\d{2}-\d{2})"
)
_WORD = re.compile(r"(?<![\w@#/.])[^\W\d_]{2,}(?![/.]\w)")
LONGEST = 400  # characters; more is a page whose posts are not set apart
WORDS = 3  # fewer are a picture's or a link's


def posts(text: str, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """One for each such post that is no draft's already."""
    before = None
    for p in paragraphs(text):
        at = p.start
        for signed in _SIGNED.finditer(text, *p):
            words = trimmed(text, Span(at, signed.start())) or before
            at, before = signed.end(), None
            if (
                words
                and words.end - words.start <= LONGEST
                and len(_WORD.findall(text, *words)) >= WORDS
                and not any(_has(d, words) for d in drafts)
            ):
                who, cue = Span(*signed.span("who")), Span(*signed.span("cue"))
                yield Draft(content=(words,), cue=cue, speaker=who, score=0.9, direct=True)
        before = p if at == p.start else None


def _has(d: Draft, post: Span) -> bool:
    """Whether the draft's content is half of the post or more."""
    shared = sum(max(0, min(c.end, post.end) - max(c.start, post.start)) for c in d.content)
    return shared * 2 >= post.end - post.start
