"""Findings made up: a report of a few sentences, each the word of somebody, passed on by somebody or not."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from hearsay.types import Attribution, Claim, Findings, Kind, Report, Source, Sourcing, Span, Statement

CLAIM = "the sluice gate at Harrow Weir was left open on Friday night"
ALIKE = (
    CLAIM,
    "the sluice gate at Harrow Weir had been left open all Friday night",
    "somebody left the sluice gate at Harrow Weir open on Friday night",
)


class By(NamedTuple):
    """A source."""

    name: str
    kind: Kind = "person"
    named: bool = True
    role: str | None = None


class Said(NamedTuple):
    """Who says what, through whom: from the source outwards."""

    by: By
    through: tuple[By, ...] = ()
    what: str = CLAIM
    cue: str = "said"


def outlet(name: str) -> By:
    return By(name, "outlet")


def unnamed(name: str) -> By:
    return By(name, "person", named=False)


def made(
    name: str, *said: Said, publisher: str | None = None, published: str | None = None, ends: str = ""
) -> Findings:
    """A report whose text says just this."""
    text, places = "", []
    for s in said:
        relays = "".join(f", {o.name} reported" for o in s.through)
        start = len(text)
        text += f"{s.what[0].upper()}{s.what[1:]}, {s.by.name} {s.cue}{relays}.\n\n"
        cue = text.index(f" {s.cue}", start + len(s.what) + len(s.by.name)) + 1
        speaker = Span(start + len(s.what) + 2, start + len(s.what) + 2 + len(s.by.name))
        places.append((Span(start, start + len(s.what)), Span(cue, cue + len(s.cue)), speaker))
    text += ends
    report = Report(name=name, text=text, publisher=publisher, published=published)
    return _findings(report, said, places)


def _findings(report: Report, said: Sequence[Said], places: Sequence[tuple[Span, Span, Span]]) -> Findings:
    who = list(dict.fromkeys(b for s in said for b in (s.by, *s.through)))
    sources = {b: _source(report, b) for b in who}
    attributions = [_attribution(report, *place) for place in places]
    sourcings = [
        Sourcing(attribution_id=a.id, source_id=sources[s.by].id, relays=tuple(sources[o].id for o in s.through))
        for a, s in zip(attributions, said, strict=True)
    ]
    return Findings(
        report=report,
        attributions=tuple(attributions),
        sources=tuple(sources.values()),
        sourcings=tuple(sourcings),
        standings=(),
    )


def _source(report: Report, b: By) -> Source:
    at = report.text.find(b.name)
    mention = Span(at, at + len(b.name)) if at >= 0 else None
    return Source(report_id=report.id, mention=mention, name=b.name, kind=b.kind, named=b.named, role=b.role)


def _attribution(report: Report, content: Span, cue: Span, speaker: Span) -> Attribution:
    return Attribution(
        report_id=report.id,
        content=(content,),
        cue=cue,
        speaker=speaker,
        manner="indirect",
        act="speech",
        score=0.9,
        model="made up",
    )


def claim(found: Iterable[Findings], event: str = "event-1") -> Claim:
    """All that the reports say, as one claim."""
    statements = [
        Statement(report_id=f.report.id, content=a.content, attribution_id=a.id) for f in found for a in f.attributions
    ]
    return Claim(event=event, text=CLAIM, statements=tuple(statements))
