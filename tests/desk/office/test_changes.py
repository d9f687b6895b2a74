"""Inviting, changing, closing, granting and ending from the pages."""

from datetime import timedelta
from typing import Any

import pytest
from django.core import mail
from django.test import Client
from django.utils import timezone

from remit.accounts.actions import account as account_actions
from remit.accounts.actions import role as role_actions
from remit.accounts.models import Account, RoleGrant
from remit.kernel.roles import Role
from tests.factories import PASSWORD, SYSTEM, make_account, make_body

pytestmark = pytest.mark.django_db
INVITE = {"email": "lin@example.org", "name": "Lin Wei", "language": "zh", "role": "clerk"}


@pytest.fixture
def boss(client: Client) -> Account:
    """The site administrator, signed in."""
    account = make_account("Bo Admin")
    role_actions.grant(SYSTEM, None, account=account, role=Role.SITE_ADMINISTRATOR, from_on=timezone.localdate())
    client.force_login(account)
    return account


def test_inviting_makes_the_account_the_role_and_the_letter(
    client: Client, boss: Account, django_capture_on_commit_callbacks: Any
) -> None:
    office = make_body("Harbour Office")
    today = timezone.localdate()
    with django_capture_on_commit_callbacks(execute=True):
        sent = client.post("/desk/office/invite/", INVITE | {"body": "Harbour Office", "from_on": today.isoformat()})
    account = Account.objects.get(email="lin@example.org")
    assert (sent.status_code, sent["Location"]) == (303, f"/desk/office/accounts/{account.pk}/")
    grant = RoleGrant.objects.get(account=account)
    assert (grant.role, grant.body, grant.from_on) == ("clerk", office, today)
    assert [letter.subject for letter in mail.outbox] == ["邀请您使用 Remit"]


def test_nonsense_is_refused_beside_its_field_and_kept(client: Client, boss: Account) -> None:
    told = INVITE | {"email": "lin at home", "body": "No Such Office", "from_on": "31 February"}
    page = client.post("/desk/office/invite/", told).content.decode()
    for kept in ("lin at home", "No Such Office", "31 February", "Nothing has this name."):
        assert kept in page
    assert Account.objects.count() == 1


def test_a_role_without_its_body_is_refused_by_the_action_beside_the_field(client: Client, boss: Account) -> None:
    page = client.post("/desk/office/invite/", INVITE | {"from_on": "2024-01-10"}).content.decode()
    assert "held in a body" in page
    assert 'aria-invalid="true"' in page
    assert Account.objects.count() == 1


def test_granting_for_a_time_and_ending(client: Client, boss: Account) -> None:
    account, office = make_account("Ann Clerk"), make_body("Harbour Office")
    today = timezone.localdate()
    told = {"role": "clerk", "body": f"Harbour Office (#{office.pk})", "from_on": today.isoformat()}
    client.post(f"/desk/office/accounts/{account.pk}/grant/", told | {"last_on": ""})
    grant = RoleGrant.objects.get(account=account)
    assert (grant.from_on, grant.until_on) == (today, None)
    address = f"/desk/office/accounts/{account.pk}/roles/{grant.pk}/end/"
    ending = {"last_on": today.isoformat(), "reason": "moved on", "revision": grant.revision}
    assert client.post(address, ending).status_code == 303
    grant.refresh_from_db()
    assert grant.until_on == today + timedelta(days=1)
    assert "Somebody else has changed" in client.post(address, ending).content.decode()


def test_a_role_of_one_account_is_not_ended_at_the_address_of_another(client: Client, boss: Account) -> None:
    grant = RoleGrant.objects.get(account=boss)
    other = make_account("Ann Clerk")
    assert client.get(f"/desk/office/accounts/{other.pk}/roles/{grant.pk}/end/").status_code == 404


def test_changing_at_once_with_somebody_else_shows_both(client: Client, boss: Account) -> None:
    account = make_account("Ann Clerk")
    address = f"/desk/office/accounts/{account.pk}/edit/"
    told = {"name": "Ann Mine", "language": "en", "email": account.email, "person": "", "revision": account.revision}
    account_actions.edit(SYSTEM, account, name="Ann Theirs", language="en")
    page = client.post(address, told).content.decode()
    assert "Ann Theirs" in page
    assert "Ann Mine" in page
    client.post(address, told | {"revision": account.revision})
    assert Account.objects.get(pk=account.pk).name == "Ann Mine"


def test_closing_and_opening_want_a_reason(client: Client, boss: Account) -> None:
    account = make_account("Ann Clerk")
    address = f"/desk/office/accounts/{account.pk}"
    assert client.post(f"{address}/close/", {"reason": ""}).status_code == 200
    assert client.post(f"{address}/close/", {"reason": "left"}).status_code == 303
    assert Account.objects.get(pk=account.pk).is_active is False
    assert client.post(f"{address}/open/", {"reason": "back"}).status_code == 303
    assert Account.objects.get(pk=account.pk).is_active is True


def test_the_invitation_goes_out_again_by_post_only(client: Client, boss: Account) -> None:
    account = account_actions.invite(SYSTEM, None, email="lin@example.org", name="Lin Wei")
    address = f"/desk/office/accounts/{account.pk}/invite/"
    assert (client.get(address).status_code, client.post(address).status_code) == (405, 303)


def test_everybody_changes_their_own_name_language_and_letters(client: Client) -> None:
    account = make_account("Ann Clerk")
    assert client.get("/desk/office/me/").status_code == 302
    client.force_login(account)
    told = {"name": "Ann Writer", "language": "zh", "letters": "none", "revision": account.revision}
    assert client.post("/desk/office/me/", told).status_code == 303
    assert "我的账号" in client.get("/desk/office/me/").content.decode()
    account.refresh_from_db()
    assert (account.name, account.language, account.letters) == ("Ann Writer", "zh", "none")
    told |= {"letters": "weekly", "revision": account.revision}
    assert client.post("/desk/office/me/", told).status_code == 200
    assert Account.objects.get().letters == "none"


def test_everybody_changes_their_own_password(client: Client) -> None:
    client.force_login(make_account("Ann Clerk"))
    new = "quite another sentence"
    wrong = {"oldpassword": "guessed", "password1": new, "password2": new}
    assert "not the present password" in client.post("/account/password/", wrong).content.decode()
    sent = client.post("/account/password/", wrong | {"oldpassword": PASSWORD})
    assert sent["Location"] == "/desk/office/me/"
    assert Account.objects.get().check_password(new)
