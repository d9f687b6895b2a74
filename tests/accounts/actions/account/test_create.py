"""Making accounts at set-up."""

import pytest

from remit.accounts.actions import account as account_actions
from remit.accounts.models import Account
from remit.kernel.actor import Actor
from remit.kernel.errors import NotAllowed, Refused
from remit.kernel.roles import Role
from remit.ledger.models import Entry
from remit.ledger.verify_records import verify_records
from tests.factories import PASSWORD, actor

pytestmark = pytest.mark.django_db


def _made(system: Actor, **more: str) -> Account:
    told = {"email": "Ann@Example.org", "name": "Ann Clerk", "password": PASSWORD} | more
    return account_actions.create(system, None, **told)  # type: ignore[arg-type]


def test_an_account_made_at_set_up_can_sign_in_with_its_password(system: Actor) -> None:
    account = _made(system)
    assert (account.email, account.language, account.is_active) == ("ann@example.org", "en", True)
    assert account.check_password(PASSWORD)


def test_name_and_address_stay_out_of_the_entry(system: Actor) -> None:
    _made(system)
    entry = Entry.objects.get()
    assert entry.verb == "account.create"
    assert "Ann" not in entry.text
    assert "example.org" not in entry.text
    said = " ".join(part.text for part in entry.parts.all())
    assert "ann@example.org" in said
    assert PASSWORD not in entry.text + said


def test_a_changed_password_leaves_the_record_as_it_was_entered(system: Actor) -> None:
    account = _made(system)
    account.set_password("another long sentence")
    account.save(update_fields=["password"])
    assert verify_records() is None


def test_a_weak_password_is_refused_beside_its_field(system: Actor) -> None:
    with pytest.raises(Refused) as refusal:
        _made(system, password="1234567")
    assert list(refusal.value.fields) == ["password"]
    assert Account.objects.count() == Entry.objects.count() == 0


def test_a_second_account_with_the_address_is_refused(system: Actor) -> None:
    _made(system)
    with pytest.raises(Refused, match="already"):
        _made(system, email="ANN@example.org")
    assert Account.objects.count() == 1


def test_what_is_no_address_is_refused(system: Actor) -> None:
    with pytest.raises(Refused) as refusal:
        _made(system, email="nobody")
    assert list(refusal.value.fields) == ["email"]


def test_nobody_but_the_installation_makes_accounts() -> None:
    with pytest.raises(NotAllowed, match="invitation"):
        _made(actor(Role.SITE_ADMINISTRATOR))
