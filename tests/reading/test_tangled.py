"""Pages whose tags stand hundreds deep, or have thousands of attributes."""

from __future__ import annotations

import time

import pytest

from hearsay.errors import TooLarge
from hearsay.reading import read_html
from hearsay.reading.sniffing import is_page

SAID = "The mayor of Orvel resigned on Friday over the cranes, her office said in the morning."


@pytest.mark.parametrize("tags", ["<table><tr><td>", "<ul><li><a href='/x'>y</a>", "<div class='caption author'>"])
def test_a_tangled_page_is_read_flat(tags: str) -> None:
    head = "<title>Mayor resigns</title><meta name='author' content='Ada Quill&#1;' ò='x'>"
    began = time.process_time()
    report = read_html(
        f"<html lang=en><head>{head}</head><body>{(tags + f'<p>{SAID}</p>') * 500}</body></html>", name="x"
    )
    assert time.process_time() - began < 2
    assert SAID in report.text
    assert (report.title, report.byline, report.language) == ("Mayor resigns", ("Ada Quill",), "en")


@pytest.mark.parametrize("one", ['a{}="b" ', 'a{}=">" ', "a{}='<a' ", "a{} ", "a{}/", 'a{}="x"'])
def test_thousands_of_attributes_are_refused(one: str) -> None:
    began = time.process_time()
    with pytest.raises(TooLarge):
        read_html("<html " + "".join(one.format(n) for n in range(50_000)) + f"><p>{SAID}</p>", name="x")
    assert time.process_time() - began < 2


@pytest.mark.parametrize("one", ['a{}="b" ', 'a{}=">"', "a{} ", "{}/", 'a{}=""\n'])
@pytest.mark.parametrize("first", ["", f'style="{"x > " * 9_000}" ', "style='\"' "])
def test_the_bound_of_attributes_is_one_for_all_ways_to_write_them(one: str, first: str) -> None:
    many = "".join(one.format(n) for n in range(2_001))
    with pytest.raises(TooLarge, match="more than 2,000 attributes"):
        read_html(f"<p>{SAID}</p><b {first}{many}>", name="x")
    assert SAID in read_html(f"<p>{SAID}</p><b {first}{many[: len(many) // 2]}>", name="x").text


def test_a_long_attribute_is_none_of_many() -> None:
    picture = f'<img src="data:image/png;base64,{"iVBORw0KGgo/ " * 9_000}">'
    assert read_html(f"<html><body>{picture}<article><p>{SAID}</p></article></body></html>", name="x").text == SAID


def test_what_scripts_and_comments_hold_is_no_tag() -> None:
    script = "<script>if (a<b) { say('" + """it is "so' and so on; """ * 3_001 + "<b') }</script>"
    comment = "<!-- <b " + "x " * 9_000 + "-->"
    page = f"<html><body>{script}{comment}<article><p>{SAID}</p></article></body></html>"
    assert read_html(page, name="x").text == SAID


def test_many_comments_and_blanks_take_no_time() -> None:
    began = time.process_time()
    assert not is_page("<!-- -->" * 5_000 + "x")
    blanks = '<script type="application/ld+json">{}' + " " * 200_000 + "x</script>"
    assert SAID in read_html(f"<html><head>{blanks}</head><body><p>{SAID}</p></body></html>", name="x").text
    assert time.process_time() - began < 2
