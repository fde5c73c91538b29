from __future__ import annotations

from dataclasses import replace

from hearsay.export.chain import chain
from hearsay.export.view import speech
from hearsay.export.words import clip, harmless

from .sample import sample

FOUND = sample()
LINES = [chain(FOUND.report.text, said, width=40) for said in speech(FOUND)]


def test_from_what_was_said_to_this_report() -> None:
    assert LINES[3] == (
        "the water board had “knowingly set … ← court in Dunmere ← Lowland Wire ← Harbour Times ← this report"
        " · 2 May 2031"
    )


def test_channel_and_date_where_known() -> None:
    assert LINES[5] == "anyone had been put at risk ← Velmora Water Board ← this report · in a statement · 4 May 2031"


def test_nobody() -> None:
    assert LINES[9] == "The gates were … opened twice ← somebody (the report names nobody) ← this report"


def test_the_line_is_fit_to_print() -> None:
    assert LINES[11].startswith("“open‹U+202E› all gates‹U+202C›")
    assert all(harmless(line) == line for line in LINES)


def test_within_another_s_words_only_where_no_relay_says_so() -> None:
    relayed = speech(FOUND)[8]
    bare = replace(relayed, relays=())
    assert "in the words of" not in LINES[8]
    assert chain(FOUND.report.text, bare).endswith("← the governor ← this report · in the words of Anton Brill")


def test_clipping_ends_with_a_word_and_without_its_comma() -> None:
    assert clip("one, two, three", 9) == "one …"
    assert clip("one, two, three", 11) == "one, two …"


def test_clipping_cuts_what_has_no_spaces_but_no_letter_from_its_marks() -> None:
    assert clip("漢字漢字漢字", 4) == "漢字漢…"
    assert clip("e\u0301" * 9, 6) == "e\u0301e\u0301…"
