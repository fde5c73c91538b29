"""Where a content ends."""

import pytest

from hearsay.attribution.bounds import without_means
from tests.attribution.words import span


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("the sinking in a brief written statement", "the sinking"),
        ("a sale on her Twitter in early June", "a sale"),
        ("the sale in a pair of tweets last month", "the sale"),
        ("the sale of a ferry", "the sale of a ferry"),
        ("that he had lied in an interview", "that he had lied in an interview"),
        ("in a statement", "in a statement"),
    ],
)
def test_a_thing_ends_before_its_channel(said: str, kept: str) -> None:
    text = f"The port confirmed {said}"
    assert without_means(text, span(text, said), span(text, "confirmed")).of(text) == kept


def test_what_stands_before_its_cue_is_whole() -> None:
    text = "The sale in a statement, the port confirmed."
    assert without_means(text, span(text, "The sale in a statement"), span(text, "confirmed")).of(text) == text[:23]
