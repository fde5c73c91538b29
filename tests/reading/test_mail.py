"""Mails: who sends them, what they say, and what of it is others' words."""

from __future__ import annotations

import hashlib
from email.message import EmailMessage
from io import BytesIO
from pathlib import Path

import pytest

from hearsay.errors import NotAReport, SourceError, TooLarge
from hearsay.reading import read_sources
from hearsay.reading.mail.headers import sender_in
from hearsay.types import Capture, Report

CASES = Path(__file__).parents[1] / "cases" / "mail"
WATER = "The water in the lower town has risen by a metre, the mayor said on Wednesday."


def read(*sources: Path) -> list[Report | SourceError]:
    return list(read_sources(map(str, sources)))


def mailed(
    text: str, *, subject: str = "Water", sender: str = "a@town.example", html: str = "", folder: Path
) -> Report | SourceError:
    message = EmailMessage()
    message["From"], message["Subject"], message["Date"] = sender, subject, "Wed, 05 Mar 2031 10:00:00 +0100"
    message.set_content(text, cte="8bit")
    if html:
        message.add_alternative(html, subtype="html")
    path = folder / "mail.eml"
    path.write_bytes(message.as_bytes())
    return read(path)[0]


def test_a_press_release() -> None:
    [report] = read(CASES / "port-statement.eml")
    assert isinstance(report, Report)
    assert (report.name, report.publisher, report.byline) == ("port-statement", "Port of Orvel Press Office", ())
    assert report.title == "Statement on the quay cranes – no crane is missing"
    assert report.published == "2031-03-05T10:12:40+01:00"
    assert report.text.split("\n\n")[1:3] == [
        "All seven cranes that the port of Orvel ordered have been delivered, the port authority said today. "
        "“No crane is missing,” said Helena Orr, who chairs the board.",
        "The audit office has been given the papers, according to the port:",
    ]
    assert report.notes == ("The signature is left out.", "Comes with lading.pdf, which nobody opened.")


def test_a_forwarded_message_is_its_senders() -> None:
    [report] = read(CASES / "forwarded.eml")
    assert isinstance(report, Report)
    assert (report.publisher, report.byline, report.origin) == ("Anna Holm", (), ("Pavel Orr",))
    assert report.text.startswith(
        "Gate three of the Gorvany dam has been open since nine and nobody in the control room"
    )
    assert report.notes == (
        "The message that was forwarded is of Tue, 4 Mar 2031 at 23:50.",
        "Written above it: You should see this.",
    )


def test_a_mailbox_message_by_message() -> None:
    path = CASES / "desk.mbox"
    plant, water, empty = read(path)
    assert isinstance(plant, Report)
    assert (plant.name, plant.publisher, plant.byline) == ("a1@valleywire.example", "Valley Wire", ("Tom Reed",))
    assert "Inés Vidal, says two workers" in plant.text
    assert "What does the plant say" not in plant.text
    assert plant.notes == ("Quoted replies are left out.",)
    assert isinstance(water, Report)
    assert water.text == "The cellar is full of water, my neighbour says.\n\nFrom Mill Lane you can see it."
    assert water.notes == ("Quoted replies are left out.",)
    assert isinstance(empty, NotAReport)
    assert isinstance(water.capture, Capture)
    data = path.read_bytes()
    whole = data[water.capture.offset : data.index(b"From empty")]
    assert hashlib.sha256(whole.partition(b"\n")[2]).hexdigest() == water.capture.sha256


def test_mails_are_known_without_a_suffix_and_texts_stay_texts(tmp_path: Path) -> None:
    data = (CASES / "port-statement.eml").read_bytes()
    [report] = read_sources(["-"], stdin=BytesIO(data))
    assert isinstance(report, Report)
    assert report.publisher
    (tmp_path / "mail.txt").write_bytes(data)
    [text] = read(tmp_path / "mail.txt")
    assert isinstance(text, Report)
    assert text.text.startswith("Return-Path")
    saved = b"From: <Saved by Blink>\r\nSnapshot-Content-Location: https://a.example\r\nSubject: x\r\nDate: x\r\n\r\nx"
    assert isinstance(next(read_sources(["-"], stdin=BytesIO(saved))), (Report, SourceError))


@pytest.mark.parametrize(
    ("words", "person", "body"),
    [
        ("press@port.example", None, None),
        ('"Holm, Anna" <a@x.example>', "Anna Holm", None),
        ("Anna Holm via Port News <n@x.example>", "Anna Holm", "Port News"),
        ("Anna Holm | Ministry of Water <n@x.example>", "Anna Holm", "Ministry of Water"),
        ("desk@reuters.com", None, "Reuters"),
        ("Anna Holm <anna.holm@reuters.com>", "Anna Holm", "Reuters"),
        ("", None, None),
        ("<<<>>>", None, None),
    ],
)
def test_senders(words: str, person: str | None, body: str | None) -> None:
    assert sender_in(words) == (person, body)


