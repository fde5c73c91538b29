"""Telegram exports: each post a report, with whom it was forwarded from."""

from __future__ import annotations

import json
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest

from hearsay.errors import NotAReport, SourceError, Unreadable
from hearsay.pipeline import find
from hearsay.reading import read_sources
from hearsay.types import Report

CASES = Path(__file__).parents[1] / "cases" / "telegram"


def posts(path: Path) -> dict[str, Report]:
    return {r.name: r for r in read_sources([str(path)]) if isinstance(r, Report)}


def exported(value: Any) -> list[Report | SourceError]:
    data = value if isinstance(value, bytes) else json.dumps(value).encode()
    return list(read_sources(["-"], stdin=BytesIO(data)))


def chat(*messages: Any, **more: Any) -> dict[str, Any]:
    return {"name": "Ozrel Watch", "type": "public_channel", "id": 1, **more, "messages": list(messages)}


def message(**fields: Any) -> dict[str, Any]:
    return {"id": 7, "type": "message", "date": "2031-03-05T04:00:00", "text": "The gate is open.", **fields}


def test_a_channel() -> None:
    found = posts(CASES / "result.json")
    assert list(found) == ["Gorvany Watch-11", "Gorvany Watch-12", "Gorvany Watch-14"]
    first = found["Gorvany Watch-11"]
    assert first.text.split("\n") == [
        "⚡ Gate three of the Gorvany dam is open.",
        "",
        "Water has reached the market hall, two residents told this channel. Map",
        "#gorvany",
    ]
    assert (first.publisher, first.byline) == ("Gorvany Watch", ("M. Lind",))
    assert first.published == "2031-03-05T04:12:30+02:00"
    assert first.notes == ("Links to https://maps.example/gorvany.",)


def test_forwards_replies_and_edits_are_kept() -> None:
    found = posts(CASES / "result.json")
    gate = found["Gorvany Watch-12"]
    assert (gate.origin, gate.byline) == (("Ozrel Watch",), ())
    assert gate.modified == "2031-03-05T05:01:00+02:00"
    assert gate.notes == (
        "Replies to message 11.",
        "Comes with video_files/gate.mp4, which nobody opened.",
    )
    unnamed = found["Gorvany Watch-14"]
    assert (unnamed.origin, unnamed.notes) == ((), ("Forwarded from somebody whom the export does not name.",))


def test_a_forward_is_a_relay() -> None:
    said = message(text="Gate three is open, the dam keeper Pavel Orr said on Wednesday.", forwarded_from="Dam Diary")
    [report] = exported(chat(said))
    assert isinstance(report, Report)
    found = find(report)
    names = {s.id: s.name for s in found.sources}
    assert [(names[s.source_id or ""], [names[r] for r in s.relays]) for s in found.sourcings] == [
        ("Pavel Orr", ["Dam Diary"])
    ]


def test_a_group_exported_as_a_page() -> None:
    found = posts(CASES / "messages.html")
    assert list(found) == [f"Orvel Residents-{n}" for n in (501, 502, 503)]
    first, second, third = found.values()
    assert first.text == (
        "The cellar of our house in Mill Lane is full of water.\n\nMy neighbour says the gate is open."
    )
    assert (first.publisher, first.byline, first.published) == (
        "Orvel Residents",
        ("Anna Holm",),
        "2031-03-05T04:20:11+01:00",
    )
    assert second.byline == ("Anna Holm",)
    assert second.notes == ("Replies to message 501.", "Comes with photos/photo_7.jpg, which nobody opened.")
    assert (third.byline, third.origin) == (("Jon Ward",), ("Ozrel Watch",))
    assert third.text == "Gate three gave way at 03:55."


def test_all_chats_of_an_account() -> None:
    about = "Here is the data you requested. Remember: Telegram is ad free."
    account = {
        "about": about,
        "contacts": {"list": [{"first_name": "A"}]},
        "chats": {"about": "All chats", "list": [chat(message()), chat(message(id=8), name=None)]},
        "left_chats": {"about": "", "list": []},
    }
    assert [r.name for r in exported(account) if isinstance(r, Report)] == ["Ozrel Watch-7", "stdin-8"]


@pytest.mark.parametrize(
    ("fields", "date"),
    [
        ({"date_unixtime": "1930615200"}, "2031-03-05T04:00:00"),  # days off: somebody's clock, not a zone
        ({"date_unixtime": "soon"}, "2031-03-05T04:00:00"),
        ({"date_unixtime": "9" * 5000}, "2031-03-05T04:00:00"),
        ({"date": "then"}, None),
        ({"date": 5}, None),
        ({"date": "2031-03-05"}, "2031-03-05"),
    ],
)
def test_dates_that_are_none(fields: dict[str, Any], date: str | None) -> None:
    [report] = exported(chat(message(**fields)))
    assert isinstance(report, Report)
    assert report.published == date


def test_odd_messages_do_no_harm() -> None:
    odd: list[Any] = [
        3,
        None,
        ["x"],
        message(text={"a": 1}),
        message(text=[1, None, {"text": 5}, {"type": "link"}, "Rain."], id=[], **{"from": {}, "author": True}),
        message(text="   "),
    ]
    assert [r.text for r in exported(chat(*odd)) if isinstance(r, Report)] == ["5Rain."]


def test_what_is_refused() -> None:
    assert isinstance(exported(chat())[0], NotAReport)
    cut = json.dumps(chat(message(), message(id=8))).encode()[:-40]
    report, error = exported(cut)
    assert isinstance(report, Report)
    assert isinstance(error, Unreadable)
    page = (CASES / "messages.html").read_text()
    assert isinstance(exported(page[: page.index('<div class="message default')].encode())[0], NotAReport)
    deep = page.replace("This is the lane now", "<div>" * 40_000)
    kinds = [isinstance(one, Report) for one in exported(deep.encode())]
    assert kinds == [True, False, True]


def test_many_files_are_named_and_counted() -> None:
    links = [{"type": "text_link", "text": "x", "href": f"https://a.example/{n}"} for n in range(30)]
    [report] = exported(chat(message(text=["See ", *links])))
    assert isinstance(report, Report)
    assert report.notes[0].endswith(" and 10 more.")
