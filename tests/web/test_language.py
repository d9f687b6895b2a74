"""Choosing the language."""

import pytest
from django.test import Client

from remit.accounts.models import Account
from tests.factories import make_account

pytestmark = pytest.mark.django_db


def test_a_citizen_is_remembered_by_a_cookie(client: Client) -> None:
    sent = client.post("/language/", {"language": "zh", "next": "/account/sign-in/"})
    assert (sent.status_code, sent["Location"]) == (303, "/account/sign-in/")
    assert sent.cookies["remit_language"].value == "zh"
    assert '<html lang="zh-hans">' in client.get("/account/sign-in/").content.decode()


def test_an_account_keeps_its_language_on_every_computer(client: Client) -> None:
    client.force_login(make_account())
    client.post("/language/", {"language": "zh", "next": "/desk/office/me/"})
    assert Account.objects.get().language == "zh"


@pytest.mark.parametrize(
    ("wanted", "given"),
    [
        ("/en/meetings/7/?page=2", "/zh/meetings/7/?page=2"),
        ("/desk/", "/desk/"),
        ("https://evil.example/", "/"),
        ("//evil.example/", "/"),
        ("", "/"),
    ],
)
def test_one_goes_on_here_in_the_language_of_ones_choice(client: Client, wanted: str, given: str) -> None:
    assert client.post("/language/", {"language": "zh", "next": wanted})["Location"] == given


def test_a_language_that_is_not_spoken_here_changes_nothing(client: Client) -> None:
    sent = client.post("/language/", {"language": "xx", "next": "/en/"})
    assert (sent["Location"], "remit_language" in sent.cookies) == ("/en/", False)


def test_it_is_chosen_by_post_only(client: Client) -> None:
    assert client.get("/language/").status_code == 405
