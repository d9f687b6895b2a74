"""Giving an action that is under way to somebody else."""

from datetime import date

import pytest

from remit.followup.actions import measure as measure_actions
from remit.followup.models import Measure
from remit.kernel.errors import NotAllowed, Refused, WrongState
from remit.kernel.roles import Role
from remit.ledger.queries import history
from tests.factories import SYSTEM, actor, make_body
from tests.followup.records import make_measure, make_meeting, make_person

pytestmark = pytest.mark.django_db


def under_way() -> Measure:
    """An action of a meeting, begun by its owner."""
    measure = make_measure(make_meeting(make_body()), owner=make_person(), due_on=date(2024, 3, 1))
    return measure_actions.start(SYSTEM, measure)


def test_reassign_gives_it_to_another_who_has_yet_to_begin_and_the_ledger_keeps_the_reason() -> None:
    measure, bo = under_way(), make_person("Bo Chen")
    who = actor(Role.CHAIR, body=measure.body, name="Ann Chair")
    measure_actions.reassign(who, measure, owner=bo, reason="Lin Wei is on leave")
    measure.refresh_from_db()
    assert (measure.state, measure.owner, measure.due_on) == ("assigned", bo, date(2024, 3, 1))
    line = history(measure)[0]
    assert (line.verb, line.by, line.reason) == ("measure.reassign", "Ann Chair", "Lin Wei is on leave")


def test_reassign_without_a_reason_is_refused_and_assign_is_no_way_round() -> None:
    measure = under_way()
    with pytest.raises(Refused) as refusal:
        measure_actions.reassign(SYSTEM, measure, owner=make_person("Bo Chen"), reason=" ")
    assert list(refusal.value.fields) == ["reason"]
    with pytest.raises(WrongState):
        measure_actions.assign(SYSTEM, measure, owner=make_person("Bo Chen"))
    measure.refresh_from_db()
    assert (measure.state, str(measure.owner)) == ("in_progress", "Lin Wei")


def test_reassign_of_what_nobody_has_begun_is_refused() -> None:
    with pytest.raises(WrongState):
        measure_actions.reassign(SYSTEM, make_measure(make_body()), owner=make_person(), reason="on leave")


def test_reassign_by_its_owner_is_refused() -> None:
    measure = under_way()
    owner = actor(Role.CONTRIBUTOR, body=measure.body, person_id=measure.owner_id)
    with pytest.raises(NotAllowed):
        measure_actions.reassign(owner, measure, owner=make_person("Bo Chen"), reason="too much")
