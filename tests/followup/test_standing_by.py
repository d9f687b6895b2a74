"""What is kept to persons is not opened by merging them, on whichever floor it stands."""

from collections.abc import Callable

import pytest

from remit.accounts.models import Account
from remit.bodies.actions import person as person_actions
from remit.bodies.models import Body, Person
from remit.followup.actions import measure as measure_actions
from remit.kernel.errors import NotAllowed
from remit.kernel.roles import Role
from remit.ledger.models import Entry
from remit.meetings.sheet import Item
from tests.factories import SYSTEM, actor, make_account, make_body
from tests.meetings.made import make_meeting, make_paper

pytestmark = pytest.mark.django_db


def _paper(person: Person, port: Body) -> None:
    make_paper("Dismissal", port, confidentiality="named", audience=[person])


def _meeting(person: Person, port: Body) -> None:
    make_meeting(port, confidentiality="named", audience=[person])


def _item(person: Person, port: Body) -> None:
    make_meeting(port, items=[Item(titles={"en": "Dismissal"}, confidentiality="named", audience=(person,))])


def _action(person: Person, port: Body) -> None:
    measure_actions.plan(SYSTEM, port, texts={"en": "Dismiss"}, confidentiality="body", owner=person)


@pytest.mark.parametrize("keep", [_paper, _meeting, _item, _action])
@pytest.mark.parametrize("turned", [False, True])
def test_a_merger_that_opens_something_to_an_account_needs_the_site_administrator(
    keep: Callable[[Person, Body], None], turned: bool
) -> None:
    office = make_body()
    admin, site = actor(Role.BODY_ADMINISTRATOR, body=office), actor(Role.SITE_ADMINISTRATOR)
    mine, named = (person_actions.create(admin, None, names={"en": name}) for name in ("Ann Lee", "A. Lee"))
    account = make_account()
    Account.objects.filter(pk=account.pk).update(person=mine)
    keep(named, make_body("Port"))
    one, kept = (named, mine) if turned else (mine, named)
    entries = Entry.objects.count()
    with pytest.raises(NotAllowed, match="kept to the other person"):
        person_actions.merge(admin, one, kept=kept)
    one.refresh_from_db()
    assert (one.merged_into, Entry.objects.count()) == (None, entries)
    person_actions.merge(site, one, kept=kept)
    assert Person.objects.get(pk=one.pk).merged_into == kept


def test_a_merger_that_opens_nothing_to_an_account_is_the_bodys_own() -> None:
    office = make_body()
    admin = actor(Role.BODY_ADMINISTRATOR, body=office)
    mine, named, plain = (person_actions.create(admin, None, names={"en": name}) for name in ("Ann", "A. Lee", "A."))
    account = make_account()
    Account.objects.filter(pk=account.pk).update(person=mine)
    _paper(mine, office)
    _paper(named, office)
    measure_actions.plan(SYSTEM, office, texts={"en": "Report"}, confidentiality="public", owner=plain)
    person_actions.merge(admin, plain, kept=mine)
    person_actions.merge(SYSTEM, person_actions.create(SYSTEM, None, names={"en": "Al"}), kept=named)
    assert Person.objects.filter(merged_into=mine).get() == plain
