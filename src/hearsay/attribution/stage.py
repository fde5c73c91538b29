"""Report → attributions: windows, the model, decoding, mending, then manner and act."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hearsay.attribution.act import SAYING, act
from hearsay.attribution.decode import decode
from hearsay.attribution.manner import manner
from hearsay.attribution.mending import Draft, mend
from hearsay.attribution.model import Model
from hearsay.text import quoted, whole
from hearsay.types import Attribution, Report, Span


def attribute(report: Report, model: Model) -> tuple[Attribution, ...]:
    """Every attribution in the report's text, in the order of the text."""
    outer = mend(report.text, list(_found(report.text, model)))
    inner = [d for o in outer for d in _within(report.text, o, model)]
    quotations = quoted(report.text)
    drafts = sorted([*outer, *inner], key=lambda d: d.content[0])
    return tuple(_attribution(report, d, quotations, model.name) for d in drafts)


def _found(text: str, model: Model) -> Iterator[Draft]:
    cut = model.windows(text)
    for window, out in zip(cut, model.run(cut), strict=True):
        for a in decode(window, out):
            content = tuple(whole(text, c) for c in a.content)
            speaker = whole(text, a.source) if a.source else None
            yield Draft(content=content, cue=whole(text, a.cue), speaker=speaker, score=a.score)


def _within(text: str, outer: Draft, model: Model) -> Iterator[Draft]:
    """What a paraphrased content itself ascribes to somebody: "AFP said that the minister had promised …".

    The model's spans do not nest, so it reads the content as a text of its own; only where that holds a word of saying.
    """
    for part in outer.content:
        words = part.of(text)
        if len(words) > 60 and words[0] not in "\"“'‘" and SAYING.search(words):
            inner = (_moved(d, part.start) for d in _found(words, model) if d.speaker and d.cue)
            yield from (d for d in inner if _extent(d) >= FILLS * len(words))


FILLS = 0.7  # an inner attribution is one only if it fills so much of the outer content


def _extent(d: Draft) -> int:
    spans = [*d.content, *filter(None, (d.cue, d.speaker))]
    return max(s.end for s in spans) - min(s.start for s in spans)


def _moved(d: Draft, by: int) -> Draft:
    return Draft(
        content=tuple(c.moved(by) for c in d.content),
        cue=d.cue and d.cue.moved(by),
        speaker=d.speaker and d.speaker.moved(by),
        score=d.score,
    )


def _attribution(report: Report, d: Draft, quotations: Sequence[Span], model: str) -> Attribution:
    return Attribution(
        report_id=report.id,
        content=d.content,
        cue=d.cue,
        speaker=d.speaker,
        manner=manner(report.text, d.content, quotations),
        act=act(d.cue.of(report.text)) if d.cue else "speech",
        score=round(d.score, 4),
        model=model,
    )
