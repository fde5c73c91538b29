"""What a report says of verification and of the right of reply, by whom and about which attributions."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from hearsay.standing.patterns import status_of
from hearsay.text import paragraphs, quoted, sentences
from hearsay.types import Attribution, Report, Source, Sourcing, Span, Standing, Status


def standings(
    report: Report, attributions: Sequence[Attribution], sources: tuple[Source, ...], sourcings: Sequence[Sourcing]
) -> tuple[tuple[Source, ...], tuple[Standing, ...]]:
    """The sources (with those that only a standing names) and the standings, in the order of the text."""
    known = list(sources)
    made = []
    for span, status in _stated(report.text):
        by, known = _by(report, span, status, attributions, sourcings, known)
        about = _about(span, attributions)
        made.append(Standing(report_id=report.id, span=span, status=status, by=by, about=about))
    return tuple(known), tuple(made)


def _stated(text: str) -> Iterator[tuple[Span, Status]]:
    quotations = quoted(text)
    for p in paragraphs(text):
        for s in sentences(text, p):
            found = status_of(s.of(text))
            if found and not any(q.start < s.start + found[1] < q.end and q.covers(s) for q in quotations):
                yield s, found[0]


_SUBJECT = re.compile(
    r"^(?:But |And |However, |Meanwhile, |Separately, )?(?P<who>(?:The |A |An )?[A-Z][\w.’'-]*(?: (?:of |the |for |and )?[A-Z][\w.’'-]*){0,6})\s+"
    r"(?:has|have|had|was|were|is|could|did|said|declined|refused|denied|would|does|do|confirmed|reached|contacted|approached|asked|couldn)"
)
_OBJECT = re.compile(
    r"\b(?:contacted|approached|asked|reached out to|emailed|sought (?:a )?(?:comment|response|reply) from|(?:comment|response|reply) from)\s+"
    r"(?P<who>[^,.;]+?)(?=\s+(?:for|to|with|about|on|by|and)\b|[,.;]|$)"
)


def _by(
    report: Report,
    span: Span,
    status: Status,
    attributions: Sequence[Attribution],
    sourcings: Sequence[Sourcing],
    sources: list[Source],
) -> tuple[str | None, list[Source]]:
    """Who was asked, or who checked: the clause's own object or subject, else the source that speaks in it."""
    text = report.text
    match = (_OBJECT if status == "sought" else _SUBJECT).search(span.of(text))
    if match:
        at = Span(span.start + match.start("who"), span.start + match.end("who"))
        return _named(report, at, sources)
    inside = [s.source_id for a, s in zip(attributions, sourcings, strict=True) if a.cue and span.covers(a.cue)]
    return (inside[0] if inside else None), sources


def _named(report: Report, at: Span, sources: list[Source]) -> tuple[str | None, list[Source]]:
    name = re.sub(r"^(?:the|an?) ", "", at.of(report.text), flags=re.IGNORECASE).strip()
    for s in sources:
        if s.name.casefold() == name.casefold() or s.name.casefold() in name.casefold():
            return s.id, sources
    made = Source(report_id=report.id, mention=at, name=name, kind="organisation", named=name[:1].isupper())
    return made.id, [*sources, made]


def _about(span: Span, attributions: Sequence[Attribution]) -> tuple[str, ...]:
    """What it speaks of: the nearest statement that begins before it."""
    before = [a for a in attributions if a.content[0].start < span.start and a.act == "speech"]
    return tuple(a.id for a in before[-1:])
