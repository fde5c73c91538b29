"""CSV, one row an attribution, for spreadsheets. Both acts; what a cell may not hold is made visible (see `words`)."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

from hearsay.export.view import Said, content_of, everything, words_at
from hearsay.export.words import harmless
from hearsay.types import Findings, Report, Span

COLUMNS = (
    "report",
    "publisher",
    "published",
    "url",
    "content",
    "cue",
    "speaker",
    "source",
    "kind",
    "named",
    "role",
    "justification",
    "relays",
    "channel",
    "said_on",
    "manner",
    "act",
    "score",
    "standing",
    "content_at",
    "cue_at",
    "speaker_at",
    "id",
)

# A cell that begins with one of these is a formula, or the start of one, to a spreadsheet; the wide forms fold to them.
_FORMULA = tuple("=+-@\t\r\n＝＋－＠")


def to_csv(reports: Iterable[Findings], *, header: bool = True) -> str:
    """All rows of all reports; `header` only for the first part where the parts are written one by one."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    if header:
        writer.writerow(COLUMNS)
    for findings in reports:
        writer.writerows(to_rows(findings))
    return out.getvalue()


def to_rows(findings: Findings) -> list[list[str]]:
    """One list of cells an attribution, in the order of `COLUMNS`."""
    return [[defused(cell) for cell in _cells(findings.report, said)] for said in everything(findings)]


def defused(cell: str) -> str:
    """The cell as a spreadsheet takes it for text.

    >>> defused("=1+1"), defused("1+1")
    ("'=1+1", '1+1')
    """
    safe = harmless(cell)
    return f"'{safe}" if cell.startswith(_FORMULA) else safe


def _cells(report: Report, said: Said) -> list[str]:
    return [*_of_report(report), *_of_words(report.text, said), *_of_source(report.text, said), *_of_way(report, said)]


def _of_report(report: Report) -> tuple[str, ...]:
    return (report.name, report.publisher or "", report.published or "", report.url or "")


def _of_words(text: str, said: Said) -> tuple[str, ...]:
    return (
        content_of(text, said),
        words_at(text, said.attribution.cue),
        words_at(text, said.attribution.speaker),
    )


def _of_source(text: str, said: Said) -> tuple[str, ...]:
    source = said.source
    if source is None:
        return ("",) * 5
    named = "yes" if source.named else "no"
    return (source.name, source.kind, named, source.role or "", words_at(text, source.justification))


def _of_way(report: Report, said: Said) -> tuple[str, ...]:
    attribution, sourcing = said.attribution, said.sourcing
    return (
        " ← ".join(relay.name for relay in said.relays),
        words_at(report.text, sourcing.channel),
        sourcing.said_on or "",
        attribution.manner,
        attribution.act,
        f"{attribution.score:.3f}",
        "; ".join(said.notes),
        _offsets(*attribution.content),
        _offsets(attribution.cue),
        _offsets(attribution.speaker),
        attribution.id,
    )


def _offsets(*spans: Span | None) -> str:
    """`12:40 58:71`: a colon, as a spreadsheet reads `5-12` as a date."""
    return " ".join(f"{span.start}:{span.end}" for span in spans if span)