def test_a_stub_beside_a_page(tmp_path: Path) -> None:
    html = f"<html><body><table><tr><td><p>{WATER}</p><p>{WATER}</p><script>x</script></td></tr></table></body></html>"
    report = mailed("See it in your browser.", html=html, folder=tmp_path)
    assert isinstance(report, Report)
    assert report.text == f"{WATER}\n\n{WATER}"


def test_more_written_above_than_forwarded(tmp_path: Path) -> None:
    text = f"{WATER}\n\n-----Forwarded message-----\nFrom: Jon Ward <j@x.example>\nSubject: Hm\n\nCall me."
    report = mailed(text, subject="Fwd: Water", folder=tmp_path)
    assert isinstance(report, Report)
    assert (report.text, report.origin, report.title) == (WATER, (), "Water")
    assert "Jon Ward" in report.notes[0]


@pytest.mark.parametrize(
    "head",
    [
        "-----Original Message-----\nFrom: Jon Ward <j@x.example>\nSent: Tuesday\nTo: A\nSubject: Gate\n\n{}",
        "Begin forwarded message:\n\n> From: Jon Ward <j@x.example>\n> Subject: Gate\n> \n> {}",
        "---- Forwarded message ----\nFrom: Jon Ward <j@x.example>\nSubject: Gate\n\n{}\n-- \nJon",
    ],
)
def test_ways_of_forwarding(head: str, tmp_path: Path) -> None:
    report = mailed(head.format(WATER), subject="FW: Gate", folder=tmp_path)
    assert isinstance(report, Report)
    assert (report.text, report.origin, report.title) == (WATER, ("Jon Ward",), "Gate")


def test_forwarded_twice(tmp_path: Path) -> None:
    outer = "---- Forwarded message ----\nFrom: Jon Ward <j@x.example>\n\n"
    report = mailed(
        f"{outer}Look.\n{outer.replace('Jon Ward', 'Water Board')}{WATER}", subject="Fwd: W", folder=tmp_path
    )
    assert isinstance(report, Report)
    assert (report.origin, report.text) == (("Jon Ward", "Water Board"), WATER)


def test_outlooks_answers_are_left_out(tmp_path: Path) -> None:
    answer = f"{WATER}\n\nFrom: Jon Ward\nSent: Tuesday\nTo: Anna\nSubject: Gate\n\nWhat of the water?"
    report = mailed(answer, subject="RE: Gate", folder=tmp_path)
    assert isinstance(report, Report)
    assert (report.text, report.notes) == (WATER, ("Quoted replies are left out.",))


def test_hostile_mails() -> None:
    part = b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n"
    deep = b"From: a\nSubject: b\nDate: c\n" + b"".join(part % (n, n) for n in range(3_000))
    many = b"From: a@b.example\nSubject: x\nDate: y\n\n" + b"\n" * 600_000
    long = b"From: " + b'"<(,' * 500_000 + b"\nSubject: x\nDate: y\n\n" + WATER.encode()
    found = [next(read_sources(["-"], stdin=BytesIO(data))) for data in (deep, many, long)]
    assert [type(one) for one in found] == [TooLarge, TooLarge, Report]


def test_a_message_over_the_cap_is_one_error(tmp_path: Path) -> None:
    path = tmp_path / "big.mbox"
    start = b"From a@b.example Wed Mar  5 10:00:00 2031\n"
    big = start + b"Subject: x\n\n" + b"word " * 4_100_000 + b"\n\n"
    path.write_bytes(big + start + b"Subject: y\n\n" + WATER.encode() + b"\n")
    error, report = read(path)
    assert isinstance(error, TooLarge)
    assert isinstance(report, Report)
    assert report.name == "big-2"


def test_lies_about_the_encoding(tmp_path: Path) -> None:
    for charset, text in (("utf-8", "Señor"), ("x-none", "Señor"), ("iso-8859-1", "Señor"), ("koi8-r", "Пожар")):
        body = text.encode("iso-8859-1" if text.isascii() or text == "Señor" else "koi8-r")
        data = f"From: a\nSubject: b\nContent-Type: text/plain; charset={charset}\n\n".encode() + body
        (tmp_path / "a.eml").write_bytes(data)
        [report] = read(tmp_path / "a.eml")
        assert isinstance(report, Report)
        assert report.text == text
