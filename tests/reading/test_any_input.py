"""Whatever the bytes, the answer is a report or a SourceError; and a plain text comes back as it went in."""

from __future__ import annotations

import json
from contextlib import suppress
from io import BytesIO

from hypothesis import given, settings
from hypothesis import strategies as st

from hearsay.errors import SourceError
from hearsay.reading import read_bytes, read_html, read_sources, read_text
from hearsay.reading.dates import iso
from hearsay.reading.disclosures import without_disclosures
from hearsay.reading.pages.captions import split_caption
from hearsay.types import Report

ANY_TEXT = st.text(st.characters(codec=None, exclude_categories=()), max_size=400)
TAGS = st.sampled_from(
    ["html", "body", "p", "div", "table", "td", "h1", "article", "script", "b", "br", "time", "meta", "a"]
)
PIECE = st.one_of(
    TAGS.map(lambda tag: f"<{tag}>"),
    TAGS.map(lambda tag: f"</{tag}>"),
    TAGS.map(lambda tag: f'<{tag} class="byline author caption related" datetime="2031-01-01" content="x" href="/a">'),
    st.sampled_from(
        ["The mayor resigned, she said. ", "By Ada Quill", "&amp;", "&#0;", "&#xd800;", "<!--", "-->", "<![CDATA["]
    ),
    st.text(max_size=8),
)


@given(st.binary(max_size=400))
def test_any_bytes(data: bytes) -> None:
    with suppress(SourceError):
        assert isinstance(read_bytes(data, name="x"), Report)


@settings(deadline=None, max_examples=60)
@given(st.lists(PIECE, max_size=40).map("".join))
def test_any_markup(markup: str) -> None:
    try:
        report = read_html("<!doctype html>" + markup, name="x")
    except SourceError:
        return
    assert report.text.strip()
    json.dumps(report.text, ensure_ascii=False).encode("utf-8")


@given(ANY_TEXT)
def test_a_text_comes_back_as_it_went_in(text: str) -> None:
    try:
        report = read_text(text, name="x")
    except SourceError:
        return
    assert len(report.text) == len(text.replace("\r\n", "\n"))
    same = zip(report.text, text.replace("\r\n", "\n").replace("\r", "\n"), strict=True)
    assert all(ours == theirs or 0xD800 <= ord(theirs) <= 0xDFFF for ours, theirs in same)
    report.text.encode("utf-8")


@given(st.text(min_size=1, max_size=200).filter(lambda text: text[0].isalpha()))
def test_the_same_through_a_file(text: str) -> None:
    found = next(iter(read_sources(["-"], stdin=BytesIO(text.encode()))))
    if isinstance(found, Report):
        assert found.text == text.replace("\r\n", "\n").replace("\r", "\n")


@given(st.lists(st.one_of(st.binary(max_size=60), st.just(b'{"text": "One."}')), max_size=6).map(b"\n".join))
def test_any_lines(data: bytes) -> None:
    for found in read_sources(["-"], stdin=BytesIO(b'{"text": "x"}\n' + data)):
        assert isinstance(found, (Report, SourceError))


@given(st.text(max_size=80))
def test_any_date_caption_or_paragraph(text: str) -> None:
    assert iso(text) is None or iso(iso(text)) == iso(text)
    assert split_caption(text).text == split_caption(text).text.strip()
    assert len(without_disclosures(text)) <= len(text)
