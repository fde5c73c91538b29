"""The bundled stories traced from their pages to their roots."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from importlib.resources import files

import pytest

from hearsay.pipeline import find, find_all, trace_all
from hearsay.types import Findings, Traced

STORIES = ("battery-hall-warning", "gorvany-dam-video", "harbour-cranes", "lady-maren-grounding")


@cache
def found(story: str) -> tuple[Findings, ...]:
    folder = str(files("hearsay") / "examples" / story)
    return tuple(f for f in find_all([folder]) if isinstance(f, Findings))


def main_claim(reports: Sequence[Findings]) -> Traced:
    return trace_all(reports)[0]


@pytest.mark.parametrize("story", STORIES)
def test_the_order_of_the_reports_changes_nothing(story: str) -> None:
    assert trace_all(found(story)) == trace_all(found(story)[::-1])


@pytest.mark.parametrize("story", STORIES)
def test_a_copy_adds_no_root(story: str) -> None:
    """Another outlet prints a report word for word: one more appearance, and nobody more on whom it rests."""
    before = main_claim(found(story))
    first = next(f for f in found(story) if f.report.id == before.accounts[0].report_id)
    copy = find(replace(first.report, publisher="Copying Gazette", url=None, name="copy"))
    after = main_claim([*found(story), copy])
    assert (after.low, after.high) == (before.low, before.high)


@pytest.mark.parametrize("story", STORIES)
def test_what_is_shown_holds_together(story: str) -> None:
    for t in trace_all(found(story)):
        reports = {a.report_id for a in t.accounts}
        assert t.low <= t.high == len(t.roots)
        assert all(set(r.reports) <= reports for r in t.roots)
        assert all(len({h.name for h in c}) == len(c) for a in t.accounts for c in a.chains)


def test_seven_papers_on_one_draft() -> None:
    claim = main_claim(found("lady-maren-grounding"))
    assert len(claim.accounts) == 8
    assert claim.low == 1
    assert claim.roots[0].name == "Ingrid Vasse"
    assert len(claim.roots[0].reports) > 4
