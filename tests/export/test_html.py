from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from importlib.resources import files

import pytest
from hypothesis import given
from lxml import html

from hearsay.export.html import notebook, to_html
from hearsay.export.sheet import web_address
from hearsay.export.words import harmless
from hearsay.types import Findings, Report

from .sample import hostile, sample, silent, single
from .strategies import CALM, findings

PAYLOADS = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "</style><script>alert(1)</script>",
    "javascript:alert(1)",
    "{{ 7 * 7 }}{% raw %}",
    "<!--",
    "&lt;b&gt;",
]


def found_by(page: str, xpath: str) -> list[str]:
    found = html.document_fromstring(page).xpath(xpath)
    assert isinstance(found, list)
    return list(map(str, found))


def shown_text(page: str) -> str:
    """The report's text as a reader gets it: paragraphs and the gaps between them, without the margin notes."""
    return "".join(found_by(page, "//div[@class='hs-text']//text()[not(ancestor::aside)]"))


def test_the_text_shown_is_the_text_of_the_report() -> None:
    assert shown_text(to_html([sample()])) == harmless(sample().report.text)


@CALM
@given(findings())
def test_no_character_is_lost_and_none_is_added(found: Findings) -> None:
    page = to_html([found])
    page.encode("utf-8")
    # The parser leaves out what HTML has no place for.
    legal = re.compile("[^\ufdd0-\ufdef\ufffe\uffff]")
    shown, text = shown_text(page), harmless(found.report.text)
    assert "".join(legal.findall(shown)) == "".join(legal.findall(text))


@CALM
@given(findings())
def test_links_lead_somewhere(found: Findings) -> None:
    page = to_html([found, found])
    ids = Counter(found_by(page, "//@id"))
    assert all(number == 1 for number in ids.values())
    blank = {f"#{key}-{kind}" for key in ("r1", "r2") for kind in "mf"}
    lost = {target for target in found_by(page, "//@href") if target.startswith("#") and target[1:] not in ids}
    # What covers no visible letter has no mark to go back to.
    assert all(target.rstrip("0123456789") in blank for target in lost)


def test_every_link_of_a_real_report_leads_somewhere() -> None:
    page = to_html([sample(), silent(), single()])
    ids = set(found_by(page, "//@id"))
    assert {target[1:] for target in found_by(page, "//@href") if target.startswith("#")} <= ids


@pytest.mark.parametrize("payload", PAYLOADS)
def test_foreign_text_stays_text(payload: str) -> None:
    found = hostile(payload)
    for page in (to_html([found]), to_html([found, found]), notebook(found)):
        assert not found_by(page, "//script | //img | //*[@onerror or @onmouseover or @onload]")
        assert not [link for link in found_by(page, "//@href") if not link.startswith(("#", "http"))]
        assert shown_text(to_html([found])) == found.report.text


def test_foreign_controls_are_made_visible() -> None:
    page = to_html([sample()])
    assert not re.search("[\x00-\x08\x0b-\x1f\u202a-\u202e\u2066-\u2069]", page)
    assert "open‹U+202E› all gates" in page


def test_the_page_needs_nothing_but_itself() -> None:
    page = to_html([sample(), silent()])
    assert not found_by(page, "//script | //link | //iframe | //@src | //@srcset")
    assert not re.search(r"@import|url\(|expression\(", page)
    assert "default-src 'none'; style-src 'unsafe-inline'; img-src data:" in page


def test_each_statement_is_marked_by_more_than_colour() -> None:
    labels = found_by(to_html([sample()]), "//a[contains(@class, 'hs-badge')]/@aria-label")
    assert "Source 1, two engineers at the dam: quoted" in labels
    assert "Source 2, Ilse Marrow: quoted, continued" in labels
    assert "Source 8, villagers: attitude" in labels
    assert "Source ?, somebody (the report names nobody): paraphrased" in labels


def test_all_standings_stand_in_the_margin() -> None:
    notes = found_by(to_html([sample()]), "//aside[contains(@class, 'hs-note')]/a[1]/text()")
    assert notes == [
        "denied by Velmora Water Board",
        "not verified by The Valley Courier",
        "verified by Plumbline",
        "comment sought from governor’s office: no answer",
        "comment sought from Sill & Daughters",
        "Dunmere prosecutor declined to comment",
        "confirmed by Ministry of Works",
    ]


def test_relays_are_drawn_as_a_chain() -> None:
    links = found_by(to_html([sample()]), "(//ol[@class='hs-chain'])[2]/li/text()")
    assert links == ["court in Dunmere", "Lowland Wire", "Harbour Times", "this report"]


def test_several_reports_have_a_table_of_contents_and_one_has_none() -> None:
    assert len(found_by(to_html([sample(), silent()]), "//nav//li/a/@href")) == 2
    assert not found_by(to_html([sample()]), "//nav")
    assert "No reports." in to_html([])


def test_one_heading_of_the_first_rank() -> None:
    for page in (to_html([sample()]), to_html([sample(), silent()])):
        assert len(found_by(page, "//h1/@class | //h1[not(@class)]/text()")) == 1


def test_the_language_is_told_where_it_is_one() -> None:
    arabic = replace(silent(), report=Report(name="n", text="نص", language="ar"))
    assert found_by(to_html([arabic]), "//div[@class='hs-text']/@lang") == ["ar"]
    odd = replace(silent(), report=Report(name="n", text="x", language='x" y'))
    assert not found_by(to_html([odd]), "//div[@class='hs-text']/@lang")


@pytest.mark.parametrize("url", ["javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "http://[", "", None])
def test_only_web_addresses_are_links(url: str | None) -> None:
    assert web_address(url) is None


def test_the_styles_of_a_notebook_reach_nothing_outside_it() -> None:
    css = "".join(found_by(notebook(sample()), "//style/text()"))
    bare = re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)
    rules = re.findall(r"([^{};]+)\{", bare)
    selectors = [one.strip() for rule in rules if not rule.strip().startswith("@") for one in _split(rule)]
    assert len(selectors) > 100
    assert not [one for one in selectors if not re.match(r"\.hs(-[a-z]+)?\b", one)]


def _split(selector: str) -> list[str]:
    return re.split(r",(?![^(]*\))", selector)


def test_two_notebooks_share_no_id() -> None:
    assert not set(found_by(notebook(sample()), "//@id")) & set(found_by(notebook(single()), "//@id"))


def test_the_same_findings_make_the_same_page() -> None:
    assert to_html([sample()]) == to_html([sample()])


def test_the_templates_are_shipped() -> None:
    names = {path.name for path in (files("hearsay.export") / "templates").iterdir()}
    assert {"page.html.j2", "notebook.html.j2", "report.css"} <= names
