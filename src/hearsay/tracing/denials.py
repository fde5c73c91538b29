"""Who denies a claim, and since when."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from hearsay.text import sentence_at
from hearsay.tracing.clues import CLAIM
from hearsay.tracing.denying import DENYING
from hearsay.tracing.matter import ABOUT, POINTING, Matter, aboutness, contradicts, matter
from hearsay.tracing.takes import signs
from hearsay.tracing.told import normal, one, told
from hearsay.tracing.words import stems
from hearsay.types import Attribution, Claim, Findings, Reason, Sourcing, Span, Stance

ALIKE = 0.5  # of the claim's words, which what contradicts it must hold
_HOPES = re.compile(r"\bhop(?:e|es|ed|ing)\b|\bif\b|\?")
_REPORTED = re.compile(rf"\b{CLAIM}\b")
_START = Span(0, 0)
_OF_CONTENT = frozenset(("called untrue", "untrue", "in fact", "no such thing"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Denial:
    """By whom, as one report names them (None: the report itself), where, on which day as far as it is known."""

    by: str | None
    report_id: str
    span: Span | None
    day: str | None


def denials(found: Findings, claim: Claim, *, stance: Stance) -> tuple[Denial, ...]:
    """In the order of the text, the first of each party; who says the claim before denies something else.

    `stance`: the report's own, which tells how far to trust that a statement is against the claim. If it denies and
    nobody in it does, it does so itself.
    """
    trusting = stance == "denies"
    given = (*_given(found, claim, trusting=trusting), *_standing(found, claim, trusting=trusting))
    made = sorted(given, key=lambda d: (d.span or _START, d.by or ""))
    said = _supporters(found, claim, made) if made else {}
    first: dict[str | None, Denial] = {}
    for d in made:
        if d.by and d.span and not said.get(d.by, d.span) < d.span:
            first.setdefault(d.by, d)
    return tuple(first.values()) or ((_itself(found, claim),) if trusting else ())


def reason(d: Denial) -> Reason:
    words = f"denied by {d.by}" if d.by else "the report itself says that it is not so"
    day = f", {d.day}" if d.day else ""
    return Reason(kind="denied", report_id=d.report_id, span=d.span, text=words + day)


def since(made: Iterable[Denial]) -> tuple[Reason, ...]:
    """Each party's earliest denial in all reports, those with a day first."""
    earliest: dict[str, Denial] = {}
    for d in sorted(made, key=lambda d: (d.day is None, d.day or "", d.report_id, d.span or _START)):
        if d.by:
            earliest.setdefault(normal(d.by), d)
    return tuple(reason(d) for d in earliest.values())


def _itself(found: Findings, claim: Claim) -> Denial:
    made = signs(found, told(found.report.title, found.report.text), matter(claim.text), ())
    best = max((s for s in made if s.side == "denies"), key=lambda s: s.counts, default=None)
    return Denial(by=None, report_id=found.report.id, span=best.span if best else None, day=_day(found, None))


def _given(found: Findings, claim: Claim, *, trusting: bool) -> Iterator[Denial]:
    """What is said against the claim, by the cue or by what it says."""
    about, names = matter(claim.text), {s.id: s.name for s in found.sources}
    against = {s.attribution_id for s in claim.against if trusting and s.report_id == found.report.id}
    for a, s in zip(found.attributions, found.sourcings, strict=True):
        if a.act == "speech" and (a.id in against or _denies(found.report.text, a, about, trusting=trusting)):
            yield Denial(by=names.get(s.source_id or ""), report_id=a.report_id, span=a.content[0], day=_day(found, s))


def _standing(found: Findings, claim: Claim, *, trusting: bool) -> Iterator[Denial]:
    about, names = matter(claim.text), {s.id: s.name for s in found.sources}
    mine = {s.attribution_id for s in claim.statements if s.report_id == found.report.id}
    for s in found.standings:
        low = normal(sentence_at(found.report.text, s.span).of(found.report.text))
        points = mine.intersection(s.about) and _REPORTED.search(low)
        if s.status == "denied" and (points or about.share(stems(low)) >= (ABOUT if trusting else ALIKE)):
            yield Denial(by=names.get(s.by or ""), report_id=s.report_id, span=s.span, day=_day(found, None))


def _supporters(found: Findings, claim: Claim, made: Sequence[Denial]) -> dict[str, Span]:
    """Who is first given for the claim where, in sentences that deny nothing."""
    mine = {s.attribution_id for s in claim.statements if s.report_id == found.report.id and s not in claim.against}
    names = {s.id: s.name for s in found.sources}
    first: dict[str, Span] = {}
    for a, s in zip(found.attributions, found.sourcings, strict=True):
        if a.id in mine and s.source_id in names and _open(found.report.text, a, made):
            first[names[s.source_id]] = min(a.content[0], first.get(names[s.source_id], a.content[0]))
    return first


def _open(text: str, a: Attribution, made: Sequence[Denial]) -> bool:
    """Does its sentence hold no denial?"""
    sentence = sentence_at(text, a.content[0])
    return not (any(d.span and sentence_at(text, d.span) == sentence for d in made) or _clued(sentence.of(text)))


def _denies(text: str, a: Attribution, about: Matter, *, trusting: bool) -> bool:
    """By its cue, of the claim; or by its content, of the claim or of what was reported."""
    said = one(" ".join(c.of(text) for c in a.content))
    if _HOPES.search(said.low):
        return False
    if a.cue and _clued(a.cue.of(text)):
        return about.share(said.stems) >= ABOUT
    contrary = trusting and about.share(said.stems) >= ALIKE and contradicts(said, about)
    clued = any(clue.name in _OF_CONTENT for clue, _ in said.clues)
    return contrary or (clued and aboutness(said, about) >= (POINTING if trusting else 1.0))


def _clued(words: str) -> bool:
    low = normal(words)
    return any(clue.pattern.search(low) for clue in DENYING)


def _day(found: Findings, s: Sourcing | None) -> str | None:
    """When it was said, else when it was reported."""
    reported = found.report.published
    return (s.said_on if s else None) or (reported[:10] if reported else None)
