"""Speech or attitude."""

import pytest

from hearsay.attribution.act import act
from hearsay.attribution.clues import Said


@pytest.mark.parametrize(
    ("cue", "content", "speaker"),
    [
        ("said", "that the pier was sinking", "The mayor"),
        ("told", "“The pier is sinking,”", "she"),
        ("reportedly", "The pier sank on Monday night", ""),
        ("said he believed", "the pier would hold until spring", "The mayor"),
        ("denied", "that the port had been warned", "A spokesman for the port"),
        ("demanded", "to see the report at once", "The union"),
        ("It was reported", "that two ferries had collided off Lenz", ""),
        ("", "“Nobody warned us.”", ""),
        ("believes", "the northern pier would have held until spring", "The mayor"),
        ("heard", "that Brandt had sold both ferries in May", "Lenz Crown Court"),
        ("is understood", "the mayor has left Lenz", ""),
        ("did not deny", "that the port had been warned in March", "The minister"),
    ],
)
def test_a_voiced_statement_is_speech(cue: str, content: str, speaker: str) -> None:
    assert act(Said(cue, content, speaker)) == "speech"


@pytest.mark.parametrize(
    ("cue", "content", "speaker"),
    [
        ("believe", "that the pier would hold until spring", "We"),
        ("fears", "that the pier will not hold", "The mayor"),
        ("did not say", "whether any of the three boats that were out had come back to the harbour", "The port"),
        ("heard", "that the pier had sunk in the night", "Ilse Brandt"),
        ("described", "the scene", "A diver"),
        ("wants", "to sell both ferries", "The port"),
        ("is expected", "the pier to close within a year", ""),
        ("did not say", "whether the pier would close", "The port"),
        ("have yet to discuss", "the sale", "Both owners"),
        ("citing", "a diver", "The Courier"),
        ("hopes for", "a new bridge", "Lenz"),
    ],
)
def test_what_nobody_voiced_or_what_says_nothing_is_attitude(cue: str, content: str, speaker: str) -> None:
    assert act(Said(cue, content, speaker)) == "attitude"
