"""Reports and names that run from right to left; a claim of forty reports."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browser.conftest import Opened
from tests.browser.made import Served, empty, served, told
from tests.browser.test_axe import ALL, finds_nothing

BRIDGE = "الجسر القديم آمن تماما"
ARABIC = f"قالت المهندسة ليلى حداد إن {BRIDGE} بعد الفحص الأخير.\n\nلم يصدر أي تعليق من البلدية."
PIER = "The north pier will stay closed until the cracks in its third pillar are filled"


@pytest.fixture
def arabic(tmp_path: Path) -> Iterator[Served]:
    made = (
        told(ARABIC, BRIDGE, "ليلى حداد", publisher=name, published=f"2031-03-0{n}", language="ar")
        for n, name in enumerate(("صحيفة الميناء", "أخبار الضفة"), 1)
    )
    with served(empty(tmp_path / "a.db", *made)) as one:
        yield one


@pytest.fixture
def many(tmp_path: Path) -> Iterator[Served]:
    made = (
        told(
            f"{PIER}, Ada Lund said. Reporter {n} of the Coast Post {n} was there.",
            PIER,
            "Ada Lund",
            publisher=f"Coast Post {n}",
            published=f"2031-03-05T{n % 24:02}:00:00Z",
        )
        for n in range(40)
    )
    with served(empty(tmp_path / "a.db", *made)) as one:
        yield one


@pytest.mark.parametrize("width", [390, 1280])
def test_text_and_names_run_from_right_to_left(arabic: Served, opened: Opened, width: int) -> None:
    report = arabic.ledger.reports().items[0].id
    page = opened(f"{arabic.address}/report/{report}", width=width)
    for part in ("h1", ".hs-para > p", ".hs-words", ".hs-card h2 a"):
        assert page.locator(part).first.evaluate("(one) => getComputedStyle(one).direction") == "rtl", part
    finds_nothing(page, ALL)
    for place in ("/", "/claims", "/log", "/review", "/search?q=الجسر"):
        page.goto(arabic.address + place)
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert page.locator(".dk-title, .dk-of, td").first.is_visible()


def test_edges_of_such_text_move_by_words(arabic: Served, opened: Opened) -> None:
    page = opened(f"{arabic.address}/review")
    page.keyboard.press("]")
    page.keyboard.press("{")
    assert page.evaluate("getSelection().toString()").strip() == " ".join(BRIDGE.split()[1:-1])
    with page.expect_navigation():
        page.keyboard.press("c")
    assert page.locator(".dk-problem").count() == 0
    assert [*arabic.ledger.entries()][-1].kind == "review"


@pytest.mark.parametrize("width", [390, 1280])
def test_a_claim_of_forty_reports_is_legible(many: Served, opened: Opened, width: int) -> None:
    claim = many.ledger.claims().items[0]
    assert claim.reports == 40
    page = opened(f"{many.address}/claim/{claim.id}", width=width)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    names = page.locator(".hs-picture .name")
    assert names.count() == 41
    assert min(one.evaluate("(name) => name.getBoundingClientRect().height") for one in names.all()) >= 8
    frame = page.locator(".hs-figure")
    middle = frame.evaluate("(one) => one.scrollTop")
    frame.focus()
    page.keyboard.press("ArrowDown")
    page.wait_for_timeout(200)
    assert frame.evaluate("(one) => one.scrollTop") > middle > 0
    page.keyboard.press("0")
    assert frame.evaluate("(one) => one.scrollHeight <= one.clientHeight && one.scrollWidth <= one.clientWidth")
    finds_nothing(page, ALL)
