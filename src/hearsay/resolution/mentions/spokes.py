"""An unnamed spokesperson: who is spoken for."""

from __future__ import annotations

import re

from hearsay.resolution.mentions.mention import Mention
from hearsay.resolution.mentions.phrases import trim
from hearsay.resolution.naming.name import Name
from hearsay.types import Span

_SPOKES = re.compile(r"spokes(?:man|woman|person|people|men)s?$|representative$|spokespersons$")


def spoken_for(text: str, at: Span, end: int, head: str | None, last: Name | None) -> Mention | None:
    """An unnamed spokesperson: who is spoken for."""
    if not head or not _SPOKES.search(head):
        return None
    phrase = re.sub(r"\s+", " ", at.of(text))
    behind = re.match(r"(?:,)? (?:for|of|at|with|from) ", text[end : at.end])
    if behind:
        whom = Span(end + behind.end(), at.end)
    else:
        lead = re.match(r"(?:an?|the|one|another) ", text[at.start : end], re.IGNORECASE)
        start = at.start + (lead.end() if lead else 0)
        whom = Span(start, end - len(head)) if last or re.match(r"\w+ \w", text[start:end]) else Span(start, start)
    trimmed = trim(text, Span(whom.start, whom.end))
    stripped = Span(trimmed.start, trimmed.end - (2 if re.search(r"['’]s$", trimmed.of(text)) else 0))
    if stripped.end <= stripped.start or stripped.of(text).casefold() in ("official", "chief", "senior", "former"):
        return None
    return Mention(phrase=phrase, at=at, head=head, kind="organisation", speaks_for=stripped)
