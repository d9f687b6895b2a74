"""Who sees which action."""

from dataclasses import replace

import pytest

from remit.followup.models import Measure
from remit.followup.queries import measure as queries
from remit.kernel.actor import Actor
from remit.kernel.confidentiality import Confidentiality
from remit.kernel.roles import Role
from tests.factories import SYSTEM, actor, make_body
from tests.followup.records import make_item, make_key_point, make_measure, make_meeting, make_person

pytestmark = pytest.mark.django_db
LEVELS = [level.value for level in Confidentiality]


def seen(who: Actor) -> set[str]:
    """The words of what the actor sees."""
    return {str(measure) for measure in queries.measures(who)}


def test_each_level_is_read_by_those_that_it_names_and_no_others(citizen: Actor) -> None:
    city = make_body("City")
    office, elsewhere = make_body("Office", superior=city), make_body("Elsewhere", superior=city)
    lin = make_person()
    for level in LEVELS:
        make_measure(office, level, confidentiality=level, owner=lin)
    assert {
        "citizen": seen(citizen),
        "elsewhere": seen(actor(Role.CLERK, body=elsewhere)),
        "member": seen(actor(Role.MEMBER, body=office)),
        "attendant": seen(actor(Role.ATTENDANT, body=office)),
        "supervisor": seen(actor(Role.SUPERVISOR, body=city, down=True)),
        "site": seen(actor(Role.SITE_ADMINISTRATOR)),
        "clerk": seen(actor(Role.CLERK, body=office)),
        "owner": seen(replace(citizen, person_id=lin.pk)),
        "system": seen(SYSTEM),
    } == {
        "citizen": {"public"},
        "elsewhere": {"public", "internal"},
        "member": {"public", "internal", "body"},
        "attendant": {"public", "internal"},
        "supervisor": {"public", "internal", "body"},
        "site": {"public", "internal"},
        "clerk": set(LEVELS),
        "owner": set(LEVELS),
        "system": set(LEVELS),
    }


def test_an_item_closed_afterwards_closes_the_public_action_that_serves_it(citizen: Actor) -> None:
    office = make_body()
    meeting = make_meeting(office)
    item = make_item(meeting)
    make_measure(meeting, "Inspect", key_point=make_key_point(meeting, item=item), confidentiality="public")
    assert seen(citizen) == {"Inspect"}
    type(item).objects.filter(pk=item.pk).update(confidentiality="body")
    assert seen(citizen) == set()
    assert seen(actor(Role.MEMBER, body=office)) == {"Inspect"}


def test_the_body_that_asked_reads_what_another_body_leads() -> None:
    office, harbour = make_body("City Office"), make_body("Harbour Office")
    make_measure(make_meeting(office), "Inspect", body=harbour, confidentiality="body")
    for body in (office, harbour):
        assert seen(actor(Role.MEMBER, body=body)) == {"Inspect"}


def test_visible_and_the_list_agree_on_every_action() -> None:
    office = make_body()
    for level in LEVELS:
        make_measure(office, level, confidentiality=level)
    for who in (actor(Role.HEAD, body=office), actor(Role.AUDITOR, body=office)):
        one_by_one = {m.pk for m in Measure.objects.all() if queries.measures(who).filter(pk=m.pk).exists()}
        assert one_by_one == set(queries.measures(who).values_list("pk", flat=True))
