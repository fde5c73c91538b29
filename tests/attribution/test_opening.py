"""Contents that begin behind a saying of their own."""

import pytest

from hearsay.attribution.opening import opened
from tests.attribution.words import content, draft


@pytest.mark.parametrize(
    ("ahead", "said"),
    [
        ("The foreman claimed ", "that the lock had leaked since May"),
        ("Ilse Brandt told a diver in Oster on Monday ", "that the lock had leaked since May"),
        ("Tests confirm ", "the lock had leaked since May"),
    ],
)
def test_the_saying_in_front_is_part_of_it(ahead: str, said: str) -> None:
    text = f"It rained. {ahead}{said}, according to the Courier."
    (found,) = opened(text, [draft(text, "according to", said, speaker="the Courier")])
    assert content(text, found) == [ahead + said]


def test_not_what_another_draft_has_nor_a_quotation_nor_a_front_clause() -> None:
    text = "The foreman claimed that the lock had leaked, according to the Courier."
    two = [
        draft(text, "claimed", "that the lock had leaked", speaker="The foreman"),
        draft(text, "according to", "that the lock had leaked", speaker="the Courier"),
    ]
    assert opened(text, two) == two
    for text, cue, said in (
        ("The foreman said “the lock leaks”, according to the Courier.", "according to", "“the lock leaks”"),
        ("Despite reports that the lock leaks, the port dismissed it.", "dismissed", "that the lock leaks"),
        ("The foreman said that the lock leaks.", "said", "that the lock leaks"),
    ):
        d = draft(text, cue, said)
        assert opened(text, [d]) == [d]
