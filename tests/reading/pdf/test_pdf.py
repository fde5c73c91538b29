"""PDFs: text in the order in which people read it, and nothing that a file could do to its reader."""

from __future__ import annotations

import time
from collections.abc import Callable
from io import BytesIO

import pytest

from hearsay.errors import NotAReport, SourceError, TooLarge
from hearsay.reading import read_sources
from hearsay.reading.pdf import child
from hearsay.reading.pdf.paragraphs import paragraphs_of
from hearsay.reading.pdf.sheet import Line as Set
from hearsay.types import Report
from tests.reading.pdf.made import Line, column, pdf, stream

SAID = "The gate of the dam is open, she said."
PLAIN = [Line(x=60, y=700, words=SAID)]
LEFT = (
    "All seven cranes that the port of Orvel",
    "ordered have been delivered, the port au-",
    "thority said on Wednesday. “No crane is",
    "missing,” said Helena Orr, who chairs the",
    "board of the authority.",
    "  The well-known audit office has been gi-",
    "ven the papers, according to the port. It",
    "has not answered since, and a well-",
    "known lawyer said it",
)
RIGHT = ("would not do so before the summer.", "", "Martin Dale said that he had seen four.")
LAST = ("The board will meet again in May, and the", "port will then show its papers, Orr said.")


def read(data: bytes) -> Report | SourceError:
    [found] = read_sources(["-"], stdin=BytesIO(data))
    return found


def report(data: bytes) -> Report:
    found = read(data)
    assert isinstance(found, Report)
    return found


def statement(**info: str) -> bytes:
    def margins(n: int) -> list[Line]:
        return [
            Line(x=60, y=760, words=f"PORT OF ORVEL | Statement {n}", size=8),
            Line(x=280, y=30, words=f"Page {n} of 2", size=8),
        ]

    first = [
        *margins(1),
        Line(x=60, y=715, words="No crane is missing, harbour board says", size=20),
        Line(x=60, y=690, words="Orvel, 5 March 2031"),
        *column(RIGHT, x=320, y=660),  # as a program may write it: the right one first
        *column(LEFT, x=60, y=660),
    ]
    return pdf([first, [*margins(2), *column(LAST, x=60, y=700)]], info=info)


def test_columns_hyphens_and_what_every_page_repeats() -> None:
    assert report(statement()).text.split("\n\n") == [
        "Orvel, 5 March 2031",
        "All seven cranes that the port of Orvel ordered have been delivered, the port authority said on Wednesday. "
        "“No crane is missing,” said Helena Orr, who chairs the board of the authority.",
        "The well-known audit office has been given the papers, according to the port. It has not answered since, "
        "and a well-known lawyer said it would not do so before the summer.",
        "Martin Dale said that he had seen four.",
        "The board will meet again in May, and the port will then show its papers, Orr said.",
    ]


@pytest.mark.parametrize(
    ("info", "title", "published", "byline", "notes"),
    [
        ({}, "No crane is missing, harbour board says", None, (), 0),
        ({"Title": "Microsoft Word - draft3.docx"}, "No crane is missing, harbour board says", None, (), 0),
        ({"Title": "No crane is missing"}, "No crane is missing", None, (), 0),
        (
            {"CreationDate": "D:20310305101500+01'00'"},
            "No crane is missing, harbour board says",
            "2031-03-05T10:15:00+01:00",
            (),
            0,
        ),
        ({"CreationDate": "D:20330101"}, "No crane is missing, harbour board says", None, (), 1),
        ({"Author": "Helena Orr"}, "No crane is missing, harbour board says", None, ("Helena Orr",), 0),
        ({"Author": "hr-office"}, "No crane is missing, harbour board says", None, (), 0),
        ({"Author": "Ágota Ő", "Title": "Ő 日本"}, "No crane is missing, harbour board says", None, (), 0),
    ],
)
def test_what_it_says_of_itself_is_borne_out(
    info: dict[str, str], title: str, published: str | None, byline: tuple[str, ...], notes: int
) -> None:
    found = report(statement(**info))
    assert (found.title, found.published, found.byline, len(found.notes)) == (title, published, byline, notes)


@pytest.mark.parametrize("shown", ["March 5th, 2031", "5 Mar 2031", "2031-03-05", "05.03.2031", "5/3/2031"])
def test_days_as_pages_write_them(shown: str) -> None:
    data = pdf([[Line(x=60, y=700, words=f"Orvel, {shown}. {SAID}")]], info={"CreationDate": "D:20310305"})
    assert report(data).published == "2031-03-05"


def test_a_plausible_title_that_the_page_lacks() -> None:
    assert report(pdf([PLAIN], info={"Title": "The gate of Gorvany"})).title == "The gate of Gorvany"
    assert report(pdf([PLAIN], info={"Title": "Untitled document"})).title is None


def test_a_footnotes_number_and_a_change_of_font() -> None:
    words = [
        Line(x=60, y=700, words="The gate is"),
        Line(x=112, y=700, words="open"),
        Line(x=133, y=704, words="3", size=6),
        Line(x=137, y=700, words=", she said."),
    ]
    assert report(pdf([words])).text == "The gate is open, she said."


