"""The findings with their ids followed: what every format but JSON starts from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from hearsay.export.words import standing_note
from hearsay.types import Attribution, Findings, Report, Source, Sourcing, Span, Standing


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One attribution with whom it goes back to. `source` None: the report names nobody."""

    attribution: Attribution
    sourcing: Sourcing
    source: Source | None
    relays: tuple[Source, ...]
    enclosing: Source | None
    standings: tuple[Standing, ...]
    notes: tuple[str, ...]

    @property
    def start(self) -> int:
        return min((span.start for span in self.attribution.content), default=0)


def everything(findings: Findings) -> tuple[Said, ...]:
    """Both acts, in the order of the findings."""
    sources = {source.id: source for source in findings.sources}
    speakers = {sourcing.attribution_id: sourcing.source_id for sourcing in findings.sourcings}
    pairs = zip(findings.attributions, findings.sourcings, strict=True)
    return tuple(_said(attribution, sourcing, sources, speakers, findings) for attribution, sourcing in pairs)


def speech(findings: Findings) -> tuple[Said, ...]:
    """What was voiced, in the order of the text."""
    voiced = (said for said in everything(findings) if said.attribution.act == "speech")
    return tuple(sorted(voiced, key=lambda said: said.start))


def _said(
    attribution: Attribution,
    sourcing: Sourcing,
    sources: Mapping[str, Source],
    speakers: Mapping[str, str | None],
    findings: Findings,
) -> Said:
    enclosing = speakers[sourcing.within] if sourcing.within else None
    standings = tuple(standing for standing in findings.standings if attribution.id in standing.about)
    return Said(
        attribution=attribution,
        sourcing=sourcing,
        source=sources[sourcing.source_id] if sourcing.source_id else None,
        relays=tuple(sources[relay] for relay in sourcing.relays),
        enclosing=sources[enclosing] if enclosing else None,
        standings=standings,
        notes=tuple(note(standing, sources) for standing in standings),
    )


def note(standing: Standing, sources: Mapping[str, Source]) -> str:
    return standing_note(standing.status, sources[standing.by].name if standing.by else None)


def words_at(text: str, span: Span | None) -> str:
    return span.of(text) if span else ""


def content_of(text: str, said: Said) -> str:
    """The content's stretches, joined where the report interrupts them."""
    return " … ".join(span.of(text).strip() for span in said.attribution.content)


def standing_notes(findings: Findings) -> tuple[tuple[Standing, str], ...]:
    """Every standing with its words, in the order of the text."""
    sources = {source.id: source for source in findings.sources}
    return tuple((each, note(each, sources)) for each in sorted(findings.standings, key=lambda each: each.span))


def heading(report: Report) -> str:
    return report.title or report.name


def speakers(voices: Iterable[Said]) -> dict[str | None, int]:
    """The sources' ids, None for nobody, with their place in order of first appearance, from 0."""
    return {key: place for place, key in enumerate(dict.fromkeys(said.sourcing.source_id for said in voices))}
