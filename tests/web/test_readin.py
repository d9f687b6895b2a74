"""The page being read in, in a real browser: text and draft move together."""

from pathlib import Path

import pytest
from playwright.sync_api import Page

pytestmark = pytest.mark.browser


def _found(name: str) -> str:
    return (
        f'<div class="found unsure" id="found-{name}" data-finding="{name}">'
        f'<label>{name} <input id="i-{name}"></label>'
        f'<p class="how-sure"><a href="#at-{name}">in the text</a>'
        f'<label><input type="checkbox" name="accepted" value="{name}"> right</label></p></div>'
    )


def _place(name: str) -> str:
    return f'<a class="finding unsure" id="at-{name}" data-finding="{name}" href="#found-{name}">{name}</a>'


PAGE = (
    f'<!doctype html><html lang="en"><body><div class="page-text">{_place("a")} and {_place("b")}</div>'
    f'<form class="draft" data-draft action="/sent">{_found("a")}{_found("b")}'
    "<b data-left></b><button data-confirm>Confirm</button></form></body></html>"
)


@pytest.fixture
def page(sheet: Page, static: Path) -> Page:
    """Two uncertain findings."""
    sheet.route("http://desk.test/", lambda route: route.fulfill(body=PAGE, content_type="text/html"))
    sheet.goto("http://desk.test/")
    sheet.add_script_tag(content=(static / "js/readin.js").read_text(), type="module")
    return sheet


def _here(page: Page) -> list[str]:
    return list(page.evaluate("[...document.querySelectorAll('.here')].map((e) => e.id)"))


def _focused(page: Page) -> str:
    return str(page.evaluate("document.activeElement.id"))


def test_being_in_a_field_shows_its_words_in_the_text(page: Page) -> None:
    page.focus("#i-b")
    assert _here(page) == ["at-b", "found-b"]


def test_choosing_words_in_the_text_enters_their_field(page: Page) -> None:
    page.click("#at-b")
    assert (_focused(page), _here(page)) == ("i-b", ["at-b", "found-b"])


def test_enter_accepts_and_goes_on_and_never_sends_the_draft(page: Page) -> None:
    page.focus("#i-a")
    page.keyboard.press("Enter")
    after_one = (_focused(page), page.text_content("[data-left]"))
    page.keyboard.press("Enter")
    assert (after_one, page.text_content(":focus"), page.url) == (
        ("i-b", "1"),
        "Confirm",
        "http://desk.test/",
    )
    assert page.evaluate("[...document.querySelectorAll(':checked')].map((e) => e.value)") == ["a", "b"]


def test_tab_skips_to_the_next_finding_and_accepts_nothing(page: Page) -> None:
    page.focus("#i-a")
    page.keyboard.press("Tab")
    assert (_focused(page), page.locator(":checked").count()) == ("i-b", 0)
