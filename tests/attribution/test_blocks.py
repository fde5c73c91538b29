"""Block quotations without quotation marks."""

import pytest

from hearsay.attribution.blocks import blocks
from tests.attribution.words import content, draft

BLOCK = "Nobody who worked on the northern pier was told that its piles had been eaten hollow."


@pytest.mark.parametrize(
    ("lead", "cue", "speaker"),
    [
        ("According to the Lenz Courier:", "According to", "the Lenz Courier"),
        ("The pier is shut. The harbour authority writes:", "writes", "The harbour authority"),
        ("As Mayor Brandt wrote on her website:", "wrote", "Mayor Brandt"),
        ("From the Lenz Courier:", "From", "the Lenz Courier"),
        ("It did not last. Here’s Ilse Brandt at Pier9:", "Here’s", "Ilse Brandt at Pier9"),
        ("As the Lenz Courier reports,", "reports", "the Lenz Courier"),
        ("It was leaked, and the letter then reads:", "then reads", "the letter"),
    ],
)
def test_the_paragraph_behind_the_colon(lead: str, cue: str, speaker: str) -> None:
    text = f"{lead}\n\n{BLOCK}\n\nThe pier opened in 1931."
    (found,) = blocks(text, [])
    assert content(text, found) == [BLOCK]
    assert found.direct
    assert found.cue is not None
    assert found.speaker is not None
    assert (found.cue.of(text), found.speaker.of(text)) == (cue, speaker)


def test_whose_page_it_is_stays_unsaid_where_others_speak_there() -> None:
    text = f"From the Lenz Courier:\n\n{BLOCK[:-1]}, the foreman said."
    inside = draft(text, "said", BLOCK[:-1], speaker="the foreman")
    assert list(blocks(text, [inside])) == []
    assert len(list(blocks(text.replace("From the Lenz Courier:", "The Lenz Courier writes:"), []))) == 1


@pytest.mark.parametrize(
    "text",
    [
        f"Here’s how the report begins:\n\n{BLOCK}",
        f"The report names three causes:\n\n{BLOCK}",
        f"The mayor said the causes were these three:\n\n{BLOCK}",
        "The mayor said:\n\n“Nobody who worked on the northern pier was told that its piles were hollow.”",
        "The mayor said:\n\nRead more here",
        "The mayor said:",
    ],
)
def test_lists_quotations_and_furniture_are_none(text: str) -> None:
    assert list(blocks(text, [])) == []


def test_what_the_block_itself_ascribes_may_stay() -> None:
    inside = "The crew says that its piles had been eaten hollow for years, and the port denies it."
    text = f"The Courier reports:\n\n{inside}"
    inner = draft(text, "says", "that its piles had been eaten hollow for years", speaker="The crew")
    outer = draft(text, "reports", inside, speaker="The Courier")
    assert len(list(blocks(text, [inner]))) == 1
    assert list(blocks(text, [outer])) == []
