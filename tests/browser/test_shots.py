"""docs/desk/: each page of the bundled reports at three widths. Made anew by `make docs` only."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.browser.conftest import Opened
from tests.browser.made import Served, pages
from tests.browser.test_pages import NAMES

FOLDER = os.environ.get("HEARSAY_SHOTS")
HEIGHTS = {390: 844, 820: 1100, 1280: 800}


@pytest.mark.skipif(not FOLDER, reason="`make docs` takes the pictures")
@pytest.mark.parametrize("name", NAMES)
def test_a_picture_of_it(bundle: Served, opened: Opened, name: str) -> None:
    folder = Path(FOLDER or "")
    folder.mkdir(parents=True, exist_ok=True)
    dark = "HEARSAY_DARK" in os.environ
    for width, height in HEIGHTS.items():
        page = opened(bundle.address + pages(bundle.ledger)[name], width=width, dark=dark)
        page.set_viewport_size({"width": width, "height": height})
        page.screenshot(path=folder / f"{name}-{width}.png", full_page="HEARSAY_WHOLE" in os.environ)
