"""By keyboard alone: every control is reached and seen to be; reviewing and marking spans anew, also by dragging."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from hearsay.ledger import Ledger
from tests.browser.conftest import Opened
from tests.browser.made import Served, pages

REACHABLE = """() => {
  const able = "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']";
  return [...document.querySelectorAll(able)].filter((one) => one.checkVisibility()).length;
}"""
FOCUSED = """() => {
  const at = document.activeElement, style = getComputedStyle(at);
  window.reached ??= new Set();
  if (at !== document.body) window.reached.add(at);
  return [window.reached.size, at === document.body || style.outlineStyle !== "none"];
}"""


@pytest.mark.parametrize("name", ["front", "report", "claim", "source", "search", "review", "log"])
def test_every_control_is_reached_and_seen_to_be(bundle: Served, opened: Opened, name: str) -> None:
    page = opened(bundle.address + pages(bundle.ledger)[name])
    wanted, reached = page.evaluate(REACHABLE), 0
    for _ in range(wanted + 1):
        page.keyboard.press("Tab")
        reached, seen = page.evaluate(FOCUSED)
        assert seen, page.evaluate("document.activeElement.outerHTML")
    assert reached == wanted


def test_the_first_tab_leads_past_the_head(bundle: Served, opened: Opened) -> None:
    page = opened(bundle.address)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")


def entries(of: Ledger) -> list[str]:
    return [f"{e.kind} {e.body}" for e in of.entries()]


def test_a_queue_is_worked_through_by_keys(own: Served, opened: Opened) -> None:
    page = opened(f"{own.address}/review")
    doubts = [one.id for one in own.ledger.doubts(limit=4).items]

    def shown() -> str | None:
        return page.locator("#words").get_attribute("data-target")

    assert shown() == doubts[0]
    for key, after in (("n", doubts[1]), ("a", doubts[2]), ("r", doubts[3])):
        with page.expect_navigation():
            page.keyboard.press(key)
        assert shown() == after
    assert '"accepted"' in entries(own.ledger)[-2]
    assert '"rejected"' in entries(own.ledger)[-1]
    with page.expect_navigation():
        page.keyboard.press("h")
    assert page.locator(".dk-content").count() == 0
    with page.expect_navigation():
        page.keyboard.press("h")
    assert page.locator(".dk-content").count() > 0


def test_keys_are_letters_where_one_types(own: Served, opened: Opened) -> None:
    page = opened(f"{own.address}/review")
    before = len(entries(own.ledger))
    page.locator("#remark").press_sequentially("arch nr")
    assert page.locator("#remark").input_value() == "arch nr"
    assert len(entries(own.ledger)) == before


def spanned(page: Page, of: Ledger, keys: str) -> str:
    """What is said after these keys, as the ledger has it."""
    report = page.locator(".dk-of a").get_attribute("href") or ""
    for key in keys[:-1]:
        page.keyboard.press(key)
    with page.expect_navigation():
        page.keyboard.press(keys[-1])
    expect(page.locator(".dk-problem")).to_have_count(0)
    stands = of.standing(report.rpartition("/")[2])
    assert stands is not None
    last = [*of.entries()][-1].body
    start, end = last[last.index("[[") + 2 : last.index("]]")].split(",")
    return stands.findings.report.text[int(start) : int(end)]


def test_edges_move_by_words_with_keys(own: Served, opened: Opened) -> None:
    address = own.address + pages(own.ledger)["review"]
    page = opened(address)
    said = page.locator(".dk-content").inner_text()
    left = spanned(page, own.ledger, "]]{{c")
    assert left in said
    assert 2 <= len(said.split()) - len(left.split()) <= 4, "a quotation mark is a word to a browser"


def test_edges_move_outwards_too(own: Served, opened: Opened) -> None:
    page = opened(own.address + pages(own.ledger)["review"])
    said = page.locator(".dk-content").inner_text()
    assert spanned(page, own.ledger, "{]}[c") == said


def test_words_are_marked_by_dragging(own: Served, opened: Opened) -> None:
    page = opened(own.address + pages(own.ledger)["review"])
    box = page.locator(".dk-content").bounding_box()
    assert box is not None
    middle = box["y"] + box["height"] / 2
    page.mouse.move(box["x"] + 1, middle)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] / 2, middle, steps=5)
    page.mouse.up()
    chosen = page.evaluate("getSelection().toString()").strip()
    assert chosen
    assert spanned(page, own.ledger, "c") == chosen


def test_a_whole_paragraph_is_marked(own: Served, opened: Opened) -> None:
    page = opened(own.address + pages(own.ledger)["review"])
    page.locator(".dk-content").click(click_count=3)
    paragraph = page.locator("#words p", has=page.locator(".dk-content")).inner_text()
    assert spanned(page, own.ledger, "c") == paragraph


def test_the_picture_grows_and_shrinks_inside_its_frame(bundle: Served, opened: Opened) -> None:
    page = opened(bundle.address + pages(bundle.ledger)["claim"], width=390)
    wide = "document.querySelector('.hs-figure svg').getBoundingClientRect().width"
    first = page.evaluate(wide)
    page.keyboard.press("+")
    assert page.evaluate(wide) == pytest.approx(first * 1.25, abs=1)
    page.keyboard.press("-")
    assert page.evaluate(wide) == pytest.approx(first, abs=1)
    page.get_by_role("button", name="Fit").click()
    assert page.evaluate(wide) <= 350
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
