"""Public pages kept in memory."""

from collections.abc import Callable
from datetime import datetime
from time import monotonic
from typing import Any

import pytest
import time_machine
from django.conf import settings
from django.http import HttpResponse
from django.test import Client, RequestFactory

from remit.portal.cache import MOST_BYTES_OF_A_PAGE, Page, PortalCacheMiddleware, Shelf
from remit.publication.actions import readout as readout_actions
from remit.publication.models import Edition
from tests.factories import SYSTEM, make_account, make_body
from tests.publication.records import corrected, published

pytestmark = pytest.mark.django_db


def counting() -> tuple[PortalCacheMiddleware, list[str]]:
    """The middleware before a view that counts how often it is asked."""
    asked: list[str] = []

    def view(request: Any) -> HttpResponse:
        asked.append(request.get_full_path())
        return HttpResponse(f"page {len(asked)}")

    return PortalCacheMiddleware(view), asked


def test_a_page_asked_twice_is_made_once_and_costs_one_query(
    client: Client, django_assert_num_queries: Callable[..., Any]
) -> None:
    readout = published()
    first = client.get(f"/en/readouts/{readout.pk}")
    with django_assert_num_queries(1):
        second = client.get(f"/en/readouts/{readout.pk}")
    assert (second.content, second["ETag"], second["Content-Type"]) == (
        first.content,
        first["ETag"],
        "text/html; charset=utf-8",
    )
    assert second["Cache-Control"] == "public, no-cache"
    assert "Content-Security-Policy" in second


def test_any_act_makes_every_worker_ask_again() -> None:
    (one, asked_one), (two, asked_two) = counting(), counting()
    request = RequestFactory().get("/en/")
    for worker in (one, two, one, two):
        worker(request)
    assert (len(asked_one), len(asked_two)) == (1, 1)
    make_body()
    for worker in (one, two, one, two):
        worker(request)
    assert (len(asked_one), len(asked_two)) == (2, 2)


def test_a_correction_and_a_withdrawal_are_seen_at_once(client: Client) -> None:
    readout = published()
    path = f"/en/readouts/{readout.pk}"
    client.get(path)
    corrected(readout, "The office met at noon.")
    assert "noon" in client.get(path).content.decode()
    fresh = type(readout).objects.get(pk=readout.pk)
    readout_actions.withdraw(SYSTEM, fresh, reason="wrong", tombstone={"en": "Wrong."})
    assert client.get(path).status_code == 410


def test_a_new_day_makes_the_page_anew() -> None:
    middleware, asked = counting()
    request = RequestFactory().get("/en/")
    for moment in (datetime(2024, 1, 10, 23, 59), datetime(2024, 1, 11, 0, 1)):  # noqa: DTZ001
        with time_machine.travel(moment, tick=False):
            middleware(request)
    assert len(asked) == 2


def test_language_path_query_and_host_are_told_apart() -> None:
    middleware, asked = counting()
    make = RequestFactory()
    for request in (
        make.get("/en/"),
        make.get("/zh/"),
        make.get("/en/?page=2"),
        make.get("/en/", headers={"host": "other.example"}),
        make.get("/en/", secure=True),
    ):
        middleware(request)
        middleware(request)
    assert len(asked) == 5


@pytest.mark.parametrize(
    ("method", "path", "cookie"),
    [
        ("get", "/en/", f"{settings.SESSION_COOKIE_NAME}=1"),
        ("get", "/en/", "messages=1"),
        ("get", "/desk/", ""),
        ("get", "/", ""),
        ("post", "/en/", ""),
        ("head", "/en/", ""),
    ],
)
def test_nothing_is_kept_for_who_is_signed_in_nor_of_other_rooms(method: str, path: str, cookie: str) -> None:
    middleware, asked = counting()
    request = getattr(RequestFactory(), method)(path, headers={"cookie": cookie} if cookie else {})
    middleware(request)
    middleware(request)
    assert len(asked) == 2


def test_an_answer_that_sets_a_cookie_or_fails_is_not_kept() -> None:
    asked: list[int] = []

    def view(request: Any) -> HttpResponse:
        asked.append(1)
        response = HttpResponse("page", status=404 if "gone" in request.path else 200)
        if "cookie" in request.path:
            response.set_cookie("a", "b")
        return response

    middleware = PortalCacheMiddleware(view)
    for path in ("/en/cookie", "/en/gone"):
        request = RequestFactory().get(path)
        assert "ETag" not in middleware(request)
        middleware(request)
    assert len(asked) == 4


def test_who_has_the_page_already_is_told_so(client: Client) -> None:
    path = f"/en/readouts/{published().pk}"
    first = client.get(path)
    for header in ({"if-none-match": first["ETag"]}, {"if-modified-since": first["Last-Modified"]}):
        again = client.get(path, headers=header)
        assert (again.status_code, again.content, again["ETag"]) == (304, b"", first["ETag"])
    make_body("Another")
    assert client.get(path, headers={"if-none-match": '"other"'}).status_code == 200


def test_a_signed_in_reader_gets_the_public_page_unkept(client: Client) -> None:
    readout = published()
    account = make_account()
    client.force_login(account)
    response = client.get(f"/en/readouts/{readout.pk}")
    assert (response.status_code, "ETag" in response) == (200, False)


def test_memory_is_bounded_and_what_was_unused_longest_goes_first() -> None:
    shelf = Shelf(most_bytes=3 * (1000 + 2048))
    state: Any = ((1, 1), datetime(2024, 1, 10).date())  # noqa: DTZ001

    def one(size: int = 1000) -> Page:
        return Page(200, (), b"x" * size, '"e"', 0, monotonic())

    shelf.get(state, "a")
    for key in "abc":
        shelf.put(state, key, one())
    shelf.get(state, "a")
    shelf.put(state, "d", one())
    shelf.put(state, "big", one(MOST_BYTES_OF_A_PAGE + 1))
    assert list(shelf.pages) == ["c", "a", "d"]
    assert shelf.bytes == 3 * 3048
    shelf.put(((2, 3), state[1]), "late", one())
    assert "late" not in shelf.pages


def test_every_edition_keeps_what_it_said() -> None:
    readout = corrected(published(), "Mended.")
    assert [e.number for e in Edition.objects.filter(readout=readout)] == [1, 2]
