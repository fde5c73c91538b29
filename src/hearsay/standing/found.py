"""One standing before it has an id: what is said, where, and who is behind it."""

from __future__ import annotations

from dataclasses import dataclass

from hearsay.standing.sentence import Sentence
from hearsay.types import Source, Span, Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """`cue` are the telling words, `clause` the clause around them, `span` what is shown of it."""

    status: Status
    sentence: Sentence
    cue: Span
    clause: Span
    span: Span
    by: Source | None
