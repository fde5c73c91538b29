"""Sayings that nobody need have said."""

import pytest

from hearsay.attribution.supposed import supposed
from tests.attribution.words import draft


@pytest.mark.parametrize(
    ("text", "cue", "speaker"),
    [
        ("If the mayor says that the pier is safe, people will walk on it.", "says", "the mayor"),
        ("It opens on Monday, even if she admits that the pier is rotten.", "admits", "she"),
        ("Should she admit that the pier is rotten, it will close.", "admit", "she"),
        ("Whoever says that the pier is safe has not seen it.", "says", "Whoever"),
        ("Her lawyers might argue that the pier was safe.", "might argue", "Her lawyers"),
        ("The union asked the board to confirm that the pier is safe.", "to confirm", "the board"),
        ("Did the mayor say that the pier is safe?", "say", "the mayor"),
        ("And who would have told the port that the pier is rotten?", "have told", None),
    ],
)
def test_a_condition_or_what_is_asked(text: str, cue: str, speaker: str | None) -> None:
    said = text[text.index("that the pier") :].split(",")[0].rstrip(".?")
    assert supposed(text, draft(text, cue, said, speaker=speaker))


@pytest.mark.parametrize(
    ("text", "cue", "speaker", "said"),
    [
        ("If it rains, the mayor says, the pier will close.", "says", "the mayor", "the pier will close"),
        ("Is the pier safe, the Courier asked.", "asked", "the Courier", "Is the pier safe"),
        ("“Who knew?” the mayor asked.", "asked", "the mayor", "“Who knew?”"),
        ("Has she not said: “It is safe”?", "said", "she", "“It is safe”"),
        ("If so, the mayor said that it was safe.", "said", "the mayor", "that it was safe"),
    ],
)
def test_not_a_condition_that_is_over_nor_a_question_that_is_told(text: str, cue: str, speaker: str, said: str) -> None:
    assert not supposed(text, draft(text, cue, said, speaker=speaker))
