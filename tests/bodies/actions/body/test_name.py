"""Entering a body that is known by name only."""

import pytest

from remit.bodies.actions import body as body_actions
from remit.kernel.errors import NotAllowed
from remit.kernel.roles import Role
from remit.ledger.queries import history
from tests.factories import actor, make_body

pytestmark = pytest.mark.django_db


def test_name_enters_a_body_outside_the_tree() -> None:
    office = make_body()
    named = body_actions.name(actor(Role.CLERK, body=office), None, names={"zh": "省委办公厅"})
    assert (named.external, named.is_root(), str(named.name_in("en"))) == (True, True, "省委办公厅")
    assert [line.verb for line in history(named)] == ["body.name"]


def test_name_by_a_member_is_refused() -> None:
    with pytest.raises(NotAllowed):
        body_actions.name(actor(Role.MEMBER, body=make_body()), None, names={"en": "Far Ministry"})
