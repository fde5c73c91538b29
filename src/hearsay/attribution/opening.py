"""Contents that begin behind a saying of their own: "The rep said | that it was late |, according to the Courier".

The model's spans do not nest, so "The rep said" falls between the two. It belongs to the outer content; what the rep
said is found within that.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from hearsay.attribution.draft import Draft
from hearsay.attribution.words import SAYS
from hearsay.text import OPENERS, sentence_at
from hearsay.types import Span

LONGEST = 160  # characters in front of a content
OBJECT = 6  # words between the saying and its "that" ("told the Courier on Monday that")
_OPENS = re.compile(
    r"(?!(?:despite|after|before|when|while|although|though|if|since|because|as|all|it|in|by|with|at|to|or)\b)\w|\d",
    re.IGNORECASE,
)


def opened(text: str, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, each with the saying in front of its content that no draft has."""
    taken = [s for d in drafts for s in d.spans()]
    return [_whole(text, d, taken) for d in drafts]


def _whole(text: str, d: Draft, taken: Sequence[Span]) -> Draft:
    first, *rest = d.content
    if not d.cue or first.end > d.cue.start or text[first.start] in OPENERS:
        return d
    ahead = Span(sentence_at(text, d.cue).start, first.start)
    if not _says(text, ahead, first) or any(s.overlaps(ahead) for s in taken):
        return d
    return replace(d, content=(Span(ahead.start, first.end), *rest))


def _says(text: str, ahead: Span, content: Span) -> bool:
    """Whether somebody says there what the content is."""
    words = ahead.of(text)
    if not 0 < len(words) <= LONGEST or not _OPENS.match(words) or len(words.split()) < 2:
        return False
    says = [m.end() for m in SAYS.finditer(words)]
    reach = OBJECT if text.startswith("that ", content.start) else 0
    return bool(says) and len(words[says[-1] :].split()) <= reach
