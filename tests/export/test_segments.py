from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from hearsay.export.marked import marked, notes
from hearsay.export.segments import segments
from hearsay.export.shares import shares
from hearsay.export.voices import statements
from hearsay.export.words import harmless
from hearsay.types import Findings, Span

from .sample import sample
from .strategies import CALM, findings, spans


@CALM
@given(spans(30), st.lists(spans(30), max_size=8))
def test_side_by_side_and_complete(within: Span, several: list[Span]) -> None:
    cut = segments(within, several)
    assert "".join("x" * (piece.span.end - piece.span.start) for piece in cut) == "x" * (within.end - within.start)
    assert all(before.span.end == after.span.start for before, after in pairwise(cut))
    for piece in cut:
        assert piece.members == tuple(i for i, span in enumerate(several) if span.covers(piece.span))


@CALM
@given(findings())
def test_marking_never_loses_a_character(found: Findings) -> None:
    stated = statements(found)
    paragraphs = marked(found.report.text, stated, notes(found, stated))
    shown = "".join(part.gap + "".join(mark.text for mark in part.marks) for part in paragraphs)
    assert shown == harmless(found.report.text)


@CALM
@given(findings())
def test_a_stretch_opens_once_at_most(found: Findings) -> None:
    stated = statements(found)
    paragraphs = marked(found.report.text, stated, notes(found, stated))
    opened = [id(layer) for part in paragraphs for mark in part.marks for layer in mark.opening]
    assert len(opened) == len(set(opened))


@CALM
@given(findings())
def test_shares_make_a_whole(found: Findings) -> None:
    stated = statements(found)
    parts = shares(found.report.text, stated, {one.voice.number: "" for one in stated})
    assert not parts or abs(sum(share.part for share in parts) - 1) < 1e-9


def test_what_is_told_inside_another_s_words_belongs_to_both() -> None:
    found = sample()
    stated = statements(found)
    inside = next(
        mark
        for part in marked(found.report.text, stated, ())
        for mark in part.marks
        if mark.text == "“the gates would stay shut until the harvest was in”"
    )
    assert [one.said.source.name for one in inside.statements if one.said.source] == ["Anton Brill", "the governor"]
    assert "hs-nested" in inside.classes
