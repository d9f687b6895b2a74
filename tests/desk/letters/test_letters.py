"""The letters of a demo."""

import re
import stat
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings as real
from django.core.mail import EmailMessage, get_connection
from django.test import Client

from remit.accounts import letterbox
from remit.accounts.actions import account as account_actions
from remit.kernel.roles import Role
from tests.desk.signed_in import sign_in
from tests.factories import SYSTEM, make_body

pytestmark = pytest.mark.django_db
HERE = "/desk/letters/"


@pytest.fixture(autouse=True)
def _folder(settings: Any, tmp_path: Path) -> None:
    settings.EMAIL_FILE_PATH = str(tmp_path / "letters")
    settings.EMAIL_BACKEND = "remit.accounts.letterbox.EmailBackend"


@pytest.fixture
def clerk(client: Client) -> Client:
    """Somebody who works here, signed in."""
    sign_in(client, make_body(), Role.CLERK)
    return client


def _send(subject: str, body: str, to: str = "ann@example.org") -> None:
    EmailMessage(subject, body, "remit@example.org", [to]).send()


def _page(client: Client, address: str = HERE) -> str:
    page = client.get(address)
    assert page.status_code == 200
    return page.content.decode()


def test_without_letters_the_page_says_when_one_is_written(clerk: Client) -> None:
    assert "No letters yet" in _page(clerk)


def test_the_newest_letter_stands_first_and_is_shown_with_its_links(clerk: Client) -> None:
    _send("First", "One.")
    _send("第二封", "您好：\n\nhttp://127.0.0.1:8000/account/reset/x/ 请点击。", "li@example.org")
    assert re.findall(r'<a href="/desk/letters/[^"]+/">([^<]+)</a>', _page(clerk)) == ["第二封", "First"]
    shown = _page(clerk, f"{HERE}{letterbox.names()[0]}/")
    assert ("<h1>第二封</h1>" in shown, "<dd>li@example.org</dd>" in shown) == (True, True)
    assert '<p><a href="http://127.0.0.1:8000/account/reset/x/" rel="nofollow">' in shown


def test_nothing_in_a_letter_is_taken_for_markup(clerk: Client) -> None:
    _send("<b>Hi</b>", "<script>alert(1)</script>\n\njavascript:alert(2) http://a.example/?<i>")
    both = _page(clerk) + _page(clerk, f"{HERE}{letterbox.names()[0]}/")
    assert ("&lt;b&gt;Hi&lt;/b&gt;" in both, "&lt;script&gt;alert(1)" in both) == (True, True)
    assert [bad for bad in ("<b>Hi", "<script>alert", 'href="javascript', "<i>") if bad in both] == []


def test_an_invitation_lies_there_in_the_language_of_the_invited(
    clerk: Client, django_capture_on_commit_callbacks: Callable[..., AbstractContextManager[object]]
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        account_actions.invite(SYSTEM, None, email="li@example.org", name="李", language="zh")
    (name,) = letterbox.names()
    shown = _page(clerk, f"{HERE}{name}/")
    assert '<h1 lang="zh-Hans">邀请您使用 Remit</h1>' in shown
    assert '<section class="section letter" lang="zh-Hans">' in shown


def test_outside_a_demo_nobody_finds_the_page_or_a_link_to_it(clerk: Client, settings: Any) -> None:
    _send("First", "One.")
    assert "Letters of this demo" in _page(clerk, "/desk/people/")
    settings.DEMO = False
    addresses = [HERE, f"{HERE}{letterbox.names()[0]}/"]
    assert [who.get(address).status_code for who in (clerk, Client()) for address in addresses] == [404] * 4
    assert HERE not in _page(clerk, "/desk/people/")


def test_strangers_sign_in_first(client: Client) -> None:
    assert client.get(HERE).status_code == 302


@pytest.mark.parametrize("name", ["..%2fsecret_key", "20240101-000000-000000-abcdef01", "x", "20240101"])
def test_only_letters_are_shown_and_no_other_file(clerk: Client, name: str) -> None:
    assert clerk.get(f"{HERE}{name}/").status_code == 404
    assert letterbox.letter("../secret_key") is None


def test_a_letter_is_readable_by_its_owner_only_and_is_whole_or_not_there(tmp_path: Path) -> None:
    assert get_connection().send_messages([EmailMessage("A", "B", to=["a@example.org"])]) == 1
    (path,) = (tmp_path / "letters").iterdir()
    assert (path.suffix, stat.S_IMODE(path.stat().st_mode)) == (".eml", 0o600)
    (path.parent / "20240101-000000-000000-abcdef01.part").touch()
    assert letterbox.names() == [path.stem]


def test_a_demo_never_sends_whatever_it_is_told() -> None:
    assert real.EMAIL["backend"] == "remit.accounts.letterbox.EmailBackend"
    assert Path(real.EMAIL["folder"]) == real.HOME / "letters"


def test_a_long_subject_begins_where_its_words_do(clerk: Client) -> None:
    subject = "办理结果被退回：贯彻落实市委员会六届四次全会报告，并于年内办结"
    _send(subject, "The words of the letter.")
    (name,) = letterbox.names()
    letter = letterbox.letter(name)
    assert letter is not None
    assert letter.subject == subject
