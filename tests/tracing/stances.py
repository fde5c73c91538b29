"""Short fictional reports with the stance that a reader would give them (tests/cases/stance/reports.txt).

"# " begins a story and gives its claim, "## stance | genre" a report; [[ ]] stand around what would be gathered under
the claim. Where a story has no claim of its own, each report's first marked words are its claim.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from hearsay.pipeline import find
from hearsay.tracing import trace
from hearsay.types import Account, Claim, Findings, Report, Span, Statement

CASES = Path(__file__).parents[1] / "cases" / "stance" / "reports.txt"
NO_CLAIM = "No claim"


@dataclass(frozen=True, slots=True)
class Case:
    claim: str
    stance: str
    genre: str
    text: str
    marked: tuple[Span, ...]


def cases() -> Iterator[Case]:
    for story in re.split(r"^# ", CASES.read_text("utf-8"), flags=re.MULTILINE)[1:]:
        claim, *reports = re.split(r"^## ", story, flags=re.MULTILINE)
        for told in reports:
            head, body = told.split("\n", 1)
            stance, genre = head.split(" | ")
            text, marked = unmarked(body.strip())
            yield Case(marked[0].of(text) if claim.startswith(NO_CLAIM) else claim.strip(), stance, genre, text, marked)


def unmarked(body: str) -> tuple[str, tuple[Span, ...]]:
    text, starts, spans = "", [0], []
    for part in re.split(r"(\[\[|\]\])", body):
        if part == "[[":
            starts.append(len(text))
        elif part == "]]":
            spans.append(Span(starts[-1], len(text)))
        else:
            text += part
    return text, tuple(spans)


def account(claim: str, text: str, marked: tuple[Span, ...], title: str | None = None) -> Account:
    """The report's account of the claim, which the marked words state."""
    found = find(Report(name="case", text=text, title=title))
    stated = tuple(s for span in marked for s in _stated(found, span))
    return trace([found], [Claim(event="event", text=claim, statements=stated)])[0].accounts[0]


@cache
def taken(case: Case) -> str:
    return account(case.claim, case.text, case.marked).stance


def _stated(found: Findings, span: Span) -> list[Statement]:
    said = [a for a in found.attributions if a.act == "speech" and any(c.overlaps(span) for c in a.content)]
    report = found.report.id
    own = [Statement(report_id=report, content=(span,), attribution_id=None)]
    return [Statement(report_id=report, content=a.content, attribution_id=a.id) for a in said] or own
