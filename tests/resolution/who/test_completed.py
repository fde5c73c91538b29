"""Speakers whose words were cut too short."""

import pytest

from hearsay.resolution.naming.names import names
from hearsay.resolution.who.completed import completed
from hearsay.types import Span

TEXT = (
    "The barge sank, privately owned This Day newspaper reports. Sources inside Lund Works say so. "
    "It came after the U.S. and Cuba declared that they would talk. The mayor met Holm and Cuba declared nothing."
)


@pytest.mark.parametrize(
    ("words", "whole"),
    [
        ("Day newspaper", "This Day newspaper"),
        ("Lund Works say", "Sources inside Lund Works say"),
        ("Cuba", "the U.S. and Cuba"),
        ("The barge", "The barge"),
        ("The mayor", "The mayor"),
    ],
)
def test_the_whole_noun_phrase(words: str, whole: str) -> None:
    at = TEXT.index(words)
    assert completed(TEXT, names(TEXT), Span(at, at + len(words))).of(TEXT) == whole


def test_a_person_and_a_country_are_not_one() -> None:
    at = TEXT.rindex("Cuba")
    assert completed(TEXT, names(TEXT), Span(at, at + 4)).of(TEXT) == "Cuba"


def test_edges_of_the_text() -> None:
    assert completed("", [], Span(0, 0)) == Span(0, 0)
    assert completed("Lund", names("Lund"), Span(0, 4)) == Span(0, 4)
