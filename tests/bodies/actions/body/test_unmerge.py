"""Taking back a merger of bodies."""

from datetime import date

import pytest

from remit.bodies.actions import body as body_actions
from remit.bodies.queries.body import bodies, superiors
from remit.kernel.errors import NotAllowed, Refused, WrongState
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


def test_unmerge_under_a_body_that_is_no_more_waits_until_it_is_moved() -> None:
    city, kept, port = make_body("City"), make_body("Harbour Office"), make_body("Port")
    twin = make_body("Harbor Office", superior=city)
    body_actions.merge(SYSTEM, twin, kept=kept)
    body_actions.dissolve(SYSTEM, city, happened_on=date(2020, 3, 1), reason="reform")
    with pytest.raises(Refused, match="Move it under another body first"):
        body_actions.unmerge(SYSTEM, twin)
    body_actions.move(SYSTEM, twin, superior=port, from_on=date(2020, 3, 1))
    body_actions.unmerge(SYSTEM, twin)
    assert list(superiors(twin)) == [port]
