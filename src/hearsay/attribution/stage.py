"""Report → attributions: windows, the model, decoding, then manner and act."""

from __future__ import annotations

from hearsay.attribution.act import act
from hearsay.attribution.decode import Linked, decode
from hearsay.attribution.manner import manner
from hearsay.attribution.model import Model
from hearsay.text import quoted
from hearsay.types import Attribution, Report, Span


def attribute(report: Report, model: Model) -> tuple[Attribution, ...]:
    """Every attribution in the report's text, in the order of the text."""
    cut = model.windows(report.text)
    found = [a for w, out in zip(cut, model.run(cut), strict=True) for a in decode(w, out)]
    quotations = quoted(report.text)
    made = [_attribution(report, a, quotations, model.name) for a in found]
    return tuple(sorted(made, key=lambda a: a.content[0]))


def _attribution(report: Report, a: Linked, quotations: list[Span], model: str) -> Attribution:
    return Attribution(
        report_id=report.id,
        content=a.content,
        cue=a.cue,
        speaker=a.source,
        manner=manner(report.text, a.content, quotations),
        act=act(a.cue.of(report.text)),
        score=round(a.score, 4),
        model=model,
    )
