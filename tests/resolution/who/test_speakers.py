"""Who speaks in reports of many kinds, as a careful editor would say (tests/cases/who)."""

import pytest

from tests.resolution.cast import Told, complaints, reports


def params() -> list[object]:
    """One test a speaker; what is marked as not found yet must fail, so that a gain shows itself."""
    return [
        pytest.param(
            report,
            n,
            id=f"{report.title} {n} {part.at.of(report.text)}",
            marks=() if part.found_yet else pytest.mark.xfail(strict=True, reason="not found yet"),
        )
        for report in reports()
        for n, part in enumerate(report.parts)
    ]


@pytest.mark.parametrize(("report", "number"), params())
def test_a_careful_editor_would_say_so(report: Told, number: int) -> None:
    assert complaints(report, number) == []
