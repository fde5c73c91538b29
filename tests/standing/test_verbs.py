"""What auxiliaries make of a verb."""

import pytest

from hearsay.standing.sentence import read
from hearsay.standing.verbs import verbs


@pytest.mark.parametrize(
    ("text", "mood"),
    [
        ("The guild confirmed it.", "done"),
        ("The guild has finally confirmed it.", "done"),
        ("The guild is said to have confirmed it.", "done"),
        ("We can confirm it.", "done"),
        ("The guild was able to confirm it.", "done"),
        ("The guild did not confirm it.", "not"),
        ("The guild hasn’t yet confirmed it.", "not"),
        ("The guild has yet to confirm it.", "not"),
        ("The guild never confirmed it.", "not"),
        ("The guild failed to confirm it.", "not"),
        ("The guild could not immediately confirm it.", "unable"),
        ("The guild has been unable to independently confirm it.", "unable"),
        ("It was impossible to confirm it.", "unable"),
        ("The guild does not confirm such things.", "never"),
        ("The guild is not confirming anything.", "never"),
        ("The guild would not confirm it.", "unwilling"),
        ("The guild won’t confirm it.", "unwilling"),
        ("The guild is not going to confirm it.", "unwilling"),
        ("The guild declined to confirm it.", "declined"),
        ("The guild has refused to confirm it.", "refused"),
        ("The guild is trying to confirm it.", "trying"),
        ("The guild may confirm it.", "maybe"),
        ("They met to confirm it.", "maybe"),
        ("The guild rarely confirms it.", "maybe"),
    ],
)
def test_moods(text: str, mood: str) -> None:
    (sentence,) = read(text)
    assert [v.mood for v in verbs(sentence) if v.kind == "verify"] == [mood]


def test_both_verbs_of_a_pair_share_what_stands_before() -> None:
    (sentence,) = read("The guild has not confirmed or denied it.")
    assert [v.mood for v in verbs(sentence)] == ["not", "not"]


def test_passives() -> None:
    (sentence,) = read("It was confirmed by the guild, which confirmed it twice.")
    assert [v.passive for v in verbs(sentence)] == [True, False]
