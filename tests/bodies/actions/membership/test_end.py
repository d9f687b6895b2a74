"""Ending a membership."""

from datetime import date

import pytest

from remit.bodies.actions import membership as membership_actions
from remit.bodies.actions import person as person_actions
from remit.bodies.queries.membership import members_on
from remit.kernel.errors import NotAllowed, Refused, WrongState
from remit.kernel.roles import Role
from remit.ledger.queries import history
from tests.factories import SYSTEM, actor, make_body

pytestmark = pytest.mark.django_db
DAY = date(2020, 3, 1)


def test_end_dates_the_membership() -> None:
    office = make_body()
    ann = person_actions.create(SYSTEM, None, names={"en": "Ann Lee"})
    place = membership_actions.begin(SYSTEM, office, person=ann)
    membership_actions.end(actor(Role.CLERK, body=office), place, happened_on=DAY, reason="retired")
    assert list(members_on(SYSTEM, office, date(2020, 2, 29))) == [place]
    assert list(members_on(SYSTEM, office, DAY)) == []
    assert next((line.verb, line.on, line.reason) for line in history(place)) == ("membership.end", DAY, "retired")


def test_end_twice_before_it_began_or_by_another_clerk_is_refused() -> None:
    office = make_body()
    ann = person_actions.create(SYSTEM, None, names={"en": "Ann Lee"})
    place = membership_actions.begin(SYSTEM, office, person=ann, from_on=DAY)
    with pytest.raises(Refused) as refusal:
        membership_actions.end(SYSTEM, place, happened_on=date(2020, 2, 1))
    assert list(refusal.value.fields) == ["happened_on"]
    with pytest.raises(NotAllowed):
        membership_actions.end(actor(Role.CLERK, body=make_body("Port")), place, happened_on=DAY)
    membership_actions.end(SYSTEM, place, happened_on=DAY)
    with pytest.raises(WrongState):
        membership_actions.end(SYSTEM, place, happened_on=DAY)
