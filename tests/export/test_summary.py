from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given

from hearsay.export.summary import Summary, sentence, summary
from hearsay.types import Findings, Status

from .sample import hostile, sample, silent, single
from .strategies import CALM, findings

NONE = summary(silent())


def counts(**numbers: Any) -> Summary:
    return replace(NONE, **numbers)


def test_a_report_that_attributes_nothing() -> None:
    assert sentence(NONE) == "No attributions found: this report speaks in its own voice."


@pytest.mark.parametrize("language", ["fr", "zh"])
def test_silence_about_a_report_in_another_language_is_no_finding(language: str) -> None:
    foreign = silent()
    foreign = replace(foreign, report=replace(foreign.report, language=language))
    assert sentence(summary(foreign)) == (
        "Not attributed: attribution is not available for this report's language yet."
    )


def test_the_sample() -> None:
    assert sentence(summary(sample())) == (
        "10 sources, 6 of them named; 4 statements rest on 4 unnamed sources; 1 statement names nobody; "
        "3 came second-hand; 1 verified; 1 unverified; comment sought from 3: 1 declined, 2 not yet answered; "
        "1 denial; 1 confirmation."
    )


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [
        ({"statements": 1, "sources": 1, "named": 1}, "1 named source."),
        ({"statements": 5, "sources": 3, "named": 3}, "3 named sources."),
        (
            {"statements": 1, "sources": 1, "on_unnamed": 1},
            "1 source, not named; 1 statement rests on one unnamed source.",
        ),
        (
            {"statements": 3, "sources": 2, "on_unnamed": 3},
            "2 sources, none of them named; 3 statements rest on 2 unnamed sources.",
        ),
        (
            {"statements": 7, "sources": 5, "named": 4, "on_unnamed": 2, "not_verified": 1, "asked": 1, "silent": 1},
            "5 sources, 4 of them named; 2 statements rest on one unnamed source; 1 unverified; "
            "comment sought from 1, no answer yet.",
        ),
        ({"statements": 1, "on_nobody": 1}, "1 statement that names nobody."),
        ({"statements": 2, "on_nobody": 2}, "2 statements that name nobody."),
        ({"statements": 1, "sources": 1, "named": 1, "asked": 2}, "1 named source; comment sought from 2."),
        (
            {"asked": 2, "declined": 2, "denied": 2, "confirmed": 2},
            "No attributions found: this report speaks in its own voice; comment sought from 2: 2 declined; "
            "2 denials; 2 confirmations.",
        ),
    ],
)
def test_english(numbers: dict[str, int], expected: str) -> None:
    assert sentence(counts(**numbers)) == expected


def test_attitudes_are_not_counted() -> None:
    assert summary(sample()).statements == len(sample().attributions) - 1


def test_a_party_that_answered_is_not_silent() -> None:
    found = sample()
    board, office = found.standings[0], found.standings[3]
    statuses: tuple[tuple[Status, Status], ...] = (("sought", "denied"), ("no_response", "confirmed"))
    for asked, answered in statuses:
        both = (replace(office, status=asked), replace(board, by=office.by, status=answered))
        assert summary(replace(found, standings=both)).silent == 0


def test_what_a_note_is_about_is_counted_once() -> None:
    found = sample()
    twice = (found.standings[1], replace(found.standings[1], span=found.standings[2].span))
    assert summary(replace(found, standings=twice)).not_verified == 1


@CALM
@given(findings())
def test_the_counts_fit_together(found: Findings) -> None:
    all_of_it = summary(found)
    assert 0 <= all_of_it.named <= all_of_it.sources <= all_of_it.statements
    assert all_of_it.on_unnamed + all_of_it.on_nobody <= all_of_it.statements
    assert all_of_it.silent + all_of_it.declined <= all_of_it.asked
    assert sentence(all_of_it).endswith(".")


def test_foreign_text_never_reaches_the_sentence() -> None:
    assert "<" not in sentence(summary(hostile("<b>")))
    assert sentence(summary(single())) == "1 named source."
