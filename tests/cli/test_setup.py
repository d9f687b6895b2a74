"""`remit setup`."""

import pytest
from click.testing import CliRunner, Result
from django.utils import timezone

from remit.accounts.models import Account
from remit.accounts.queries import actor_of
from remit.cli.main import remit
from remit.kernel.roles import Role
from remit.ledger.models import Entry
from tests.factories import PASSWORD

pytestmark = pytest.mark.django_db


def _setup(password: str = PASSWORD, email: str = "bo@example.org") -> Result:
    arguments = ["setup", "--email", email, "--name", "Bo Admin", "--language", "zh", "--password-stdin"]
    return CliRunner().invoke(remit, arguments, input=f"{password}\n")


def test_the_first_administrator_may_do_all_and_signs_in() -> None:
    told = _setup()
    assert (told.exit_code, told.output) == (
        0,
        "Bo Admin is the site administrator, and signs in with bo@example.org.\n",
    )
    account = Account.objects.get()
    assert (account.language, account.check_password(PASSWORD)) == ("zh", True)
    assert actor_of(account, timezone.localdate()).everywhere == {Role.SITE_ADMINISTRATOR}
    assert list(Entry.objects.values_list("verb", flat=True)) == ["account.create", "role.grant"]


def test_a_second_one_is_refused() -> None:
    _setup()
    told = _setup(email="cy@example.org")
    assert told.exit_code == 2
    assert "There is a site administrator already" in told.output
    assert Account.objects.count() == 1


@pytest.mark.parametrize(("password", "email"), [("short", "bo@example.org"), (PASSWORD, "bo at home")])
def test_what_cannot_be_makes_nothing_and_says_why(password: str, email: str) -> None:
    told = _setup(password, email)
    assert (told.exit_code, told.output.startswith("Nothing was made. ")) == (2, True)
    assert (Account.objects.count(), Entry.objects.count()) == (0, 0)


def test_it_asks_for_what_was_not_given() -> None:
    typed = f"bo@example.org\nBo Admin\n{PASSWORD}\n{PASSWORD}\n"
    told = CliRunner().invoke(remit, ["setup"], input=typed)
    assert told.exit_code == 0
    assert PASSWORD not in told.output
    assert Account.objects.get().email == "bo@example.org"
