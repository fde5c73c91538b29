"""Report → attributions: windows, the model, decoding, mending, then manner and act."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from hearsay.attribution.act import act
from hearsay.attribution.calibration import chance
from hearsay.attribution.clues import Said
from hearsay.attribution.decode import decode
from hearsay.attribution.draft import Draft
from hearsay.attribution.manner import manner
from hearsay.attribution.mending import mend
from hearsay.attribution.model import Model
from hearsay.attribution.nested import within
from hearsay.attribution.second import reheard
from hearsay.attribution.supposed import supposed
from hearsay.attribution.transcripts import transcribed
from hearsay.attribution.unmarked import restored
from hearsay.text import quoted, whole
from hearsay.types import Attribution, Report, Span


def attribute(report: Report, model: Model) -> tuple[Attribution, ...]:
    """Every attribution in the report's text, in the order of the text."""

    def find(words: str) -> Iterator[Draft]:
        return _found(words, model)

    drafts = mend(report.text, list(_with_marks(report.text, model)))
    outer = transcribed(report.text, reheard(report.text, drafts, find))
    inner = [d for o in outer for d in within(report.text, o, find)]
    quotations = quoted(report.text)
    found = sorted([*outer, *inner], key=lambda d: d.content[0])
    return tuple(_attribution(report, d, quotations, model.name) for d in found)


def _with_marks(text: str, model: Model) -> Iterator[Draft]:
    """What is found in the text with the quotation marks that it has lost, as spans of the text as it is."""
    marked, at = restored(text)
    yield from (d.mapped(lambda s: Span(at[s.start], at[s.end])) for d in _found(marked, model))


def _found(text: str, model: Model) -> Iterator[Draft]:
    cut = model.windows(_calm(text))
    for window, out in zip(cut, model.run(cut), strict=True):
        for a in decode(window, out):
            content = tuple(whole(text, c) for c in a.content)
            speaker = whole(text, a.source) if a.source else None
            score = chance(a.certainty, sourced=speaker is not None)
            yield Draft(content=content, cue=whole(text, a.cue), speaker=speaker, score=score)


_SHOUTED = re.compile(r"[^\W\d_][^\n]{10,}")


def _calm(text: str) -> str:
    """Lines in capitals as plain ones, each letter in its place: the model has seen no sentences in capitals."""
    return _SHOUTED.sub(lambda line: _lowered(line.group()) if line.group().isupper() else line.group(), text)


def _lowered(line: str) -> str:
    lower = line[0] + line[1:].lower()
    return lower if len(lower) == len(line) else line


def _attribution(report: Report, d: Draft, quotations: Sequence[Span], model: str) -> Attribution:
    return Attribution(
        report_id=report.id,
        content=d.content,
        cue=d.cue,
        speaker=d.speaker,
        manner="direct" if d.direct else manner(report.text, d.content, quotations),
        act=act(_said(report.text, d)),
        score=round(d.score, 4),
        model=model,
    )


def _said(text: str, d: Draft) -> Said:
    return Said(
        cue=d.cue.of(text) if d.cue else "",
        content=" ".join(c.of(text) for c in d.content),
        speaker=d.speaker.of(text) if d.speaker else "",
        direct=d.direct,
        supposed=supposed(text, d),
    )
