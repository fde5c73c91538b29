"""Findings behind a veil: every name in every field, spans moved along. Pure.

Ids are hashes over what is shown, so that nothing that leaves a ledger is an oracle for a name that does not.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from hearsay.ledger.reviewing import Noted, Record, Reviewed, renamed, renamed_standing
from hearsay.ledger.veil import Veil
from hearsay.types import Caption, Findings, Post, Report, Span

Move = Callable[[Span], Span]


def veiled(standing: Reviewed, veil: Veil) -> Reviewed:
    """`machine` still leads to the machine's ids."""
    found = standing.findings
    report, move = _report(found.report, veil)
    if not veil.people or (report == found.report and not any(veil.found(s.name) for s in found.sources)):
        return standing
    said = [
        replace(
            a,
            report_id=report.id,
            content=tuple(map(move, a.content)),
            cue=_moved(a.cue, move),
            speaker=_moved(a.speaker, move),
        )
        for a in found.attributions
    ]
    sources = [
        replace(
            s,
            report_id=report.id,
            mention=_moved(s.mention, move),
            name=veil.words(s.name),
            role=veil.words(s.role) if s.role else None,
            justification=_moved(s.justification, move),
        )
        for s in found.sources
    ]
    notes = [replace(s, report_id=report.id, span=move(s.span)) for s in found.standings]
    before: tuple[Record, ...] = (*found.attributions, *found.sources, *found.standings)
    after: tuple[Record, ...] = (*said, *sources, *notes)
    new = {old.id: now.id for old, now in zip(before, after, strict=True)}
    new[found.report.id] = report.id
    ways = [replace(renamed(w, new), channel=_moved(w.channel, move)) for w in found.sourcings]
    return Reviewed(
        findings=Findings(
            report=report,
            attributions=tuple(said),
            sources=tuple(sources),
            sourcings=tuple(ways),
            standings=tuple(renamed_standing(s, new) for s in notes),
        ),
        machine={new.get(i, i): m for i, m in standing.machine.items()},
        verdicts=standing.verdicts,
        comments={i: tuple(_noted(n, veil) for n in ns) for i, ns in standing.comments.items()},
        lost=tuple(_noted(n, veil) for n in standing.lost),
    )


def _moved(span: Span | None, move: Move) -> Span | None:
    return move(span) if span else None


def _report(report: Report, veil: Veil) -> tuple[Report, Move]:
    text, move = veil.over(report.text)

    def words(value: str | None) -> str | None:
        return veil.words(value) if value else value

    def all_of(values: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(veil.words(v) for v in values)

    hidden = replace(
        report,
        text=text,
        name=veil.words(report.name),
        url=words(report.url),
        publisher=words(report.publisher),
        title=words(report.title),
        byline=all_of(report.byline),
        captions=tuple(Caption(veil.words(c.text), words(c.credit)) for c in report.captions),
        about_authors=all_of(report.about_authors),
        disclosures=all_of(report.disclosures),
        origin=all_of(report.origin),
        posts=tuple(_post(p, words, move) for p in report.posts),
        notes=all_of(report.notes),
    )
    # The hash of the bytes as captured would tell a guess from the truth.
    return (hidden if hidden == report else replace(hidden, capture=None)), move


def _post(post: Post, words: Callable[[str | None], str | None], move: Move) -> Post:
    return replace(
        post,
        author=words(post.author),
        handle=words(post.handle),
        url=words(post.url),
        text=words(post.text),
        span=_moved(post.span, move),
    )


def _noted(note: Noted, veil: Veil) -> Noted:
    review = note.review
    value = veil.words(review.value) if isinstance(review.value, str) else review.value
    reason = veil.words(review.reason) if review.reason else None
    return replace(note, review=replace(review, value=value, reason=reason))
