"""Reports of one text: one stands for them all while claims are gathered, so that a copy changes nothing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from hearsay.clustering.statements import statements
from hearsay.types import Claim, Findings, Span, Statement

Places = Mapping[tuple[Span, ...], Statement]
Copies = Mapping[str, Sequence[Places]]


def distinct(found: Iterable[Findings]) -> tuple[list[Findings], Copies]:
    """One report of each text, the lowest id's, in order; and by its id what the others of that text state where."""
    of_text: dict[str, list[Findings]] = defaultdict(list)
    for f in sorted(found, key=lambda f: f.report.id):
        of_text[f.report.sha256].append(f)
    return [same[0] for same in of_text.values()], {
        s[0].report.id: [_places(f) for f in s[1:]] for s in of_text.values()
    }


def _places(f: Findings) -> Places:
    return {s.content: s for s in statements(f)}


def with_copies(claim: Claim, copies: Copies) -> Claim:
    """The claim with what the copies state in the same places of the text."""
    more = [at[s.content] for s in claim.statements for at in copies[s.report_id] if s.content in at]
    return replace(claim, statements=(*claim.statements, *more)) if more else claim
