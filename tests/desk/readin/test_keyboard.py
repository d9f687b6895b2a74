"""The confirmation page in a real browser: text and draft move together, and the keys do what they say."""

from collections.abc import Iterator
from datetime import date
from shutil import which
from urllib.parse import urlsplit

import pytest
from django.contrib.staticfiles import finders
from django.test import Client
from playwright.sync_api import Page, Route, sync_playwright

from remit.bodies.models import Body
from remit.intake.models import Draft
from remit.kernel.roles import Role
from tests.factories import make_account, make_body, make_grant
from tests.intake.pages import ENGLISH

pytestmark = [pytest.mark.browser, pytest.mark.django_db]


@pytest.fixture
def clerk(client: Client) -> Client:
    """The clerk of the body that met, signed in, with a page begun."""
    account = make_account()
    office: Body = make_body("Harbour Office", "港口办公室")
    make_grant(account, Role.CLERK, office, from_on=date(2020, 1, 1))
    client.force_login(account)
    assert client.post("/desk/readin/begin/", {"body": office.pk, "page": ENGLISH}).status_code == 303
    return client


def _answer(page: bytes, route: Route) -> None:
    """The page as the server gave it, with static files from where they lie."""
    path = urlsplit(route.request.url).path
    if not path.startswith("/static/"):
        route.fulfill(body=page, content_type="text/html; charset=utf-8")
        return
    found = finders.find(path.removeprefix("/static/"))
    if found:
        route.fulfill(path=str(found))
    else:
        route.fulfill(status=404)


@pytest.fixture
def shown(clerk: Client) -> Iterator[Page]:
    """The confirmation page in Chromium."""
    chromium = which("chromium")
    if chromium is None:
        pytest.skip("Chromium is not on this machine")
    address = f"/desk/readin/{Draft.objects.get().pk}/"
    answer = clerk.get(address).content
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        page = browser.new_page()
        page.route("**/*", lambda route: _answer(answer, route))
        page.goto(f"http://desk.test{address}")
        yield page
        browser.close()


def test_words_in_the_text_lead_to_their_field_and_enter_accepts(shown: Page) -> None:
    shown.click("#at-meeting-held_on")
    assert shown.evaluate("document.activeElement.id") == "f-meeting-held_on"
    left = int(shown.text_content("[data-left]") or "0")
    shown.keyboard.press("Enter")
    assert int(shown.text_content("[data-left]") or "0") == left - 1
    assert shown.locator("#found-meeting-held_on [name=accepted]").is_checked()


def test_what_is_asked_only_after_another_answer_is_hidden_until_then(shown: Page) -> None:
    owner = shown.locator("#f-points-0-owner")
    assert not owner.is_visible()
    shown.check("[name=points-0-plan]")
    assert owner.is_visible()


def test_nothing_is_wider_than_a_telephone(shown: Page) -> None:
    shown.set_viewport_size({"width": 360, "height": 800})
    assert shown.evaluate("document.documentElement.scrollWidth") == 360
