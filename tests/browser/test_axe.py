"""axe-core finds nothing on any page, in light and in dark, on a phone and on a desk."""

from __future__ import annotations

from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.browser.conftest import Opened
from tests.browser.made import Served, pages
from tests.browser.test_pages import NAMES

ALL: dict[str, Any] = {"resultTypes": ["violations"]}
CONTRAST = {**ALL, "runOnly": ["color-contrast"]}  # the rest is the same in the dark


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_found(bundle: Served, opened: Opened, name: str) -> None:
    page = opened(bundle.address + pages(bundle.ledger)[name])
    for details in page.locator("details").all():
        details.evaluate("(one) => { one.open = true; }")
    finds_nothing(page, ALL)
    page.emulate_media(color_scheme="dark")
    finds_nothing(page, CONTRAST)
    page.set_viewport_size({"width": 390, "height": 900})
    finds_nothing(page, CONTRAST)
    page.emulate_media(color_scheme="light")
    finds_nothing(page, ALL)


def finds_nothing(page: Page, options: dict[str, Any]) -> None:
    found = Axe().run(page, options=options)
    assert not found.response["violations"], found.generate_report()
