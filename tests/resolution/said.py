"""Attributions written by hand: who, cue and content as they stand in a text, found in its order."""

from __future__ import annotations

from collections.abc import Sequence

from hearsay.resolution import resolve
from hearsay.resolution.stage import Resolved
from hearsay.types import Attribution, Report, Span

Said = tuple[str, str, str]  # speaker or "", cue or "", content with " … " between its parts


def attributions(report: Report, said: Sequence[Said]) -> list[Attribution]:
    found, at = [], 0
    for speaker, cue, content in said:
        parts = _in_turn(report.text, content.split(" … "), at)
        cued = _nearest(report.text, cue, parts) if cue else None
        spoke = _nearest(report.text, speaker, [*filter(None, (cued,)), *parts]) if speaker else None
        at = max(0, min(p.start for p in parts) - 1)
        found.append(
            Attribution(
                report_id=report.id,
                content=tuple(parts),
                cue=cued,
                speaker=spoke,
                manner="indirect",
                act="speech",
                score=1.0,
                model="by hand",
            )
        )
    return found


def resolved(text: str, *said: Said, publisher: str | None = None) -> Resolved:
    report = Report(name="x", text=text, publisher=publisher)
    return resolve(report, attributions(report, said))


def chains(text: str, *said: Said, publisher: str | None = None) -> list[tuple[str | None, list[str]]]:
    """Each attribution's source and relays, by name."""
    found = resolved(text, *said, publisher=publisher)
    names = {s.id: s.name for s in found.sources}
    return [(names.get(s.source_id or ""), [names[r] for r in s.relays]) for s in found.sourcings]


def relays(text: str, *said: Said, publisher: str | None = None) -> list[list[str]]:
    return [r for _, r in chains(text, *said, publisher=publisher)]


def channels(text: str, *said: Said) -> list[str | None]:
    return [s.channel.of(text) if s.channel else None for s in resolved(text, *said).sourcings]


def _in_turn(text: str, parts: Sequence[str], at: int) -> list[Span]:
    found = []
    for part in parts:
        start = text.index(part, at)
        at = start + len(part)
        found.append(Span(start, at))
    return found


def _nearest(text: str, words: str, spans: Sequence[Span]) -> Span:
    """Where the words stand nearest to the first of the spans, outside the rest of them."""
    starts = [n for n in range(len(text)) if text.startswith(words, n)]
    free = [n for n in starts if not any(s.start <= n < s.end for s in spans[1:])] or starts
    start = min(free, key=lambda n: _apart(text, Span(n, n + len(words)), spans[0]))
    return Span(start, start + len(words))


def _apart(text: str, a: Span, b: Span) -> int:
    """In characters, a full stop between counting as many."""
    between = text[min(a.end, b.end) : max(a.start, b.start)]
    return len(between) + 1000 * sum(between.count(stop) for stop in (". ", ".\n"))
