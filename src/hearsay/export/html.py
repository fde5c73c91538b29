"""One page that stands alone: no script, no network, no font from elsewhere. Also a fragment for notebooks."""

from __future__ import annotations

from collections.abc import Sequence

from hearsay.export.environment import environment
from hearsay.export.sheet import Sheet, sheet
from hearsay.types import Findings


def to_html(reports: Sequence[Findings]) -> str:
    """The page of one report or of many, these with a table of contents."""
    return _rendered("page.html.j2", [sheet(findings, key=f"r{number}") for number, findings in enumerate(reports, 1)])


def notebook(findings: Findings) -> str:
    """A fragment for `_repr_html_`: its styles reach nothing outside it, its ids differ from other reports'."""
    return _rendered("notebook.html.j2", [sheet(findings, key=f"hs-{findings.report.id}")])


def _rendered(template: str, sheets: Sequence[Sheet]) -> str:
    return (
        environment()
        .get_template(template)
        .render(
            sheets=sheets,
            most_voices=max((card.voice.number for one in sheets for card in one.cards), default=0),
            most_statements=max((one.statements for one in sheets), default=0),
        )
    )
