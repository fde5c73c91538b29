"""Files, folders, JSON lines and standard input; names; what is told from outside."""

from __future__ import annotations

import json
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest

from hearsay.errors import NotAReport, SourceError, Unreadable
from hearsay.reading import Hints, read_bytes, read_sources, read_text
from hearsay.types import Report

TEXT = "The bridge is closed, the town clerk said on Friday. Nobody was hurt.\n"
PAGE = "<!doctype html><html><body><article>" + f"<p>{TEXT}</p>" * 5 + "</article></body></html>"


def write(folder: Path, name: str, data: str | bytes = TEXT) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


def names(*sources: Path | str) -> list[str]:
    return [found.name for found in read_sources(map(str, sources)) if isinstance(found, Report)]


def test_a_folder_is_read_in_one_order_whatever_else_lies_in_it(tmp_path: Path) -> None:
    for name in ("b.txt", "a.html", "c/d.md", "c/e.htm", "LETTER", "story 2.0", "page.php"):
        write(tmp_path, name, PAGE if name[-4:] in ("html", ".htm", ".php") else TEXT)
    for name in (".hidden.txt", ".git/x.txt", "photo.jpg", "style.css", "data.csv", "empty"):
        write(tmp_path, name, b"" if name == "empty" else TEXT)
    write(tmp_path, "tool", b"\x7fELF\x00\x00")
    assert names(tmp_path) == ["LETTER", "a", "b", "d", "e", "page", "story 2.0"]


