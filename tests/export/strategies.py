"""Findings of any shape: spans anywhere, nested, crossing, touching; text of any characters."""

from __future__ import annotations

from typing import get_args

from hypothesis import settings
from hypothesis import strategies as st

from hearsay.types import Act, Attribution, Findings, Kind, Manner, Report, Source, Sourcing, Span, Standing, Status

# A shared machine may be slow at any one example.
CALM = settings(deadline=None, max_examples=40)

TEXTS = st.text(
    st.one_of(st.sampled_from("ab .“”\n\n\t\r\x00\x1b\x85\u202e\u2066\u2028ü漢ש<&>\"'"), st.characters(codec=None)),
    max_size=60,
)
NAMES = st.text(min_size=1, max_size=12)


@st.composite
def spans(draw: st.DrawFn, length: int) -> Span:
    start, end = sorted((draw(st.integers(0, length)), draw(st.integers(0, length))))
    return Span(start, end)


@st.composite
def findings(draw: st.DrawFn) -> Findings:
    report = Report(
        name=draw(NAMES), text=draw(TEXTS), title=draw(st.none() | TEXTS), publisher=draw(st.none() | NAMES)
    )
    span = spans(len(report.text))
    sources = {one.id: one for one in draw(st.lists(_sources(report, span), max_size=4))}
    attributions = {one.id: one for one in draw(st.lists(_attributions(report, span), max_size=5))}
    standings = {one.id: one for one in draw(st.lists(_standings(report, span, list(attributions)), max_size=3))}
    return Findings(
        report=report,
        attributions=tuple(attributions.values()),
        sources=tuple(sources.values()),
        sourcings=tuple(draw(_sourcings(key, list(sources), span)) for key in attributions),
        standings=tuple(standings.values()),
    )


def _sources(report: Report, span: st.SearchStrategy[Span]) -> st.SearchStrategy[Source]:
    return st.builds(
        Source,
        report_id=st.just(report.id),
        mention=st.none() | span,
        name=NAMES,
        kind=st.sampled_from(get_args(Kind)),
        named=st.booleans(),
        role=st.none() | NAMES,
        justification=st.none() | span,
    )


def _attributions(report: Report, span: st.SearchStrategy[Span]) -> st.SearchStrategy[Attribution]:
    return st.builds(
        Attribution,
        report_id=st.just(report.id),
        content=st.lists(span, min_size=1, max_size=3).map(tuple),
        cue=st.none() | span,
        speaker=st.none() | span,
        manner=st.sampled_from(get_args(Manner)),
        act=st.sampled_from(get_args(Act)),
        score=st.floats(0, 1),
        model=st.just("any"),
    )


def _standings(report: Report, span: st.SearchStrategy[Span], about: list[str]) -> st.SearchStrategy[Standing]:
    return st.builds(
        Standing,
        report_id=st.just(report.id),
        span=span,
        status=st.sampled_from(get_args(Status)),
        by=st.none(),
        about=st.lists(st.sampled_from(about), unique=True).map(tuple) if about else st.just(()),
    )


def _sourcings(key: str, sources: list[str], span: st.SearchStrategy[Span]) -> st.SearchStrategy[Sourcing]:
    one = st.sampled_from(sources) if sources else st.nothing()
    return st.builds(
        Sourcing,
        attribution_id=st.just(key),
        source_id=st.none() | one,
        relays=st.lists(one, max_size=3, unique=True).map(tuple) if sources else st.just(()),
        channel=st.none() | span,
        said_on=st.sampled_from([None, "2031-05-04", "in spring"]),
        within=st.none(),
    )
