"""Correcting a membership."""

from datetime import date
from typing import Any

import pytest

from remit.bodies.actions import membership as membership_actions
from remit.bodies.actions import person as person_actions
from remit.bodies.actions import post as post_actions
from remit.bodies.models import Membership
from remit.kernel.errors import Conflict, NotAllowed, Refused
from remit.kernel.roles import Role
from tests.factories import SYSTEM, actor, make_body

pytestmark = pytest.mark.django_db
PLAIN: dict[str, Any] = {"post": None, "seat": "full", "acting": False, "from_on": None, "until_on": None}


def _place() -> Membership:
    ann = person_actions.create(SYSTEM, None, names={"en": "Ann Lee"})
    return membership_actions.begin(SYSTEM, make_body(), person=ann)


def test_edit_corrects_all_but_person_and_body() -> None:
    place = _place()
    chair = post_actions.create(SYSTEM, place.body, labels={"en": "chair"})
    wanted = {"post": chair, "seat": "deputy", "acting": True, "from_on": date(2020, 1, 1), "until_on": None}
    membership_actions.edit(actor(Role.CLERK, body=place.body), place, **wanted)
    stored = Membership.objects.get()
    assert {name: getattr(stored, name) for name in wanted} == wanted


def test_edit_to_what_cannot_be_changes_nothing() -> None:
    place = _place()
    with pytest.raises(Refused) as refusal:
        membership_actions.edit(SYSTEM, place, **PLAIN | {"from_on": date(2020, 1, 2), "until_on": date(2020, 1, 1)})
    assert list(refusal.value.fields) == ["until_on"]
    assert (place.from_on, Membership.objects.get().from_on) == (None, None)


def test_edit_by_somebody_else_meanwhile_is_a_conflict_and_by_a_member_refused() -> None:
    place = _place()
    mine = Membership.objects.get()
    membership_actions.edit(SYSTEM, place, **PLAIN | {"seat": "deputy"})
    with pytest.raises(Conflict):
        membership_actions.edit(SYSTEM, mine, **PLAIN | {"seat": "attending"})
    with pytest.raises(NotAllowed):
        membership_actions.edit(actor(Role.MEMBER, body=place.body), place, **PLAIN)
