"""Making a calendar."""

import pytest

from remit.bodies.actions import calendar as calendar_actions
from remit.bodies.models import Calendar
from remit.kernel.errors import NotAllowed, Refused
from remit.kernel.roles import Role
from remit.ledger.models import Entry
from remit.ledger.queries import history
from remit.ledger.verify_records import verify_records
from tests.factories import actor, make_body

pytestmark = pytest.mark.django_db
SITE = actor(Role.SITE_ADMINISTRATOR)


def test_create_makes_a_calendar_with_its_names_and_its_week() -> None:
    calendar = calendar_actions.create(SITE, None, names={"en": " Working days ", "zh": "工作日"}, weekend=[5, 6, 5])
    assert sorted(calendar.names.values_list("language", "name")) == [("en", "Working days"), ("zh", "工作日")]
    assert (calendar.weekend, calendar.free) == ("56", frozenset({5, 6}))
    assert [(line.verb, line.label) for line in history(calendar)] == [("calendar.create", "Working days")]
    assert verify_records() is None


@pytest.mark.parametrize(
    ("names", "weekend", "field"),
    [({"en": " "}, [7], "name"), ({"en": "One"}, [0], "weekend"), ({"en": "One"}, range(1, 8), "weekend")],
)
def test_what_cannot_be_is_refused_beside_its_field(names: dict[str, str], weekend: list[int], field: str) -> None:
    with pytest.raises(Refused) as refusal:
        calendar_actions.create(SITE, None, names=names, weekend=weekend)
    assert field in refusal.value.fields
    assert not Calendar.objects.exists()


def test_a_name_is_given_once() -> None:
    calendar_actions.create(SITE, None, names={"en": "Working days"})
    with pytest.raises(Refused, match="Another calendar"):
        calendar_actions.create(SITE, None, names={"en": "Working days"})


def test_create_is_for_the_site_administrator_and_leaves_no_entry_otherwise() -> None:
    body = make_body()
    before = Entry.objects.count()
    with pytest.raises(NotAllowed, match="site administrator"):
        calendar_actions.create(actor(Role.BODY_ADMINISTRATOR, body=body, down=True), None, names={"en": "Mine"})
    assert Entry.objects.count() == before