PICTURE = stream(
    b"\xff" * 100, b"/Type /XObject /Subtype /Image /Width 10 /Height 10 /ColorSpace /DeviceGray /BitsPerComponent 8"
)
SCAN = {"contents": b"q 600 0 0 700 0 0 cm /I Do Q", "resources": b"/XObject << /I 90 0 R >>", "extra": {90: PICTURE}}
ID = b"<00112233445566778899aabbccddeeff>"
LOCK = b"/ID [%s %s] /Encrypt << /Filter /Standard /V 1 /R 2 /O <%s> /U <%s> /P -4 >>" % (
    ID,
    ID,
    b"41" * 32,
    b"42" * 32,
)


def test_a_scan_is_said_to_be_one() -> None:
    error = read(pdf([PLAIN], **SCAN))  # type: ignore[arg-type]
    assert isinstance(error, NotAReport)
    assert "is a scan" in str(error)
    assert "ocrmypdf" in str(error)
    partly = report(pdf([PLAIN, PLAIN], **SCAN))  # type: ignore[arg-type]
    assert partly.notes == ("Page 1 of 2 without text: pictures, which nobody has read.",)


def form(drawn: bytes, inner: int) -> bytes:
    uses = b"/Font << /F 3 0 R >> /XObject << /X %d 0 R >>" % inner
    return stream(drawn, b"/Type /XObject /Subtype /Form /BBox [0 0 600 700] /Resources << %s >>" % uses)


def in_itself() -> bytes:
    drawn = b"/X Do BT /F 10 Tf 60 600 Td (%s) Tj ET" % SAID.encode()
    return pdf([PLAIN], contents=b"/X Do", resources=b"/XObject << /X 90 0 R >>", extra={90: form(drawn, 90)})


def ten_in_each_of_ten() -> bytes:
    forms = {90 + n: form(b"/X Do " * 10, 91 + n) for n in range(12)}
    forms[102] = form(b"BT /F 10 Tf 60 600 Td (Ha.) Tj ET", 102)
    return pdf([PLAIN], contents=b"/X Do", resources=b"/XObject << /X 90 0 R >>", extra=forms)


def before_itself() -> bytes:
    data = pdf([PLAIN])
    return pdf([PLAIN], trailer=b"/Prev %d" % int(data[data.rindex(b"startxref") :].split()[1]))


@pytest.mark.parametrize(
    ("made", "text"),
    [
        (in_itself, SAID),
        (before_itself, SAID),
        (lambda: pdf([PLAIN], extra={2: b"<< /Type /Pages /Kids [2 0 R 10 0 R] /Count 2 >>"}), SAID),
        (lambda: pdf([PLAIN], extra={2: b"<< /Type /Pages /Kids [10 0 R] /Count 1000000000 >>"}), SAID),
        (ten_in_each_of_ten, "runs in circles"),
        (lambda: pdf([PLAIN], contents=b"BT /F 10 Tf 60 600 Td (aaaaaaaa) Tj ET\n" * 4_000_000), "far too full"),
        (lambda: pdf([PLAIN], extra={11: b"11 0 R"}), "without text"),
        (lambda: pdf([PLAIN], trailer=LOCK), "password"),
        (lambda: pdf([[]]), "without text"),
        (lambda: pdf([PLAIN])[:400], "broken"),
        (lambda: b"%PDF-1.7\n" + bytes(1000), "broken"),
        (lambda: pdf([[]] * 2_100), "2,100 pages"),
    ],
)
def test_loops_bombs_locks_and_damage(made: Callable[[], bytes], text: str) -> None:
    data = made()
    began = time.perf_counter()
    found = read(data)
    assert text in (found.text if isinstance(found, Report) else str(found))
    assert isinstance(found, (Report, NotAReport, TooLarge))
    assert time.perf_counter() - began < 5


def test_what_the_program_writes() -> None:
    first, page = child.pages_of(pdf([PLAIN], info={"Title": "Gate"}))
    assert first == {"pages": 1, "info": {"Title": "Gate"}}
    assert [run[5] for run in page["runs"]] == [SAID]
    assert [*child.pages_of(b"%PDF-1.7\n")] == [{"error": 3}]


def test_paragraphs_of_a_list_and_of_a_soft_hyphen() -> None:
    def lines(*words: str) -> list[Set]:
        return [Set(60, 60 + 5 * len(w), 12.0 * n, 12.0 * n + 10, 10, w) for n, w in enumerate(words)]

    block = lines("The port gave the audit office of Orvel:", "• the bill of lading", "• the order, with a cover\u00ad")
    found = [p.words for p in paragraphs_of([(0, block), (1, lines("letter by Anna-", "Maria Holm"))])]
    assert found == [
        "The port gave the audit office of Orvel:",
        "• the bill of lading",
        "• the order, with a coverletter by Anna-Maria Holm",
    ]
