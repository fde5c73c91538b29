"""Where a noun phrase begins and ends, its head noun, and the several that "and" joins."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hearsay.facts.words import DOCUMENT_HEADS, HEADS
from hearsay.resolution.mentions.mention import AMOUNT, ARTICLES, EDGE
from hearsay.resolution.naming.name import Name
from hearsay.types import Span

_AND = re.compile(r",? (?:and|as well as|or|&) ")
# What ends a noun phrase: a relative clause, a preposition, an adverb; a participle, if a noun stands before it.
_TAIL = re.compile(
    r"(?<=[\w’'.\")])(?:,? (?:who|whom|which|that|whose|where)\b|,? (?:of|in|on|at|for|from|with|to|by|inside|within"
    r"|near|through|throughout|towards?|between|despite|into|behind|"
    r"about|around|outside|under|after|via|above|below|beneath|beyond|beside|along|across|among|aboard|against|during"
    r"|before|since|without|familiar|close|loyal|including|such(?= as)"
    r"|here|there|shortly|last|this|late|early|Monday|Tuesday|"
    r"Wednesday|Thursday|Friday|Saturday|Sunday|yesterday|today|(?P<verb>(?:[a-z]+ly )?(?:known|seen|taken|held|made"
    r"|given|written|"
    r"shot|sent|found|caught|born|drawn|built|kept|brought|[a-z]+(?:ing|ed))))\b)"
)


_LOOSE = re.compile(
    r"\s(?:who|which|that|over|with|for|himself|herself|itself|themselves|categorically|flatly|repeatedly|\[[^\[\]]*\]?)$"
)


def trim(text: str, at: Span) -> Span:
    start, end = at
    while start < end and text[start] in EDGE:
        start += 1
    while end > start and text[end - 1] in EDGE:
        end -= 1
    lead = re.match(r"(?:by|from|per|also|as|which|whose) (?=\S)", text[start:end])
    tail = _LOOSE.search(text[start:end])
    end = start + tail.start() if tail else end
    return Span(start + (lead.end() if lead else 0), end)


def joint(text: str, at: Span, inside: Sequence[Name]) -> tuple[Span, ...]:
    """The speakers that "and" joins, where each could stand alone: a name, or a noun for somebody."""
    whole = Span(at.start, main_end(text, at, inside))
    for match in _AND.finditer(text, *whole):
        left, right = Span(whole.start, match.start()), Span(match.end(), whole.end)
        if any(n.at.start < match.start() < n.at.end for n in inside):
            continue
        if _stands(text, left, inside) and _stands(text, right, inside):
            return (left,) if re.match(r"others?\b", right.of(text)) else (left, right)
    return (at,)


def _stands(text: str, part: Span, inside: Sequence[Name]) -> bool:
    """A name, or a noun for people with an article, a plural or a name's possessive before it."""
    words = part.of(text).split()
    if not words:
        return False
    for n in inside:
        ahead = text[part.start : n.at.start - len(n.title) - bool(n.title)].split()
        if n.at.end == part.end and (len(ahead) < 2 or ahead[-1].casefold() in HEADS):
            return True
    head = head_noun(text, part, inside)
    counted = words[0].casefold() in ARTICLES or (head or "").endswith("s")
    return head in HEADS and counted


def main_end(text: str, at: Span, inside: Sequence[Name]) -> int:
    """Where the noun phrase proper ends: before a comma, a relative clause, a preposition or a participle."""
    many = AMOUNT.match(text, at.start, at.end)
    start = many.end() if many else at.start
    aside = next((m.start() for m in _ASIDE.finditer(text[start : at.end]) if m.start()), None)
    cut = at.end if aside is None else start + aside
    for match in _TAIL.finditer(text, start, cut):
        ahead = text[start : match.start()].split()
        inner = any(n.at.start < match.start() + 1 < n.at.end for n in inside)
        if not ahead or inner or ahead[-1].casefold() in ARTICLES:
            continue
        noun = ahead[-1].casefold()
        if not match["verb"] or not (HEADS | DOCUMENT_HEADS).isdisjoint((noun, noun.removesuffix("s"))):
            return match.start()
    return cut


_ASIDE = re.compile(r",|\((?![A-Z][\w.&-]{1,9}\) [a-z])| [—–-] ")  # not the initials in "a Lund Council (LC) official"


def head_noun(text: str, part: Span, inside: Sequence[Name]) -> str | None:
    end = main_end(text, part, inside)
    words = re.findall(r"[\w’'-]+", text[part.start : end])
    return re.sub(r"['’]s?$", "", words[-1]).casefold() if words else None
