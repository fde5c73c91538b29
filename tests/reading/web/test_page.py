"""What is read out of what was fetched."""

from __future__ import annotations

import json
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from hearsay.errors import SourceError, Unreadable
from hearsay.reading import Hints, read_sources
from hearsay.reading.web import in_folder
from hearsay.reading.web.agent import user_agent
from hearsay.reading.web.page import _same_site
from hearsay.types import Report
from tests.reading.web.server import LOOPBACK, PAGE, WORDS, Answer, Server, answer, read, report_of

FEED = f"""<rss version="2.0"><channel><title>The Ridge Post</title><link>https://ridgepost.example/</link>
<item><title>Ferry aground</title><link>https://ridgepost.example/ferry</link><guid>ferry-1</guid>
<description>{WORDS}</description></item>
<item><title>Dam fails</title><guid>dam-2</guid><description>The dam failed, the governor said.</description></item>
</channel></rss>"""
LINES = "".join(json.dumps({"text": f"{WORDS} {number}"}) + "\n" for number in range(3))
OTHERS: dict[str, tuple[Answer, list[str]]] = {
    "a feed": (answer(FEED, "Content-Type: application/rss+xml"), ["ferry-1", "dam-2"]),
    "a feed called a page": (answer(FEED), ["ferry-1", "dam-2"]),
    "JSON lines": (answer(LINES, "Content-Type: application/x-ndjson"), ["-1", "-2", "-3"]),
    "JSON lines, not said to be": (answer(LINES, "Content-Type: application/octet-stream"), ["-1", "-2", "-3"]),
    "a text": (answer(WORDS, "Content-Type: text/plain"), [""]),
}


@pytest.mark.parametrize(("told", "names"), OTHERS.values(), ids=OTHERS.keys())
def test_whatever_a_file_may_be_an_address_may_lead_to(told: Answer, names: list[str]) -> None:
    with Server(told) as server:
        found = read(server.url())
        expected = [name if name[:1].isalpha() else server.url() + name for name in names]
    assert [getattr(one, "name", one) for one in found] == expected
    assert all(isinstance(one, Report) and one.retrieved for one in found)


def test_the_items_of_a_feed_keep_their_own_addresses() -> None:
    with Server(answer(FEED)) as server:
        first, second = read(server.url())
    assert getattr(first, "url", first) == "https://ridgepost.example/ferry"
    assert getattr(second, "url", second) is None


def test_what_a_suffix_says_where_the_server_does_not() -> None:
    subtitles = "1\n00:00:01,000 --> 00:00:04,000\nThe ferry ran aground.\n\n"
    fragment = f"<p>{WORDS}</p>" * 3
    for kind in ("text/plain", "application/octet-stream"):
        assert report_of({"/a.txt": answer(fragment, f"Content-Type: {kind}")}, "/a.txt").text == fragment
    assert "-->" not in report_of({"/a.srt": answer(subtitles, "Content-Type: text/plain")}, "/a.srt").text


def test_what_is_told_from_outside_fills_gaps_only() -> None:
    hints = Hints(publisher="The Ridge Post", published="2031-03-05", url="https://wrong.example/")
    with Server(answer()) as server:
        [report] = read_sources([server.url()], hints=hints, web=LOOPBACK)
        assert isinstance(report, Report)
        assert (report.publisher, report.published, report.url) == (hints.publisher, hints.published, server.url())


def test_one_site_under_several_names() -> None:
    assert _same_site("https://m.ridgepost.example/a", "www.ridgepost.example")
    assert _same_site("https://news.ridgepost.example/a", "ridgepost.example")
    assert not _same_site("https://ridgepost.example.tesk.example/", "ridgepost.example")
    assert not _same_site("https://[", "ridgepost.example")


@pytest.mark.parametrize("missing", ["httpx2", "httpcore2", "warcio.warcwriter"])
def test_what_has_to_be_installed(missing: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ("exchange", "wire"):
        monkeypatch.delitem(sys.modules, f"hearsay.reading.web.{name}", raising=False)
    monkeypatch.setitem(sys.modules, missing, None)
    with Server(answer()) as server:
        [error] = read(server.url(), web=replace(LOOPBACK, keep=in_folder(tmp_path)))
    assert isinstance(error, Unreadable)
    assert "pip install 'hearsay[web]'" in str(error)


def test_hearsay_says_who_it_is() -> None:
    assert user_agent().startswith("hearsay")
    assert user_agent().isascii()
    assert user_agent().isprintable()


def test_a_page_without_an_article_is_one_error() -> None:
    with Server(answer(PAGE[:60])) as server:
        [error] = read(server.url())
        assert isinstance(error, SourceError)
        assert error.where == server.url()
