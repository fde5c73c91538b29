"""The whole way: a text handed in, read, reviewed, traced, printed; and the same with no script at all."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.browser.conftest import Opened
from tests.browser.made import Served

FIRST = """The sluice gate at Harrow Weir had been left open all night, lock keeper Bruno Esk said on Friday.

“Nobody asked me before they opened it,” Esk told the Harrow Echo. The river authority declined to comment."""
SECOND = """Harrow Weir's sluice gate had been left open all night, the Harrow Echo reported, citing Bruno Esk.

“Nobody asked me before they opened it,” the lock keeper said. Low Town was under water by six."""


def hand_in(page: Page, text: str, publisher: str) -> None:
    page.get_by_role("link", name="hearsay").click()
    page.get_by_label("Or its text").fill(text)
    page.locator("summary").click()
    page.get_by_label("Publisher").fill(publisher)
    page.get_by_label("Published").fill("2031-05-02")
    page.get_by_role("button", name="Read it").click()


def undo_last(page: Page) -> None:
    page.get_by_role("link", name="Log", exact=True).click()
    with page.expect_navigation():
        page.get_by_role("button", name="Undo").last.click()


def test_from_a_pasted_text_to_a_dossier(own: Served, opened: Opened) -> None:
    page = opened(own.address)
    page.get_by_label("Your name in the log").fill("Ada Quist")
    page.locator(".dk-name button").click()
    for text, publisher in ((FIRST, "Harrow Echo"), (SECOND, "Low Town News")):
        hand_in(page, text, publisher)
        expect(page.get_by_role("heading", name="Read", exact=True)).to_be_visible(timeout=20_000)
    assert own.desk.jobs.wait()

    page.locator("#adding .dk-title").click()
    cards = page.get_by_label("Sources of")
    expect(cards.get_by_role("heading", name="Bruno Esk")).to_be_visible()
    cards.get_by_role("link", name="review", exact=True).first.click()
    page.wait_for_url("**/review?id=*")
    address = page.url

    page.keyboard.press("a")
    page.wait_for_url("**/review?by=doubt*")
    page.goto(address)
    expect(page.locator("#review")).to_contain_text("accepted")
    undo_last(page)
    page.goto(address)
    expect(page.locator("#review")).not_to_contain_text("accepted")
    assert [*own.ledger.entries()][-1].by == "Ada Quist"
    page.locator(".dk-of a").click()

    page.locator(".dk-claims .dk-title").first.click()
    expect(page.get_by_role("heading", name="Roots")).to_be_visible()
    expect(page.locator(".hs-picture")).to_contain_text("Low Town News")
    expect(page.locator(".hs-accounts").get_by_role("link", name="Low Town News")).to_be_visible()
    page.get_by_role("link", name="print").click()
    expect(page.locator("article")).to_have_count(3)
    expect(page.locator("main")).to_contain_text("Nobody asked me before they opened it")


def test_without_script(own: Served, opened: Opened) -> None:
    page = opened(own.address, script=False)
    hand_in(page, FIRST, "Harrow Echo")
    assert own.desk.jobs.wait()
    page.get_by_role("link", name="How far is it?").click()
    page.locator("#adding .dk-title").click()
    page.get_by_role("link", name="review", exact=True).first.click()
    page.wait_for_url("**/review?id=*")
    expect(page.get_by_role("heading", name="Mark it right")).to_be_hidden()
    address = page.url

    with page.expect_navigation():
        page.get_by_role("button", name="Reject").click()
    page.goto(address)
    expect(page.get_by_role("heading", name="It is not there any more")).to_be_visible()
    undo_last(page)
    page.goto(address)
    page.get_by_label("A source of this report").select_option("")
    page.get_by_label("Another").fill("Orla Finch")
    page.get_by_role("button", name="Set").click()
    expect(page.get_by_label("A source of this report").locator("option:checked")).to_have_text("Orla Finch")
    page.locator("#remark").fill("Asked her twice")
    page.locator("section", has=page.get_by_role("heading", name="Remark")).get_by_role("button").click()
    expect(page.locator("#review")).to_contain_text("Asked her twice")

    page.get_by_role("searchbox").fill("sluice")
    page.get_by_role("searchbox").press("Enter")
    expect(page.locator("mark").first).to_have_text("sluice")
