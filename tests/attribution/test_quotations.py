"""Quotations over several paragraphs."""

from hearsay.attribution.quotations import continued
from tests.attribution.words import content, draft

FIRST = "“We told them about the pier,” she said. “They laughed at us.”"
NEXT = "“Two years later the pier was gone, and nobody was laughing any more.”"


def test_a_quoted_paragraph_goes_with_the_quotation_before_it() -> None:
    text = f"{FIRST}\n\n{NEXT}\n\n“And then the harbour silted up, as we had said it would.\n\nIt is shut."
    said = draft(text, "said", "“We told them about the pier,”", "“They laughed at us.”")
    (found,) = continued(text, [said])
    assert content(text, found)[2:] == [NEXT, "“And then the harbour silted up, as we had said it would."]


def test_not_behind_a_paraphrase_a_heading_or_in_a_transcript() -> None:
    others = ["“The Pier That Sank”", "“BRANDT: I never saw that letter, nor did anyone else in my office.”"]
    for following in others:
        text = f"{FIRST}\n\n{following}"
        said = [draft(text, "said", "“We told them about the pier,”", "“They laughed at us.”")]
        assert continued(text, said) == said
    text = f"She said that they had been told.\n\n{NEXT}"
    said = [draft(text, "said", "that they had been told")]
    assert continued(text, said) == said


def test_not_what_another_draft_has() -> None:
    text = f"{FIRST}\n\n{NEXT}\n\nSo wrote the foreman."
    said = [draft(text, "said", "“They laughed at us.”"), draft(text, "wrote", NEXT, speaker="the foreman")]
    assert continued(text, said) == said
