"""Feeds: one report an item, with what the feed says of it, and nothing that a feed could do to its reader."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest

from hearsay.errors import NotAReport, SourceError, TooLarge, Unreadable
from hearsay.reading import read_sources
from hearsay.types import Caption, Report

CASES = Path(__file__).parents[1] / "cases" / "feeds"


def read(*sources: Path) -> tuple[list[Report], list[SourceError]]:
    found = list(read_sources(map(str, sources)))
    return [f for f in found if isinstance(f, Report)], [f for f in found if isinstance(f, SourceError)]


def fed(data: bytes | str) -> list[Report | SourceError]:
    return list(read_sources(["-"], stdin=BytesIO(data.encode() if isinstance(data, str) else data)))


def rss(*items: str) -> str:
    return f"<rss version='2.0'><channel><title>Tesk Herald</title>{''.join(items)}</channel></rss>"


def test_an_item_with_its_whole_text() -> None:
    (gate, *_), _ = read(CASES / "ridge-post.rss")
    assert gate.name == "https://ridgepost.example/?p=8123"
    assert gate.url == "https://ridgepost.example/2031/03/dam-gate?utm_source=rss"
    assert (gate.publisher, gate.byline) == ("The Ridge Post", ("Ada Quill", "Tom Reed"))
    assert gate.published == "2031-03-05T10:04:00+01:00"
    assert gate.title == "Dam gate ‘was never closed’, engineer says"
    assert gate.text.split("\n\n") == [
        "The third gate of the Orvel dam stood open all night, the engineer who was on duty said on Wednesday.",
        "“Nobody told me to close it,” Marta Lindqvist told the Ridge Post.",
        "The water board declined to comment.",
        "The ministry did not respond.",
    ]
    assert gate.captions == (Caption("The gate on Tuesday.", "Nils Aho/Northwire"),)
    assert gate.notes == ()


def test_an_item_with_a_summary_or_a_headline_alone_says_so() -> None:
    (_, ferry, council), (empty,) = read(CASES / "ridge-post.rss")
    assert ferry.notes == ("The feed gives only a summary of this item.",)
    assert ferry.origin == ("Northwire",)
    assert (council.text, council.published) == ("Council votes", None)
    assert council.notes == ("The feed gives only the headline of this item.",)
    assert "item 4" in str(empty)


def test_atom() -> None:
    (hall, market), _ = read(CASES / "planet.atom")
    assert (hall.name, hall.url) == ("tag:valleywire.example,2031:44", "https://valleywire.example/44")
    assert (hall.publisher, hall.byline, hall.origin) == ("Valley Wire", ("Ines Okafor",), ("The Lantern",))
    assert (hall.published, hall.modified) == ("2031-03-05T09:30:00+01:00", "2031-03-05T10:45:00+01:00")
    assert hall.text.endswith("\n\nTwo workers were treated, according to the fire service.")
    assert (market.published, market.modified, market.byline) == (None, "2031-03-04T08:00:00+00:00", ())


def test_rss_1() -> None:
    (report,), _ = read(CASES / "tesk.rdf")
    assert (report.title, report.published) == ("Señora Ibáñez resigns", "2031-03-03T07:00:00-05:00")
    assert report.text.endswith("her office said & confirmed.")


def test_json_feed() -> None:
    reports, errors = read(CASES / "notebook.json")
    assert [r.name for r in reports] == ["12", "13", "14"]
    assert reports[0].text == "Seven cranes stand on the quay.\n\nNobody has seen their papers, two dockers said."
    assert (reports[0].byline, reports[1].byline) == (("Rosa Vint",), ("Guest Hand",))
    assert reports[1].text.startswith("Five < seven")
    assert [e.where.rsplit(" ", 1)[1] for e in errors] == ["4", "5"]


def test_feeds_are_found_in_a_folder_under_any_suffix(tmp_path: Path) -> None:
    (tmp_path / "feed.xml").write_bytes((CASES / "tesk.rdf").read_bytes())
    (tmp_path / "feed.json").write_bytes((CASES / "notebook.json").read_bytes())
    (tmp_path / "map.xml").write_text("<?xml version='1.0'?><urlset><url/></urlset>")
    (tmp_path / "data.json").write_text('{"a": 1}')
    assert len(read(tmp_path)[0]) == 4


def test_a_json_feed_is_read_item_by_item() -> None:
    class Endless(BytesIO):
        def read1(self, size: int | None = -1, /) -> bytes:
            return b'{"content_text": "More rain, the office said."},\n'

    start = b'{"version": "https://jsonfeed.org/version/1", "items": [\n'
    chained = iter((start,))

    class Whole(Endless):
        def read1(self, size: int | None = -1, /) -> bytes:
            return next(chained, None) or super().read1(size)

    found: Iterator[Report | SourceError] = read_sources(["-"], stdin=Whole())
    assert [one.name for one in (next(found), next(found)) if isinstance(one, Report)] == ["stdin-1", "stdin-2"]


def test_a_feed_cut_off_gives_what_it_has() -> None:
    whole = (CASES / "notebook.json").read_bytes()
    *reports, error = fed(whole[: whole.index(b"An audit is")])
    assert [r.name for r in reports if isinstance(r, Report)] == ["12", "13"]
    assert isinstance(error, Unreadable)
    assert "breaks off" in str(error)
    data = (CASES / "ridge-post.rss").read_bytes()
    first = fed(data[: data.index(b"<title>Council")])[0]
    assert isinstance(first, Report)
    assert "not well-formed" in first.notes[0]


@pytest.mark.parametrize(
    ("data", "kind", "says"),
    [
        (rss(), NotAReport, "without items"),
        ('{"version": "https://jsonfeed.org/version/1", "items": []}', NotAReport, "without items"),
        ('{"version": "https://jsonfeed.org/version/1"}', NotAReport, "without items"),
        ('{"version": "https://jsonfeed.org/version/1", "items" []}', Unreadable, "valid JSON|breaks off"),
        ("<rss", Unreadable, "too broken"),
        (rss("<item/>" * 6_000), TooLarge, "6,000 items"),
        (rss("<b/>" * 120_000), TooLarge, "tags"),
        (rss("<item><title " + "a='b' " * 30_000 + ">x</title></item>"), TooLarge, "characters"),
    ],
)
def test_what_is_refused(data: str, kind: type[SourceError], says: str) -> None:
    [error] = fed(data)
    assert isinstance(error, kind)
    assert error.problem
    assert re.search(says, str(error))


def test_entities_of_its_own_are_refused_and_files_stay_closed() -> None:
    bomb = '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>' + rss("<item>&b;</item>")
    assert "entities" in str(fed(bomb)[0])
    outside = '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>' + rss("<item>&x;</item>")
    assert "entities" in str(fed(outside)[0])


def test_a_netscape_doctype_is_no_danger() -> None:
    old = '<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://x.example/rss-0.91.dtd">'
    item = "<item><title>Bridge shut</title><description>The bridge is shut, the clerk said.</description></item>"
    [report] = fed(f'<?xml version="1.0"?>{old}<rss version="0.91"><channel><title>T</title>{item}</channel></rss>')
    assert isinstance(report, Report)
    assert report.text == "The bridge is shut, the clerk said."


def test_other_encodings_and_dates() -> None:
    item = "<item><description>Señora Ibáñez said no.</description><pubDate>Wed, 05 Mar 31 10:00 EST</pubDate></item>"
    for encoding in ("utf-16", "iso-8859-1"):
        [report] = fed(f'<?xml version="1.0" encoding="{encoding}"?>{rss(item)}'.encode(encoding))
        assert isinstance(report, Report)
        assert report.text == "Señora Ibáñez said no."
        assert report.published == "2031-03-05T10:00:00-05:00"


def test_a_json_value_of_any_size_and_shape() -> None:
    deep = '{"version": "https://jsonfeed.org/version/1", "x": ' + "[" * 200_000
    assert isinstance(fed(deep)[0], SourceError)
    long = json.dumps({"version": "https://jsonfeed.org/version/1", "items": [{"content_text": "Märä. " * 40_000}]})
    for data in (long, json.dumps(json.loads(long), ensure_ascii=False)):
        [report] = fed(data)
        assert isinstance(report, Report)
        assert report.text.count("Märä.") == 40_000
