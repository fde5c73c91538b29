"""Posts as their network embeds them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hearsay.attribution.posts import posts
from tests.attribution.words import content, draft

POST = "The northern pier is gone!! #lenz pic.example/abc"
SIGNED = "Ilse Brandt (@ilse_b)"


@pytest.mark.parametrize(
    "text",
    [
        f"It was dark.\n\n{POST}\n\n— {SIGNED} March 3, 2024\n\nThe council met.",
        f"It was dark.\n\n{POST} — {SIGNED} March 3, 2024\n\nThe council met.",
        f"{POST}— {SIGNED} Mar. 3, 2024 Crews are on their way to the harbour.",
    ],
)
def test_the_words_before_the_signature_are_its_owners(text: str) -> None:
    (found,) = posts(text, [])
    assert content(text, found) == [POST]
    assert found.speaker is not None
    assert found.speaker.of(text) == SIGNED
    assert found.direct


def test_two_posts_in_one_paragraph() -> None:
    text = f"{POST} — {SIGNED} March 3, 2024 Told you so, all of you. — Jon Holm (@holm) March 4, 2024"
    assert [content(text, d) for d in posts(text, [])] == [[POST], ["Told you so, all of you."]]


def test_not_a_picture_a_byline_or_what_a_draft_has() -> None:
    assert list(posts(f"pic.example/abc\n\n— {SIGNED} March 3, 2024", [])) == []
    assert list(posts(f"The pier is gone, and so is the lamp.\n\n— Follow {SIGNED} for more", [])) == []
    text = f"“{POST}” she wrote.\n\n— {SIGNED} March 3, 2024"
    assert list(posts(text, [draft(text, "wrote", f"“{POST}”", speaker="she")])) == []


ODD = [*"ab —-(@)\n", "(@x)", " March 3, 2024", "\u00a0", "â€”"]


@given(st.lists(st.sampled_from(ODD), max_size=60).map("".join))
def test_any_text_keeps_its_spans_inside(text: str) -> None:
    for d in posts(text, []):
        assert all(0 <= s.start < s.end <= len(text) for s in d.spans())
