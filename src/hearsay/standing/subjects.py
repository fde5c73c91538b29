"""Who acts in a clause: the words before its verb, less adverbs, days and what somebody says of it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hearsay.standing.clauses import ASIDE, EDGE, LEAD, SAYS, WHEN, left, trimmed
from hearsay.standing.sentence import Sentence
from hearsay.types import Span

_TAIL = re.compile(
    rf"(?:\s+(?:{WHEN}(?: ago| earlier| evening| morning| afternoon| night)?|today|yesterday|later|previously|also|further|finally|then|"
    r"had|has|have|was|is|were|are))+$",
    re.IGNORECASE,
)


def subject(sentence: Sentence, at: Span, after: int = 0) -> Span | None:
    """The words before a verb group that say who acts: of "the ministry said it" the ministry, of "who" whom it follows."""
    start, aside = left(sentence, at, after)
    says = [m.span() for m in SAYS.finditer(sentence.flat, start, at.start)]
    last = _last(sentence, Span(says[-1][1] if says else start, at.start))
    if says and (last is None or _PRONOUN.fullmatch(last.of(sentence.flat))):
        last = _last(sentence, Span(says[-2][1] if len(says) > 1 else start, says[-1][0])) or (None if aside else last)
    return last or (_last(sentence, Span(sentence.span.start, _opened(sentence, start))) if aside else None)


def leader(sentence: Sentence, before: Span) -> Span | None:
    """Who speaks before a clause without a subject of its own: "the agency said …, but declined to say more"."""
    says = SAYS.search(sentence.flat, *before)
    return _last(sentence, Span(before.start, says.start())) if says else None


def _opened(sentence: Sentence, start: int) -> int:
    """Where the aside that starts here was opened."""
    return max((m.start() for m in ASIDE.finditer(sentence.flat, *sentence.span) if m.end() == start), default=start)


_PRONOUN = re.compile(r"(?:he|she|it|they)", re.IGNORECASE)


_AT_END = re.compile(r"\s(I|we|he|she|they|it)$")


def _last(sentence: Sentence, span: Span) -> Span | None:
    """The last name or phrase, with the one before it where it is an apposition."""
    pieces = list(_pieces(sentence.flat, span))
    if not pieces:
        return None
    if len(pieces) > 1 and sentence.flat[: span.end].rstrip().endswith(","):
        return Span(pieces[-2].start, pieces[-1].end)
    pronoun = _AT_END.search(sentence.flat, *pieces[-1])
    return Span(*pronoun.span(1)) if pronoun else pieces[-1]


_ADVERB = re.compile(r"[a-z]+ly")


def _pieces(flat: str, span: Span) -> Iterator[Span]:
    """Between commas, without adverbs in front and days behind."""
    for m in re.finditer(r"[^,]*\w[^,]*", flat[span.start : span.end]):
        piece = trimmed(flat, Span(span.start + m.start(), span.start + m.end()), EDGE + "\"'")
        lead = LEAD.match(f"{piece.of(flat)} ")
        start = piece.start + lead.end() if lead else piece.start
        tail = _TAIL.search(flat, start, piece.end)
        end = tail.start() if tail else piece.end
        if start < end and not _ADVERB.fullmatch(flat, start, end):
            yield Span(start, end)
