"""One card a source: who it is, what it said and how that came to the page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from hearsay.export.chain import circumstances, links
from hearsay.export.view import content_of, words_at
from hearsay.export.voices import Statement, Voice
from hearsay.export.words import DEEDS, KINDS, MANNERS, NOBODY, clip, count, harmless
from hearsay.types import Findings, Source, Status

CLIP = 110


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One statement on a card. `chain` only where a relay stands between the source and the report."""

    id: str
    number: int
    words: str
    manner: str
    attitude: bool
    circumstances: tuple[str, ...]
    chain: tuple[str, ...]
    flags: tuple[tuple[Status, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    id: str
    voice: Voice
    name: str
    kind: str
    named: bool
    role: str
    justification: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Bystander:
    """A source that is not the origin of any statement here: it relays, checks, or was asked."""

    name: str
    kind: str
    role: str
    parts: tuple[str, ...]


def cards(findings: Findings, stated: Sequence[Statement]) -> tuple[Card, ...]:
    """By voice's number; what is ascribed to nobody comes last."""
    voices = sorted({one.voice for one in stated}, key=lambda voice: (not voice.number, voice.number))
    return tuple(_card(findings.report.text, voice, [one for one in stated if one.voice == voice]) for voice in voices)


def _card(text: str, voice: Voice, own: Sequence[Statement]) -> Card:
    source = own[0].said.source
    return Card(
        id=source.id if source else "",
        voice=voice,
        name=name_of(source),
        kind=KINDS[source.kind] if source else "",
        named=bool(source and source.named),
        role=_role(source) if source else "",
        justification=harmless(words_at(text, source.justification)) if source else "",
        entries=tuple(_entry(text, one) for one in own),
    )


def name_of(source: Source | None) -> str:
    return harmless(source.name) if source else NOBODY


def _entry(text: str, statement: Statement) -> Entry:
    said = statement.said
    return Entry(
        id=said.attribution.id,
        number=statement.number,
        words=clip(harmless(content_of(text, said)), CLIP),
        manner=MANNERS[said.attribution.manner],
        attitude=said.attribution.act == "attitude",
        circumstances=tuple(harmless(part) for part in circumstances(text, said)),
        chain=tuple(harmless(link) for link in links(said)) if said.relays else (),
        flags=tuple(
            (standing.status, harmless(note)) for standing, note in zip(said.standings, said.notes, strict=True)
        ),
    )


def _role(source: Source) -> str:
    """Nothing where the source has no other name than that."""
    return harmless(source.role) if source.role and source.role != source.name else ""


def bystanders(findings: Findings, stated: Sequence[Statement]) -> tuple[Bystander, ...]:
    """In the order of the findings."""
    speaking = {one.said.sourcing.source_id for one in stated}
    return tuple(
        Bystander(
            name=harmless(source.name),
            kind=KINDS[source.kind],
            role=_role(source),
            parts=tuple(_parts(source, findings, stated)),
        )
        for source in findings.sources
        if source.id not in speaking
    )


def _parts(source: Source, findings: Findings, stated: Sequence[Statement]) -> Iterator[str]:
    if passed := sum(source in one.said.relays for one in stated):
        yield f"passes on {count(passed, 'statement')}"
    yield from dict.fromkeys(DEEDS[standing.status] for standing in findings.standings if standing.by == source.id)
