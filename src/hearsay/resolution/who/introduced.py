"""Where a report brings somebody in before he speaks: "… cited a pilot who had flown there. The pilot said …"."""

from __future__ import annotations

import re

from hearsay.facts.words import content_words
from hearsay.resolution.mentions.mention import Mention
from hearsay.types import Span

REACH = 1500  # characters
_WHOM = r"(?:(?:the|an?|his|her|its|their) )?[\w'’-]+(?: [A-Z][\w'’-]*){0,4}"
_CLAUSE = (
    r"(?: who\b(?:(?! (?:and|but|or|said|says|told|that|as|when|while|after|before) )[^,.;:!?\n\"“”()]){1,80}"
    rf"|(?: (?:(?:close|access) to|(?:knowledge|one) of|familiar with|with|near|in|at|from|of|inside) {_WHOM}){{1,2}})?"
)


def introduced(text: str, m: Mention) -> Span | None:
    """The last "a …" or "one of …" before "the …" with the same noun, and the clause that says who that is."""
    if m.article not in ("the", "this", "that") or m.kind != "person" or len(content_words(m.phrase)) != 1:
        return None
    noun = re.escape(m.head or "")
    phrase = re.compile(
        rf"\b(?i:an?|one) (?:[\w'’-]+ ){{0,4}}?{noun}\b{_CLAUSE}|\b[Oo]ne of [^,.;:\n]{{1,30}}? {noun}s\b{_CLAUSE}"
    )
    found = list(phrase.finditer(text, max(0, m.at.start - REACH), m.at.start))
    return Span(*found[-1].span()) if found else None
