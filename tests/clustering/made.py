"""Findings of made-up reports, without the model: `content | cue | source` for each attribution."""

from __future__ import annotations

from hearsay.types import Attribution, Findings, Report, Source, Sourcing, Span


def found(text: str, *told: str, name: str = "report", publisher: str | None = None) -> Findings:
    report = Report(name=name, text=text, publisher=publisher)
    parts = [tuple(p.strip() for p in t.split("|")) for t in told]
    attributions = tuple(_attribution(report, content, cue) for content, cue, _ in parts)
    sources = {
        who: Source(report_id=report.id, mention=_span(text, who), name=who, kind="person", named=True)
        for _, _, who in parts
    }
    sourcings = (
        Sourcing(attribution_id=a.id, source_id=sources[who].id)
        for a, (_, _, who) in zip(attributions, parts, strict=True)
    )
    return Findings(
        report=report,
        attributions=attributions,
        sources=tuple(sources.values()),
        sourcings=tuple(sourcings),
        standings=(),
    )


def _attribution(report: Report, content: str, cue: str) -> Attribution:
    return Attribution(
        report_id=report.id,
        content=(_span(report.text, content),),
        cue=_span(report.text, cue),
        speaker=None,
        manner="indirect",
        act="speech",
        score=1.0,
        model="by hand",
    )


def _span(text: str, part: str) -> Span:
    start = text.index(part)
    return Span(start, start + len(part))
