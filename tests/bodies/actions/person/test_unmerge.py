"""Taking back a merger of persons."""

import pytest

from remit.bodies.actions import person as person_actions
from remit.bodies.queries.person import persons
from remit.kernel.errors import NotAllowed, WrongState
from remit.kernel.roles import Role
from remit.ledger.verify_records import verify_records
from tests.factories import SYSTEM, actor, make_body

pytestmark = pytest.mark.django_db


def test_unmerge_brings_the_person_back() -> None:
    kept = person_actions.create(SYSTEM, None, names={"en": "Ann Lee"})
    twin = person_actions.create(SYSTEM, None, names={"en": "A. Lee"})
    person_actions.merge(SYSTEM, twin, kept=kept)
    person_actions.unmerge(SYSTEM, twin, reason="father and daughter")
    assert list(persons(SYSTEM)) == [kept, twin]
    assert verify_records() is None


def test_unmerge_of_what_was_not_merged_or_by_a_clerk_is_refused() -> None:
    ann = person_actions.create(SYSTEM, None, names={"en": "Ann Lee"})
    with pytest.raises(WrongState):
        person_actions.unmerge(SYSTEM, ann)
    with pytest.raises(NotAllowed):
        person_actions.unmerge(actor(Role.CLERK, body=make_body()), ann)


def test_unmerge_needs_the_right_over_both() -> None:
    office = make_body()
    admin, clerk = actor(Role.BODY_ADMINISTRATOR, body=office), actor(Role.CLERK, body=make_body("Port"))
    kept = person_actions.create(clerk, None, names={"en": "Ann Lee"})
    twin = person_actions.create(admin, None, names={"en": "A. Lee"})
    person_actions.merge(SYSTEM, twin, kept=kept)
    with pytest.raises(NotAllowed, match="all the person's bodies"):
        person_actions.unmerge(admin, twin)
    person_actions.unmerge(actor(Role.SITE_ADMINISTRATOR), twin)
    assert list(persons(SYSTEM)) == [kept, twin]
