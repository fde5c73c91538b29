"""Findings behind a veil: every name in every field, spans moved along. Pure.

Ids are hashes over what is shown, so that nothing that leaves a ledger is an oracle for a name that does not.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from hearsay.ledger.reviewing import Noted, Record, Reviewed, records_of, renamed, renamed_standing
from hearsay.ledger.veil import Veil
from hearsay.types import Attribution, Caption, Findings, Post, Report, Source, Span, Standing

Move = Callable[[Span], Span]


def veiled(standing: Reviewed, veil: Veil) -> Reviewed:
    """`machine` still leads to the machine's ids."""
    if not veil.people:
        return standing
    found = standing.findings
    report, move = _report(found.report, veil)
    records = (*records_of(found), *standing.rejected)
    made = {r.id: _record(r, report.id, move, veil) for r in records}
    if all(made[r.id] == r for r in records):
        return standing
    new = {found.report.id: report.id, **{i: r.id for i, r in made.items()}}
    shown = {m: new[i] for i, m in standing.machine.items()}
    kept = [r for i, r in made.items() if i not in {r.id for r in standing.rejected}]
    ways = [replace(renamed(w, new), channel=_moved(w.channel, move)) for w in found.sourcings]
    return Reviewed(
        findings=Findings(
            report=report,
            attributions=tuple(r for r in kept if isinstance(r, Attribution)),
            sources=tuple(r for r in kept if isinstance(r, Source)),
            sourcings=tuple(ways),
            standings=tuple(renamed_standing(r, new) for r in kept if isinstance(r, Standing)),
        ),
        rejected=tuple(made[r.id] for r in standing.rejected),
        machine={new[i]: m for i, m in standing.machine.items()},
        verdicts={new[i]: v for i, v in standing.verdicts.items()},
        comments={new[i]: tuple(_noted(n, veil, shown) for n in ns) for i, ns in standing.comments.items()},
        lost=tuple(_noted(n, veil, shown) for n in standing.lost),
    )


def _record(record: Record, report_id: str, move: Move, veil: Veil) -> Record:
    """In the veiled report."""
    if isinstance(record, Attribution):
        content = tuple(map(move, record.content))
        cue, speaker = _moved(record.cue, move), _moved(record.speaker, move)
        return replace(record, report_id=report_id, content=content, cue=cue, speaker=speaker)
    if isinstance(record, Standing):
        return replace(record, report_id=report_id, span=move(record.span))
    return replace(
        record,
        report_id=report_id,
        mention=_moved(record.mention, move),
        name=veil.words(record.name),
        role=veil.words(record.role) if record.role else None,
        justification=_moved(record.justification, move),
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


def _noted(note: Noted, veil: Veil, shown: Mapping[str, str]) -> Noted:
    """About what is shown; what is not (any more) has no id that may be shown."""
    review = note.review
    value = veil.words(review.value) if isinstance(review.value, str) else review.value
    reason = veil.words(review.reason) if review.reason else None
    return replace(note, review=replace(review, target=shown.get(review.target, ""), value=value, reason=reason))
