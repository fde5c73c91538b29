"""Fixtures of the tests in a browser. Without Chromium they are skipped."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests.browser.made import CHROMIUM, Served, bundled, copied, served

HERE = Path(__file__).parent
LEFT = "net::ERR_ABORTED"  # the page was left before it came
Opened = Callable[..., Page]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    none = pytest.mark.skip(reason="no Chromium here: `make test-all` installs it where it can")
    for item in items:
        if item.path.is_relative_to(HERE):
            item.add_marker(pytest.mark.browser)
            if not CHROMIUM:
                item.add_marker(none)


@pytest.fixture(scope="package")
def chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture(scope="package")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return bundled(tmp_path_factory.mktemp("desk") / "kept.db")


@pytest.fixture(scope="package")
def bundle(kept: Path) -> Iterator[Served]:
    """For tests that change nothing."""
    with served(kept) as one:
        yield one


@pytest.fixture
def own(kept: Path, tmp_path: Path) -> Iterator[Served]:
    """A ledger of the test's own."""
    copied(kept, tmp_path / "own.db")
    with served(tmp_path / "own.db") as one:
        yield one


@pytest.fixture
def opened(chromium: Browser) -> Iterator[Opened]:
    """A new page, of which `page.wrong` must stay empty: what its console complains of, and what it cannot load."""
    contexts: list[BrowserContext] = []
    wrong: list[str] = []

    def open_page(address: str, *, width: int = 1280, dark: bool = False, script: bool = True) -> Page:
        context = chromium.new_context(
            viewport={"width": width, "height": 900},
            color_scheme="dark" if dark else "light",
            java_script_enabled=script,
            reduced_motion="reduce",
        )
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(8000)
        page.on("console", lambda m: wrong.append(m.text) if m.type in ("error", "warning") else None)
        page.on("pageerror", lambda e: wrong.append(str(e)))
        page.on("requestfailed", lambda r: None if r.failure == LEFT else wrong.append(f"{r.url}: {r.failure}"))
        page.goto(address)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert not wrong
