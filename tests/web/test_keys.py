"""Keys in a real browser: they walk and open, leave writing alone, and never empty a field."""

from pathlib import Path

import pytest
from playwright.sync_api import Page

pytestmark = pytest.mark.browser

PAGE = """<!doctype html><html lang="en"><body>
<a href="#meetings" data-key="g m">Meetings</a><a href="#new" data-key="n">New</a>
<form class="filter"><input type="search" id="q"></form>
<ul data-walk><li><a class="what" href="#1">one</a></li><li><a class="what" href="#2">two</a></li></ul>
<details id="keys" class="keys"><summary>Keys</summary>
<p data-keys-switch hidden><label><input type="checkbox"> use</label></p></details>
</body></html>"""


@pytest.fixture
def desk(sheet: Page, static: Path) -> Page:
    """A page with a list, a filter and the keys."""
    sheet.route("http://desk.test/", lambda route: route.fulfill(body=PAGE, content_type="text/html"))
    sheet.goto("http://desk.test/")
    sheet.add_script_tag(content=(static / "js/keys.js").read_text(), type="module")
    sheet.wait_for_selector("[data-keys-switch]:not([hidden])", state="attached")
    return sheet


def _focused(page: Page) -> str:
    return str(page.evaluate("document.activeElement.textContent || document.activeElement.id"))


def test_j_and_k_walk_the_list_and_stop_at_its_ends(desk: Page) -> None:
    walked = []
    for key in "jjjkk":
        desk.keyboard.press(key)
        walked.append(_focused(desk))
    assert walked == ["one", "two", "two", "one", "one"]


def test_g_then_m_goes_to_meetings(desk: Page) -> None:
    desk.keyboard.press("g")
    desk.keyboard.press("m")
    assert desk.evaluate("location.hash") == "#meetings"


def test_a_letter_typed_into_a_field_stays_a_letter_and_escape_keeps_it(desk: Page) -> None:
    desk.keyboard.press("/")
    desk.keyboard.type("nj?")
    desk.keyboard.press("Escape")
    left = desk.evaluate("[document.getElementById('q').value, location.hash, document.activeElement.tagName]")
    assert left == ["nj?", "", "BODY"]


def test_the_keys_can_be_switched_off_on_a_computer(desk: Page) -> None:
    desk.keyboard.press("?")
    desk.get_by_label("use").uncheck()
    desk.keyboard.press("n")
    assert desk.evaluate("location.hash") == ""
