"""Where a content ends: not with the words that say how it was said."""

from __future__ import annotations

import re

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
