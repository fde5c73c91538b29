"""What is read off pages that imitate what news sites do. All of them are made up."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest

from hearsay.errors import Paywalled
from hearsay.reading import read_bytes, read_html
from hearsay.types import Caption, Report

PAGES = Path(__file__).parent.parent / "cases" / "pages"


class Expected(NamedTuple):
    title: str
    publisher: str | None
    published: str | None
    modified: str | None
    byline: tuple[str, ...]
    language: str
    url: str | None
    paragraphs: int
    absent: tuple[str, ...] = ()


EXPECTED = {
    "ridge-post-dam": Expected(
        title="Orla dam gate failed hours before flood, engineers say",
        publisher="The Ridge Post",
        published="2031-03-05T06:40:00+01:00",
        modified="2031-03-05T09:15:00+01:00",
        byline=("Ada Quill", "Tom Reed"),
        language="en",
        url="https://ridgepost.example/news/orla-dam-gate",
        paragraphs=7,
        absent=("inbox", "Read more", "prisoners", "My cousin", "eleven years", "Nils Aho", "never text", "©"),
    ),
    "northwire-voice": Expected(
        title="Lake villages say soldiers took fishing boats",
        publisher="Northwire",
        published="2031-06-11T14:02:00+00:00",
        modified="2031-06-11T18:30:00+00:00",
        byline=("Jonas Vell",),
        language="en",
        url="https://northwire.example/lake-boats",
        paragraphs=5,
        absent=("AI-generated", "help of AI", "Gather Images", "two books", "Read more"),
    ),
    "harbour-liveblog": Expected(
        title="Port strike live: talks break down after eleven hours",
        publisher="Harbour Daily",
        published="2031-09-01T05:00:00+02:00",
        modified="2031-09-01T19:45:00+02:00",
        byline=("Mo Adair",),
        language="en",
        url="https://harbourdaily.example/live/port-strike",
        paragraphs=9,
        absent=("Share",),
    ),
    "old-table-gazette": Expected(
        title="Mayor of Säde resigns over bridge contract",
        publisher="Säde Gazette",
        published="2004-05-14",
        modified=None,
        byline=("Erna Tölke",),
        language="en",
        url=None,
        paragraphs=5,
        absent=("Front page", "Classified", "Tölke"),
    ),
    "correo-del-valle": Expected(
        title="El ministro niega el cierre de la mina, según su portavoz",
        publisher="Correo del Valle",
        published="2031-11-20",
        modified=None,
        byline=("Lucía Arranz",),
        language="es",
        url="https://correodelvalle.example/mina",
        paragraphs=4,
        absent=("Arranz", "Foto"),
    ),
    "tidings-wire-copy": Expected(
        title="Court clears minister in land case",
        publisher="Coast Tidings",
        published="2031-10-02T08:30:00-04:00",
        modified=None,
        byline=("Northwire",),
        language="en",
        url="https://coasttidings.example/2031/10/02/court-clears-minister",
        paragraphs=6,
        absent=("Support local", "Ten beaches", "Subscribe"),
    ),
    "plateau-blog": Expected(
        title="Who owns the plateau radio?",
        publisher="Plateau Notes",
        published="2031-02-17",
        modified=None,
        byline=("Rhea Tamsin",),
        language="en",
        url=None,
        paragraphs=9,
        absent=("Leave a comment", "Posted by"),
    ),
    "channel-nine-app": Expected(
        title="Hospital lost power twice in one night, nurses say",
        publisher="Channel Nine News",
        published="2031-12-30T21:00:00+05:30",
        modified=None,
        byline=(),
        language="en",
        url="https://nine.example/hospital-power",
        paragraphs=6,
        absent=("Advertisement",),
    ),
    "metered-courier": Expected(
        title="Bank hid losses for two years, auditors found",
        publisher="The Courier",
        published="2031-04-04",
        modified=None,
        byline=(),
        language="en",
        url=None,
        paragraphs=2,
        absent=("subscribe",),
    ),
}


def read(name: str) -> Report:
    return read_bytes((PAGES / f"{name}.html").read_bytes(), name=name)


@pytest.mark.parametrize("name", EXPECTED)
def test_what_the_page_says_of_itself(name: str) -> None:
    report, expected = read(name), EXPECTED[name]
    found = (report.title, report.publisher, report.published, report.modified, report.byline, report.language)
    assert found == expected[:6]
    assert report.url == expected.url
    assert report.retrieved is None


@pytest.mark.parametrize("name", EXPECTED)
def test_the_text_without_what_stands_beside_it(name: str) -> None:
    report, expected = read(name), EXPECTED[name]
    assert len(report.text.split("\n\n")) == expected.paragraphs
    assert "\n" not in report.text.replace("\n\n", "")
    assert expected.title not in report.text
    assert [word for word in expected.absent if word in report.text] == []


def test_captions_and_their_credits() -> None:
    assert read("ridge-post-dam").captions == (
        Caption("Water pours over the Orla dam on Wednesday morning.", "Nils Aho/Northwire"),
    )
    assert read("northwire-voice").captions[0].credit == "LENA ORDAS/NORTHWIRE/Gather Images"
    assert read("correo-del-valle").captions == (Caption("La entrada de la mina de Valdehierro.", "Bruno Sáez"),)


def test_disclosures_are_kept_beside_the_text() -> None:
    assert read("northwire-voice").disclosures == (
        "Voice is AI-generated. Inconsistencies may occur.",
        "This article was written with the help of AI and checked by an editor.",
    )


def test_biographies_are_kept_beside_the_text() -> None:
    assert read("ridge-post-dam").about_authors[0].startswith("Ada Quill is the energy correspondent")


def test_wire_copy_keeps_its_tag_and_copyright_line() -> None:
    """They say whose report it is."""
    text = read("tidings-wire-copy").text
    assert text.startswith("PORT AMBER (Northwire) — ")
    assert "Copyright 2031 Northwire." in text


def test_a_report_cut_off_by_a_paywall_is_read_with_a_note() -> None:
    assert "subscription" in read("metered-courier").notes[0]


def test_a_page_that_only_asks_to_subscribe_is_refused() -> None:
    with pytest.raises(Paywalled, match="request to subscribe"):
        read("paywall-only")


def test_a_publisher_is_not_guessed() -> None:
    page = "<html><body><h1>Storm</h1>" + "<p>The storm took the roof off, the owner said.</p>" * 9 + "</body></html>"
    report = read_html(page, name="storm")
    assert (report.publisher, report.published, report.url, report.byline) == (None, None, None, ())


def test_a_biography_without_a_mark_is_known_by_the_byline() -> None:
    told = "Ada Quill is a reporter with an eye on rivers and has never learned to swim."
    body = "".join(
        f"<p>The river rose by {n} metres in the night, the fire service said on Sunday.</p>" for n in range(9)
    )
    head = '<head><meta name="author" content="Ada Quill"></head>'
    report = read_html(f"<html>{head}<body><article>{body}<p>{told}</p></article></body></html>", name="river")
    assert report.about_authors == (told,)
    assert told not in report.text
