"""Subtitles: what was said, by whom."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest

from hearsay.errors import NotAReport, SourceError, TooLarge
from hearsay.pipeline import find
from hearsay.reading import read_sources
from hearsay.types import Report

CASES = Path(__file__).parents[1] / "cases" / "transcripts"


def read(source: Path) -> Report:
    [report] = read_sources([str(source)])
    assert isinstance(report, Report)
    return report


def shown(data: str) -> Report | SourceError:
    return next(read_sources(["-"], stdin=BytesIO(data.encode())))


def cue(n: int, words: str) -> str:
    return f"{n}\n00:00:{n % 60:02},000 --> 00:00:{n % 60:02},900\n{words}\n\n"


def test_voices() -> None:
    report = read(CASES / "hearing.vtt")
    assert report.title == "Hearing on the Orvel cranes"
    assert report.text.split("\n\n") == [
        "Chair Ruth Vale: Welcome to the hearing on the Orvel cranes. We will begin with the port.",
        "Helena Orr: All seven cranes were delivered in May & the board has the papers.",
        "Martin Dale: I have seen four of them.",
        "Helena Orr: That is simply not true.",
        "Martin Dale: The other three never came through the gate.",
    ]
    assert report.notes == ("A transcript of 6 cues, from 00:00:01.000 to 00:00:19.000; its times are left out.",)


def test_names_before_the_words() -> None:
    report = read(CASES / "bulletin.srt")
    assert report.text.split("\n\n") == [
        "PRESENTER: Gate three of the dam has been open since nine, our reporter says.",
        "PAVEL ORR: Nobody in the control room answered me.",
        "Who told you to leave?",
        "PAVEL ORR: The keeper did. Remember: it was dark.",
    ]


def test_the_speakers_are_found() -> None:
    found = find(read(CASES / "hearing.vtt"))
    names = {s.id: s.name for s in found.sources}
    said = [
        (names[s.source_id or ""], a.content[0].of(found.report.text))
        for a, s in zip(found.attributions, found.sourcings, strict=True)
    ]
    assert [who.removeprefix("Chair ") for who, _ in said] == [
        "Ruth Vale",
        "Helena Orr",
        "Martin Dale",
        "Helena Orr",
        "Martin Dale",
    ]
    assert said[0][1] == "Welcome to the hearing on the Orvel cranes. We will begin with the port."


def test_live_captions_roll() -> None:
    rows = ["the river has risen again,", "the harbour office said", "and it will rise on"]
    data = "WEBVTT\n\n" + "".join(
        f"00:0{n}.000 --> 00:0{n + 1}.000\n{above}\n{row}\n\n"
        for n, (above, row) in enumerate(zip(["", *rows[:-1]], rows, strict=True))
    )
    report = shown(data)
    assert isinstance(report, Report)
    assert report.text == " ".join(rows)
    assert report.notes[-1] == "The transcript does not say who speaks."


def test_long_turns_keep_the_name() -> None:
    report = shown(
        "".join(
            cue(n, ("HELENA ORR: " if n == 1 else "") + f"The crane {n} was delivered in May.") for n in range(1, 61)
        )
    )
    assert isinstance(report, Report)
    paragraphs = report.text.split("\n\n")
    assert len(paragraphs) > 1
    assert all(p.startswith("HELENA ORR: The crane ") and len(p) < 900 for p in paragraphs)


@pytest.mark.parametrize(
    ("data", "kind", "says"),
    [
        ("WEBVTT\n\n", NotAReport, "without words"),
        ("WEBVTT\n\n00:01.000 --> 00:02.000\n[music]\n", NotAReport, "without words"),
        ("WEBVTT\n\n" + "--> " * 120_000, TooLarge, "100,000"),
    ],
)
def test_what_is_refused(data: str, kind: type[SourceError], says: str) -> None:
    error = shown(data)
    assert isinstance(error, kind)
    assert says in str(error)


def test_odd_cues() -> None:
    data = "WEBVTT\n\n00:01.000 --> 00:02.000\n<v \n<v A:B>One <00:01.500>two.</v> -\n: x\n\n-->\n\n99:99 --> x\nlost\n"
    report = shown(data)
    assert isinstance(report, Report)
    assert "AB: One two." in report.text
    assert "lost" not in report.text
