"""Scores as chances."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hearsay.attribution import attribute, shipped
from hearsay.attribution.calibration import chance
from hearsay.types import Report


@given(st.floats(0, 1), st.floats(0, 1), st.booleans())
def test_a_chance_that_grows_with_the_certainty(a: float, b: float, sourced: bool) -> None:
    low, high = sorted((a, b))
    assert 0 < chance(low, sourced=sourced) <= chance(high, sourced=sourced) < 1


def test_nobody_named_is_less_likely_right() -> None:
    assert chance(0.8, sourced=False) < chance(0.8, sourced=True)


@pytest.mark.parametrize(
    ("sure", "unsure"),
    [
        (
            "“We closed the lock on Tuesday,” harbour master Jonna Reek told reporters.",
            "The closing of the lock, a matter of some regret among those whom Reek knew, was felt to be overdue.",
        )
    ],
)
def test_plain_speech_is_surer_than_a_mood(sure: str, unsure: str) -> None:
    (first,) = attribute(Report(name="sure", text=sure), shipped())
    rest = attribute(Report(name="unsure", text=unsure), shipped())
    assert first.score > 0.8
    assert all(a.score < first.score for a in rest)
