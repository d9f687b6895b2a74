"""Taking back a merger of bodies."""

import pytest

from remit.bodies.actions import body as body_actions
from remit.bodies.queries.body import bodies
from remit.kernel.errors import NotAllowed, WrongState
from remit.kernel.roles import Role
from remit.ledger.queries import history
from remit.ledger.verify_records import verify_records
from tests.factories import SYSTEM, actor, make_body

pytestmark = pytest.mark.django_db


def test_unmerge_brings_the_body_back_as_it_was() -> None:
    kept, twin = make_body("Harbour Office"), make_body("Harbor Office")
    body_actions.merge(SYSTEM, twin, kept=kept)
    body_actions.unmerge(SYSTEM, twin, reason="two offices after all")
    assert list(bodies(SYSTEM)) == [kept, twin]
    assert [line.verb for line in history(twin)] == ["body.unmerge", "body.merge", "body.create"]
    assert verify_records() is None


def test_unmerge_of_what_was_not_merged_or_by_a_clerk_is_refused() -> None:
    office = make_body()
    with pytest.raises(WrongState):
        body_actions.unmerge(SYSTEM, office)
    with pytest.raises(NotAllowed):
        body_actions.unmerge(actor(Role.CLERK, body=office), office)