def test_a_broken_report_in_a_folder_is_an_error(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", b"\x00\x00")
    write(tmp_path, "b.txt")
    error, report = read_sources([str(tmp_path)])
    assert isinstance(error, NotAReport)
    assert isinstance(report, Report)


def test_equal_names_get_their_folder_then_a_number(tmp_path: Path) -> None:
    one, two = write(tmp_path, "a/flood.txt"), write(tmp_path, "b/flood.html", PAGE)
    assert names(one, two, two, one, one) == ["flood", "b/flood", "b/flood-2", "a/flood", "a/flood-2"]


def test_a_text_is_read_as_it_is(tmp_path: Path) -> None:
    [report] = read_sources([str(write(tmp_path, "a.txt", "  One.\r\n\r\nTwo <b>bold</b> &amp; three.\rFour. \n\n"))])
    assert isinstance(report, Report)
    assert report.text == "  One.\n\nTwo <b>bold</b> &amp; three.\nFour. \n\n"
    assert report.title is None


def test_suffixes_decide_what_a_look_leaves_open(tmp_path: Path) -> None:
    fragment = "<p>" + TEXT * 5 + "</p>"
    as_text, as_page = write(tmp_path, "a.txt", fragment), write(tmp_path, "b.html", fragment)
    reports = [report for report in read_sources([str(as_text), str(as_page)]) if isinstance(report, Report)]
    assert [report.text.startswith("<p>") for report in reports] == [True, False]
    assert "<html" not in read_bytes(PAGE.encode(), name="saved", suffix=".txt").text


def test_hints_fill_only_what_is_unknown(tmp_path: Path) -> None:
    hints = Hints(publisher="The Ridge Post", published="2031-03-05", url="https://ridgepost.example/a")
    report = read_text(TEXT, name="a", hints=hints)
    assert (report.publisher, report.published, report.url) == (hints.publisher, hints.published, hints.url)
    line = json.dumps({"text": TEXT, "publisher": "Northwire"})
    [found] = read_sources([str(write(tmp_path, "a.jsonl", line))], hints=hints)
    assert isinstance(found, Report)
    assert (found.publisher, found.published) == ("Northwire", "2031-03-05")


def test_json_lines(tmp_path: Path) -> None:
    lines = [
        json.dumps(
            {
                "name": "first",
                "text": "One.\r\nTwo.",
                "title": "T",
                "published": "2031-03-05T10:00:00Z",
                "byline": "A B",
            }
        ),
        "",
        "{broken",
        json.dumps(["no", "object"]),
        json.dumps({"text": "  "}),
        json.dumps({"text": "x", "byline": [1]}),
        json.dumps({"text": "Last.", "byline": ["A B", "C D"], "published": "some day", "name": 7}),
        json.dumps({"text": "Nameless."}),
    ]
    found = list(read_sources([str(write(tmp_path, "many.jsonl", "\n".join(lines)))]))
    errors = [str(one).split(":")[0].rsplit(", ", 1)[1] for one in found if isinstance(one, SourceError)]
    reports = [one for one in found if isinstance(one, Report)]
    assert errors == ["line 3", "line 4", "line 5", "line 6"]
    assert [report.name for report in reports] == ["first", "7", "many-8"]
    assert (reports[0].text, reports[0].published, reports[0].byline) == (
        "One.\nTwo.",
        "2031-03-05T10:00:00+00:00",
        ("A B",),
    )
    assert reports[1].byline == ("A B", "C D")
    assert reports[1].published is None
    assert "some day" in reports[1].notes[0]


def test_json_lines_are_read_one_at_a_time() -> None:
    class Endless(BytesIO):
        def read1(self, size: int | None = -1, /) -> bytes:
            return b'{"text": "More rain, the office said."}\n'

    found: Iterator[Report | SourceError] = read_sources(["-"], stdin=Endless())
    assert [report.name for report in (next(found), next(found)) if isinstance(report, Report)] == [
        "stdin-1",
        "stdin-2",
    ]


@pytest.mark.parametrize(
    ("data", "name", "start"),
    [
        (TEXT, "stdin", "The bridge"),
        (PAGE, "stdin", "The bridge"),
        ('{"text": "One."}\n{"text": "Two."}', "stdin-1", "One."),
    ],
)
def test_standard_input(data: str, name: str, start: str) -> None:
    report = next(read_sources(["-"], stdin=BytesIO(data.encode())))
    assert isinstance(report, Report)
    assert (report.name, report.text[: len(start)]) == (name, start)


def test_a_line_over_the_cap_is_one_error(tmp_path: Path) -> None:
    long = b'{"text": "' + b"x" * 21_000_000 + b'"}\n'
    path = write(tmp_path, "a.jsonl", long + b'{"text": "After."}\n')
    error, report = read_sources([str(path)])
    assert "line 1" in str(error)
    assert isinstance(report, Report)
    assert report.name == "a-2"


def test_languages() -> None:
    told = {
        "en": "The minister said on Tuesday that the bridge would stay closed until the summer.",
        "fr": "Le ministre a dit mardi que le pont resterait fermé jusqu'à l'été, selon son porte-parole.",
        "ru": "Министр заявил во вторник, что мост останется закрытым до лета, сообщает агентство.",
        None: "Bridge closed",
    }
    assert [read_text(text, name="a").language for text in told.values()] == list(told)


def test_a_text_may_disclose_how_it_was_made_and_stays_as_it_is() -> None:
    text = "Dam fails\n\n🎙️ Voice is AI-generated. Inconsistencies may occur.\n\nThe dam failed, she said."
    report = read_text(text, name="a")
    assert report.disclosures == ("Voice is AI-generated. Inconsistencies may occur.",)
    assert report.text == text


def test_errors_name_the_path_and_not_only_the_name(tmp_path: Path) -> None:
    path = write(tmp_path, "deep/a.txt", b"\x89PNG\r\n")
    [error] = read_sources([str(path)])
    assert isinstance(error, SourceError)
    assert error.where == str(path)
    assert not isinstance(error, Unreadable)


def test_a_broken_link_named_like_a_pattern_is_an_error(tmp_path: Path) -> None:
    link = tmp_path / "x*"
    link.symlink_to("nowhere")
    [error] = read_sources([str(link)])
    assert isinstance(error, SourceError)
