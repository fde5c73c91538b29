"""Statements as plain sentences."""

from __future__ import annotations

import pytest

from hearsay.clustering.wording import sentence


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("PORT ELSINE, March 3 (Norland Press) -- The quay is shut.", "The quay is shut."),
        ("“[T]he quay is shut,”", "The quay is shut."),
        ("that the mayor called it “a fiasco”", "The mayor called it “a fiasco”"),
        ("that was the quay", "Was the quay."),
        ("UN - the quay  is\n shut –", "The quay is shut."),
        ("", ""),
        ("“”", ""),
        ("Will the quay be shut?", "Will the quay be shut?"),
    ],
)
def test_sentence(text: str, plain: str) -> None:
    assert sentence(text) == plain
