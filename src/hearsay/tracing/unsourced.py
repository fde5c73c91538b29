"""Where nobody gives a source: the reports that say it themselves, each perhaps out of another."""

from __future__ import annotations

from hearsay.tracing.copying import Print
from hearsay.tracing.ends import Rest
from hearsay.types import Findings, Hop, Span


def unsourced(f: Findings, of_text: Print) -> Rest:
    """It rests on its outlet."""
    name = min(of_text.publishers, default=f.report.name)
    return Rest(
        found=f,
        chain=(Hop(name=name, kind="outlet", named=True),),
        at=Span(0, len(f.report.text)),
        publishers=tuple(sorted(of_text.publishers)),
        own=True,
    )
