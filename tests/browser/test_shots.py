"""docs/desk/: each page over the bundled reports, at three widths. Made anew by `make docs` only."""

from __future__ import annotations

import os
from pathlib import Path
from urllib.parse import quote

import pytest

from hearsay.desk.app import BY as COOKIE
from tests.browser.conftest import Opened
from tests.browser.made import BY, Served, pages
from tests.browser.test_pages import NAMES

FOLDER = os.environ.get("HEARSAY_SHOTS")
SIZES = {390: 700, 820: 720, 1280: 640}
MOST = 150_000  # bytes of a picture


@pytest.mark.skipif(not FOLDER, reason="`make docs` takes the pictures")
@pytest.mark.parametrize("name", [name for name in NAMES if name != "altered"])
def test_a_picture_of_it(bundle: Served, opened: Opened, name: str) -> None:
    folder = Path(FOLDER or "")
    folder.mkdir(parents=True, exist_ok=True)
    page = opened(bundle.address)
    page.context.add_cookies([{"name": COOKIE, "value": quote(BY), "url": bundle.address}])
    for width, height in SIZES.items():
        page.set_viewport_size({"width": width, "height": height})
        page.goto(bundle.address + pages(bundle.ledger)[name])
        assert len(page.screenshot(path=folder / f"{name}-{width}.png")) < MOST
