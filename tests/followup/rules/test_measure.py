"""Who sees which action."""

from dataclasses import replace
from typing import Any

import pytest

from remit.followup.models import Measure
from remit.followup.queries import measure as queries
from remit.followup.rules import measure as rules
from remit.kernel.actor import Actor
from remit.kernel.confidentiality import Confidentiality
from remit.kernel.roles import Role
from tests.factories import SYSTEM, actor, make_body
from tests.followup.records import make_decision, make_item, make_key_point, make_measure, make_meeting, make_person

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


def test_visible_and_reads_agree_on_every_action_for_every_role(citizen: Actor) -> None:
    city = make_body("City")
    office, harbour = make_body("Office", superior=city), make_body("Harbour Office", superior=city)
    lin, merged = make_person(), make_person("Wei Lin")
    for level in LEVELS:
        make_measure(office, level, confidentiality=level)
        make_measure(make_meeting(office, level), f"meeting {level}", body=harbour)
        meeting = make_meeting(office)
        item = make_item(meeting, confidentiality=level)
        make_measure(meeting, f"point {level}", key_point=make_key_point(meeting, item=item), body=harbour)
        make_measure(meeting, f"decision {level}", decision=make_decision(meeting, item=item))
    make_measure(office, "own", confidentiality="named", owner=merged)
    somebody: dict[str, Any] = {"person_id": lin.pk, "person_ids": frozenset({merged.pk})}
    viewers = [citizen, SYSTEM, replace(citizen, **somebody), actor(Role.SITE_ADMINISTRATOR), actor(Role.CLERK)]
    for role in Role:
        viewers += [actor(role, body=body, down=down) for body in (city, office, harbour) for down in (False, True)]
        viewers.append(actor(role, body=office, **somebody))
    for who in viewers:
        listed = set(queries.measures(who).values_list("pk", flat=True))
        assert {m.pk for m in Measure.objects.all() if rules.reads(who, m)} == listed, who
    assert seen(replace(citizen, **somebody)) == {"public", "own"}


def test_nobody_may_do_anything_with_what_they_may_not_read() -> None:
    office = make_body()
    measure = make_measure(office, confidentiality="named", owner=make_person())
    closed = make_measure(office, confidentiality="body", owner=make_person())
    verbs = [name for name in dir(rules) if name.startswith("may_") and name not in {"may_plan", "may_lead"}]
    for role in Role:
        who = actor(role, body=office, account_id=7)
        for each in (measure, closed):
            allowed = [verb for verb in verbs if getattr(rules, verb)(who, each)]
            assert rules.reads(who, each) or allowed == [], role
