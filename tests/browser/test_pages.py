"""Every page in a browser: nothing wrong in its console, nothing that moves once it is there, nothing wider than it."""

from __future__ import annotations

import pytest

from tests.browser.conftest import Opened
from tests.browser.made import Served, pages

NAMES = "front reports report altered claims claim source outlet search review dossier log".split()
SHIFTS = """() => new Promise((done) => {
  let sum = 0;
  new PerformanceObserver((list) => list.getEntries().forEach((e) => { sum += e.value; }))
    .observe({ type: "layout-shift", buffered: true });
  setTimeout(() => done(sum), 120);
})"""


@pytest.mark.parametrize("name", NAMES)
def test_it_stands_still_and_fits(bundle: Served, opened: Opened, name: str) -> None:
    for width in (320, 390, 1280):
        page = opened(bundle.address + pages(bundle.ledger)[name], width=width)
        assert page.locator("h1").count() >= 1
        assert page.evaluate(SHIFTS) < 0.005  # nothing that is seen: a twentieth of what counts as good
        assert page.evaluate("document.documentElement.scrollWidth") <= width
