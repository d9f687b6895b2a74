"""The stylesheets' folder, and a real browser."""

from collections.abc import Iterator
from pathlib import Path
from shutil import which

import pytest
from playwright.sync_api import Page, sync_playwright

import remit.web

WEB = Path(remit.web.__file__).parent


@pytest.fixture(scope="session")
def css() -> dict[str, str]:
    """Every stylesheet, by name without its ending."""
    return {path.stem: path.read_text() for path in (WEB / "static/remit/css").glob("*.css")}


@pytest.fixture(scope="session")
def static() -> Path:
    """The folder of static files."""
    return WEB / "static/remit"


@pytest.fixture
def sheet(static: Path) -> Iterator[Page]:
    """An empty page in Chromium."""
    chromium = which("chromium")
    if chromium is None:
        pytest.skip("Chromium is not on this machine")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        yield browser.new_page()
        browser.close()
