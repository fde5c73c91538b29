"""How a report takes a claim: asserts, relays, denies, doubts, mentions."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from hearsay.text import sentence_at
from hearsay.tracing.clues import Side
from hearsay.tracing.matter import Matter, matter
from hearsay.tracing.takes import signs, totals
from hearsay.tracing.told import Told, clues, normal, told
from hearsay.tracing.words import stems
from hearsay.types import Claim, Findings, Span, Stance, Statement

HEAD = 3  # sentences; a report that touches its claim only later mentions it
EARLY = 5  # sentences; who asserts gives nobody's word in them
TOUCHED = 0.3  # of the claim's words
DENIES, DOUBTS = 0.85, 1.0  # in all
AROUND = 0.5  # of one clue
_SOMEBODY = re.compile(
    r"\b(?:according to|reports?|reported(?:ly)?|rumou?r\w*|alleg\w+|claims?|claimed|sources?|theory|said|says|told|"
    r"unconfirmed)\b"
)


def stance(found: Findings, claim: Claim, *, rests: bool, central: bool = True) -> Stance:
    """By what the report says of the claim, in its head above all; then by whose word it gives for it.

    `rests`: on somebody. What is not the central claim of its event is judged by the words around it.
    """
    mine = sorted((s for s in claim.statements if s.report_id == found.report.id), key=lambda s: s.content)
    attributed = rests or any(s.attribution_id for s in mine)
    if not central:
        return _around(found.report.text, mine[0]) or ("relays" if attributed else "asserts")
    whole, about = told(found.report.title, found.report.text), matter(claim.text)
    contrary = [s.content[0] for s in claim.against if s.report_id == found.report.id]
    taken = _against(totals(signs(found, whole, about, contrary), len(whole)))
    if taken or _only_later(whole, mine, about):
        return taken or "mentions"
    others = bool(found.report.origin) or _somebody(found, whole, about)
    somebody = others or (attributed and not _states(whole, about))
    return "relays" if somebody else "asserts"


def _against(total: Mapping[Side, float]) -> Stance | None:
    if total["denies"] >= DENIES or total["doubts"] >= DOUBTS:
        return "denies" if total["denies"] >= total["doubts"] else "doubts"
    return None


def _around(text: str, first: Statement) -> Stance | None:
    """By the weightiest clue in the words around a statement: what it says itself may deny something else."""
    sentence = sentence_at(text, first.content[0])
    inside = (Span(max(c.start, sentence.start), min(c.end, sentence.end)) for c in first.content)
    words = text[sentence.start : sentence.end]
    for c in inside:
        words = words.replace(c.of(text), " … ", 1) if c.start < c.end else words
    best = max((c for c, _ in clues(normal(words))), key=lambda c: c.weight, default=None)
    return best.side if best and best.weight >= AROUND else None


def _only_later(sentences: Sequence[Told], mine: Sequence[Statement], about: Matter) -> bool:
    head = [t for t in sentences if t.place < HEAD]
    end = max((t.span.end for t in head if t.span), default=0)
    return all(s.content[0].start >= end for s in mine) and all(about.share(t.stems) < TOUCHED for t in head)


def _somebody(found: Findings, sentences: Sequence[Told], about: Matter) -> bool:
    """Is anybody's word given for it early on?"""
    early = [t for t in sentences if t.place < EARLY]
    end = max((t.span.end for t in early if t.span), default=0)
    said = [c for a in found.attributions if a.act == "speech" for c in a.content if c.start < end]
    words = (stems(normal(c.of(found.report.text))) for c in said)
    return any(_SOMEBODY.search(t.low) for t in early) or any(about.share(w) >= TOUCHED for w in words)


def _states(sentences: Sequence[Told], about: Matter) -> bool:
    return any(about.share(t.stems) >= TOUCHED for t in sentences if t.place < HEAD)
