"""What the rules mend in the model's drafts."""

from dataclasses import replace

from hearsay.attribution.draft import Draft
from hearsay.attribution.mending import mend
from tests.attribution.words import draft


def said(text: str, drafts: list[Draft]) -> list[tuple[list[str], str | None]]:
    return [([c.of(text) for c in d.content], d.cue.of(text) if d.cue else None) for d in mend(text, drafts)]


def test_a_quotation_in_another_paragraph_stays_with_its_cue() -> None:
    text = "“Go home,” she said.\n\n“Lock the doors behind you tonight.”"
    found = said(text, [draft(text, "said", "“Go home,”", "“Lock the doors behind you tonight.”")])
    assert found == [(["“Go home,”", "“Lock the doors behind you tonight.”"], "said")]


def test_a_paraphrase_in_a_paragraph_above_does_not() -> None:
    text = "The call led to an inquiry.\n\nAccording to the Courier, it failed."
    assert said(text, [draft(text, "According to", "The call led to an inquiry")]) == []


def test_behind_a_colon_only_where_the_line_ends_with_it() -> None:
    text = "Report: Bridge to close\n\nThe bridge opened in 1931 and is forty metres long."
    glued = draft(text, ":", "Bridge to close", "The bridge opened in 1931 and is forty metres long", speaker="Report")
    assert said(text, [glued]) == [(["Bridge to close"], ":")]
    text = "The port wrote:\n\nThe bridge opened in 1931 and is forty metres long."
    led = draft(text, "wrote", "The bridge opened in 1931 and is forty metres long", speaker="The port")
    assert said(text, [led]) == [(["The bridge opened in 1931 and is forty metres long"], "wrote")]


def test_a_dateline_is_no_content() -> None:
    text = "PORT LENZ, March 3 (CNS) - The bridge is unsafe, the mayor said."
    found = said(text, [draft(text, "said", "PORT LENZ, March 3 (CNS) - The bridge is unsafe")])
    assert found == [(["The bridge is unsafe"], "said")]


def test_a_bare_name_is_no_content() -> None:
    text = "The Lenz Courier reported citing Coastal News Service."
    assert said(text, [draft(text, "reported citing", "Coastal News Service")]) == []


def test_one_word_in_quotation_marks_is_content() -> None:
    text = "The plan was called “rubbish” by the foreman."
    assert said(text, [draft(text, "was called", "“rubbish”")]) == [(["“rubbish”"], "was called")]


def test_what_a_paper_reports_keeps_its_verb() -> None:
    text = "The Lenz Courier reports the flood comes at a bad time."
    found = said(text, [draft(text, "reports", "the flood comes at a bad time", speaker="The Lenz Courier")])
    assert found == [(["the flood comes at a bad time"], "reports")]


def test_a_speaker_stays_in_its_line() -> None:
    text = "Not so, says Brandt\n\nThe harbour authority was silent on Monday, as ever."
    (found,) = mend(text, [draft(text, "says", "Not so", speaker="Brandt\n\nThe harbour authority")])
    assert found.speaker is not None
    assert found.speaker.of(text) == "Brandt"


def test_what_the_model_doubts_is_dropped() -> None:
    text = "The mayor may have said that the pier was safe."
    unsure = replace(draft(text, "said", "that the pier was safe", speaker="The mayor"), score=0.2)
    assert mend(text, [unsure]) == []
