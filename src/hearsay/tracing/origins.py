"""Reports that were taken over whole, as a feed or a forward says: whoever they come from stands between."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from hearsay.text import paragraphs
from hearsay.tracing.chains import Leaning
from hearsay.tracing.copying import Print
from hearsay.tracing.naming import key
from hearsay.tracing.wires import Wired
from hearsay.types import Findings, Hop, Kind, Reason, Span

TAKEN_OVER = "taken over"


def handed(f: Findings, made: Sequence[Leaning], of_text: Print) -> Wired | None:
    """Its chains by way of its origin; where it gives nobody's word, the origin's word is what it rests on."""
    own = {key(p) for p in of_text.publishers}
    hops = tuple(_hop(f, name) for name in f.report.origin if key(name) not in own)
    if not hops:
        return None
    names = " and ".join(h.name for h in hops)
    reason = Reason(kind=TAKEN_OVER, report_id=f.report.id, span=None, text=f"was taken over from {names}, as it says")
    at = next(paragraphs(f.report.text), Span(0, len(f.report.text)))
    return Wired([_by_way_of(m, hops) for m in made] or [Leaning(chain=hops, sayings=(), at=at, score=0.0)], reason)


def _hop(f: Findings, name: str) -> Hop:
    """As resolution has it: some origins are people."""
    kind: Kind = next((s.kind for s in f.sources if s.name == name), "outlet")
    return Hop(name=name, kind=kind, named=True)


def _by_way_of(m: Leaning, hops: Sequence[Hop]) -> Leaning:
    """Resolution has put it there already, unless the chain is one that the report does not spell out."""
    there = {key(h.name) for h in m.chain}
    return replace(m, chain=(*(h for h in hops if key(h.name) not in there), *m.chain))
