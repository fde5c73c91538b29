"""Findings made without the model."""

from __future__ import annotations

from hearsay.types import Attribution, Findings, Report, Source, Sourcing, Span, Standing

SAID = "The pier is safe"


def findings(name: str = "pier", *, text: str = f"{SAID}, said Ada Lund.", url: str | None = None) -> Findings:
    """One attribution, `SAID`, of Ada Lund's; she also declined to comment."""
    report = Report(name=name, text=text, url=url, publisher="Harbour Gazette", published="2031-03-05", language="en")
    content = Span(text.index(SAID), text.index(SAID) + len(SAID))
    speaker = Span(text.index("Ada"), text.index("Lund") + 4)
    said = Attribution(
        report_id=report.id,
        content=(content,),
        cue=Span(text.index("said"), text.index("said") + 4),
        speaker=speaker,
        manner="indirect",
        act="speech",
        score=0.75,
        model="made",
    )
    ada = Source(
        report_id=report.id, mention=speaker, name="Ada Lund", kind="person", named=True, role="harbour master"
    )
    how = Sourcing(attribution_id=said.id, source_id=ada.id, said_on="2031-03-04")
    standing = Standing(report_id=report.id, span=speaker, status="declined", by=ada.id, about=(said.id,))
    return Findings(report=report, attributions=(said,), sources=(ada,), sourcings=(how,), standings=(standing,))
