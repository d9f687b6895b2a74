"""An example that a clerk has forgotten is not offered any more."""

import pytest

from remit.bodies.models import Body
from remit.intake.actions import correction as actions
from remit.intake.models import Correction
from remit.intake.queries.correction import known
from remit.kernel.errors import NotAllowed
from remit.kernel.roles import Role
from remit.ledger.models import Entry
from tests.factories import actor, make_body

pytestmark = pytest.mark.django_db


def _kept(office: Body) -> Correction:
    clerk = actor(Role.CLERK, body=office)
    return Correction.objects.create(
        body=office, field="groups-label", said="section heads", meant="All section heads", made_on=clerk.today
    )


def test_it_is_gone_and_the_ledger_says_so() -> None:
    office = make_body("Harbour Office")
    clerk, before = actor(Role.CLERK, body=office), Entry.objects.count()
    actions.forget(clerk, _kept(office))
    assert known(clerk, office) == {}
    assert Entry.objects.count() == before + 1


@pytest.mark.parametrize("role", [Role.MEMBER, Role.CHAIR])
def test_others_do_not(role: Role) -> None:
    office = make_body("Harbour Office")
    with pytest.raises(NotAllowed):
        actions.forget(actor(role, body=office), _kept(office))
