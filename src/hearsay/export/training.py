"""What people judged, as JSON lines of the shape that the attribution model is trained on (PolNeAR's)."""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence

from hearsay.export.jsonl import escaped
from hearsay.types import Findings, Span


def to_training(found: Findings, judged: Collection[str]) -> str | None:
    """All attributions of a report of which at least one was judged; None of any other.

    Somebody who judged one has looked at the report; those that they left alone stand for what they let pass.
    """
    if not judged:
        return None
    said = [
        {"id": a.id, "source": _spans([a.speaker]), "cue": _spans([a.cue]), "content": _spans(a.content)}
        for a in found.attributions
    ]
    report = found.report
    about = {"id": report.id, "publisher": report.publisher, "published": report.published, "title": report.title}
    return escaped(json.dumps({**about, "text": report.text, "attributions": said}, ensure_ascii=False))


def _spans(spans: Sequence[Span | None]) -> list[list[int]]:
    return [list(s) for s in spans if s]
