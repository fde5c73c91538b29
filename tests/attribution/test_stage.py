"""The stage on the shipped model, and decoding by itself."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hearsay.attribution import attribute, shipped
from hearsay.attribution.decode import CONTENT, CUE, ranges, viterbi
from hearsay.attribution.manner import manner
from hearsay.text import quoted
from hearsay.types import Report, Span

TEXT = (
    "Bridge to close within a year: Report\n\n"
    "“We cannot keep lorries on it,” Mayor Ilse Brandt told the Lenz Courier on Tuesday.\n\n"
    "The harbour authority said that the northern pier was sinking."
)


def test_finds_quoted_and_paraphrased_speech() -> None:
    found = attribute(Report(name="bridge", text=TEXT), shipped())
    said = {a.cue.of(TEXT): a for a in found if a.cue}
    assert said["told"].manner == "direct"
    assert said["told"].speaker is not None
    assert said["told"].speaker.of(TEXT) == "Mayor Ilse Brandt"
    assert said["said"].manner == "indirect"


def test_a_text_without_attribution_gives_none() -> None:
    assert attribute(Report(name="plain", text="The bridge is forty metres long. It opened in 1931."), shipped()) == ()


@pytest.mark.parametrize(
    "text",
    [
        "The “deep state” of the port has its so-called “friends” in Lenz. The 'ghost pier' opened in 1931.",
        'The film "The Pier That Sank" opens in June. Its heroine, "Mad" Maren, sails alone.',
        "The pier was ‘safe’, and the ‘experts’ went home.",
    ],
)
def test_words_in_quotation_marks_that_nobody_used_are_no_attribution(text: str) -> None:
    assert attribute(Report(name="plain", text=text), shipped()) == ()


@pytest.mark.parametrize(
    "text",
    [
        "“We cannot keep lorries on it,” the mayor said on Tuesday.",
        '"We cannot keep lorries on it," the mayor said on Tuesday.',
        "‘We cannot keep lorries on it,’ the mayor said on Tuesday.",
        "'We cannot keep lorries on it,' the mayor said on Tuesday.",
        "«We cannot keep lorries on it,» the mayor said on Tuesday.",
        "“We cannot\u00a0keep lorries on\u202fit,” the\u00a0mayor said on Tuesday.",
    ],
)
def test_any_quotation_marks_and_spaces(text: str) -> None:
    (found,) = attribute(Report(name="bridge", text=text), shipped())
    assert found.manner == "direct"
    assert found.content[0].of(text) == text[: text.index(" the")]


def test_a_headline_in_capitals_reads_like_another() -> None:
    text = "HARBOUR BRIDGE IS CLOSE TO COLLAPSE, SAYS MAYOR\n\nIt opened in 1931."
    (found,) = attribute(Report(name="bridge", text=text), shipped())
    assert found.content[0].of(text) == "HARBOUR BRIDGE IS CLOSE TO COLLAPSE"
    assert found.speaker is not None
    assert found.speaker.of(text) == "MAYOR"


@settings(max_examples=25, deadline=None)
@given(st.text(max_size=400))
def test_any_text_keeps_its_spans_inside(text: str) -> None:
    for a in attribute(Report(name="any", text=text), shipped()):
        spans = [*a.content, *filter(None, (a.cue, a.speaker))]
        assert all(0 <= s.start < s.end <= len(text) for s in spans)


def test_viterbi_follows_the_transitions() -> None:
    tags = np.zeros((3, 7), np.float32)
    tags[0, CUE] = 5
    tags[1, CUE + 1] = 1
    tags[2, CONTENT] = 5
    transitions = np.zeros((7, 7), np.float32)
    assert viterbi(tags, transitions) == [CUE, CUE + 1, CONTENT]
    transitions[CUE, CUE + 1] = -10
    assert viterbi(tags, transitions)[1] != CUE + 1


def test_ranges_open_on_a_stray_inside_tag() -> None:
    assert ranges([0, CUE + 1, CUE + 1, 0, CUE, CUE], CUE) == [(1, 3), (4, 5), (5, 6)]


def test_manner_by_share_of_quoted_letters() -> None:
    text = 'He called it "a disgrace" and left. "Go home," she said.'
    assert manner(text, [Span(13, 25)], quoted(text)) == "direct"
    assert manner(text, [Span(3, 35)], quoted(text)) == "mixed"
    assert manner(text, [Span(26, 34)], quoted(text)) == "indirect"
