"""Where a content ends."""

import pytest

from hearsay.attribution.bounds import apart, without_hearer, without_means, without_predicate
from tests.attribution.words import content, draft, span


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


def test_a_second_saying_stands_apart() -> None:
    text = "The port said that the pier had sunk in May and also warned that the second one would follow."
    said = "that the pier had sunk in May and also warned that the second one would follow"
    first, second = apart(text, draft(text, "said", said, speaker="The port"))
    assert content(text, first) == ["that the pier had sunk in May"]
    assert content(text, second) == ["that the second one would follow"]
    assert second.cue is not None
    assert second.cue.of(text) == "also warned"
    assert second.speaker == first.speaker


def test_two_parts_with_a_second_saying_between_stand_apart() -> None:
    text = "The port said that the pier had sunk and later added that the second one would follow."
    said = ("that the pier had sunk", "that the second one would follow")
    first, second = apart(text, draft(text, "said", *said, speaker="The port"))
    assert (content(text, first), content(text, second)) == ([said[0]], [said[1]])
    assert second.cue is not None
    assert second.cue.of(text) == "later added"


def test_what_a_quotation_or_nobody_says_stays_whole() -> None:
    text = "“He came and said that it sank,” Brandt said. It was reported that he came and said it sank."
    for cue, words, speaker in (
        ("Brandt said", "“He came and said that it sank,”", "Brandt"),
        ("was reported", "that he came and said it sank", None),
    ):
        d = draft(text, cue, words, speaker=speaker)
        assert list(apart(text, d)) == [d]


def test_what_reports_say_ends_before_what_they_did() -> None:
    text = "Reports that the northern pier had sunk circulated in Lenz on Monday."
    whole = span(text, "that the northern pier had sunk circulated in Lenz on Monday")
    assert without_predicate(text, whole, span(text, "Reports")).of(text) == "that the northern pier had sunk"
    assert without_predicate(text, whole, None) == whole


def test_who_was_told_is_no_part_of_what_was_said() -> None:
    text = "Jurors were told that the captain slept. Jurors said that he slept."
    told = draft(text, "were told", "Jurors", "that the captain slept")
    assert content(text, without_hearer(text, told)) == ["that the captain slept"]
    for d in (
        draft(text, "were told", "that the captain slept"),
        draft(text, "said", "that he slept", speaker="Jurors"),
    ):
        assert without_hearer(text, d) == d
