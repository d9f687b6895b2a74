"""Signing in tells strangers nothing, and gives way to nobody who only tries often."""

import re
from collections.abc import Iterator

import pytest
from django.core import mail
from django.core.cache import cache
from django.test import Client

from remit.accounts.models import Account
from tests.factories import PASSWORD, make_account

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _nobody_has_tried_before() -> Iterator[None]:
    cache.clear()
    yield
    cache.clear()


def _without_secrets(page: bytes, *typed: str) -> str:
    text = re.sub(r'value="[^"]{60,}"', "", page.decode())
    for words in typed:
        text = text.replace(words, "")
    return text


def _try(client: Client, address: str, password: str) -> bytes:
    answer = client.post("/account/sign-in/", {"login": address, "password": password})
    assert answer.status_code == 200
    return answer.content


def test_a_wrong_password_and_an_unknown_address_get_the_same_answer() -> None:
    make_account(email="ann@example.org")
    known, unknown = _try(Client(), "ann@example.org", "guessed"), _try(Client(), "bob@example.org", "guessed")
    assert _without_secrets(known, "ann@example.org") == _without_secrets(unknown, "bob@example.org")
    assert b"do not belong together" in known


def test_a_forgotten_password_gets_the_same_answer_and_only_the_owner_a_letter() -> None:
    make_account(email="ann@example.org")
    answers = [
        Client().post("/account/password/reset/", {"email": address}, follow=True).content
        for address in ("ann@example.org", "bob@example.org")
    ]
    assert _without_secrets(answers[0]) == _without_secrets(answers[1])
    assert [letter.to for letter in mail.outbox] == [["ann@example.org"]]


def test_the_letter_gives_a_new_password_once(client: Client) -> None:
    make_account(email="ann@example.org")
    client.post("/account/password/reset/", {"email": "ann@example.org"})
    found = re.search(r"http://testserver(/account/\S+)", str(mail.outbox[0].body))
    assert found is not None
    form = client.get(found[1], follow=True)
    new = "quite another sentence"
    client.post(form.request["PATH_INFO"], {"password1": new, "password2": new})
    assert Account.objects.get().check_password(new)
    assert b"no longer works" in Client().get(found[1], follow=True).content


def test_after_several_failures_even_the_right_password_has_to_wait(client: Client) -> None:
    make_account(email="ann@example.org")
    for number in range(5):
        _try(client, "ann@example.org", f"guess {number}")
    assert b"Wait a few minutes" in _try(client, "ann@example.org", PASSWORD)


def test_who_signs_in_goes_on_to_where_they_wanted(client: Client) -> None:
    make_account(email="ann@example.org")
    told = {"login": "ANN@example.org", "password": PASSWORD, "next": "/desk/office/me/"}
    assert client.post("/account/sign-in/", told)["Location"] == "/desk/office/me/"


def test_nobody_is_sent_to_another_site(client: Client) -> None:
    make_account(email="ann@example.org")
    told = {"login": "ann@example.org", "password": PASSWORD, "next": "https://evil.example/"}
    assert client.post("/account/sign-in/", told)["Location"] == "/desk/"


def test_nobody_makes_an_account_alone(client: Client) -> None:
    told = {"email": "eve@example.org", "password1": PASSWORD, "password2": PASSWORD}
    assert b"by invitation" in client.post("/account/invitation/", told).content
    assert Account.objects.count() == 0


def test_signing_out_needs_more_than_a_link(client: Client) -> None:
    client.force_login(make_account())
    assert client.get("/account/sign-out/").status_code == 200
    assert "_auth_user_id" in client.session
    client.post("/account/sign-out/")
    assert "_auth_user_id" not in client.session


@pytest.mark.parametrize("address", ["sign-in/", "password/reset/", "password/reset/sent/", "invitation/", "closed/"])
def test_the_pages_speak_chinese_and_forbid_whatever_is_not_ours(client: Client, address: str) -> None:
    page = client.get(f"/account/{address}", headers={"accept-language": "zh-CN"})
    assert '<html lang="zh-hans">' in page.content.decode()
    assert not re.search(r"<h1>[A-Za-z ]+</h1>", page.content.decode())
    policy = page.headers["Content-Security-Policy"]
    assert ("default-src 'none'" in policy, "unsafe" in policy, page.headers["X-Frame-Options"]) == (
        True,
        False,
        "DENY",
    )
