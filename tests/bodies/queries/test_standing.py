"""Nothing new is put into a body that is no more."""

from datetime import date

import pytest

from remit.bodies.actions import body as body_actions
from remit.bodies.models import Body
from remit.bodies.queries.standing import check_stands
from remit.followup.actions import measure as measure_actions
from remit.kernel.errors import Refused
from remit.meetings.actions import meeting as meeting_actions
from remit.papers.actions import paper as paper_actions
from tests.conftest import TODAY
from tests.factories import SYSTEM, make_body

pytestmark = pytest.mark.django_db
END = date(2020, 3, 1)
AFTER = date(2020, 3, 2)


def _gone() -> Body:
    office = make_body("Gone Office")
    return body_actions.dissolve(SYSTEM, office, happened_on=END, reason="reform")


def _merged() -> Body:
    twin = make_body("Twin Office")
    return body_actions.merge(SYSTEM, twin, kept=make_body("Kept Office"))


def test_a_dissolved_body_stands_until_its_last_day_and_a_merged_one_on_none() -> None:
    gone, merged = _gone(), _merged()
    for day in (None, date(2000, 1, 1), END):
        check_stands(gone, day)
    check_stands(None, TODAY)
    with pytest.raises(Refused, match="dissolved before that day") as refusal:
        check_stands(gone, AFTER, "held_on")
    assert list(refusal.value.fields) == ["held_on"]
    for day in (None, TODAY):
        with pytest.raises(Refused, match="merged into another"):
            check_stands(merged, day)


def test_a_body_that_was_read_before_its_end_does_not_stand_either() -> None:
    office = make_body()
    read = Body.objects.get(pk=office.pk)
    body_actions.dissolve(SYSTEM, office, happened_on=END, reason="reform")
    with pytest.raises(Refused):
        check_stands(read, AFTER)


def test_no_meeting_is_recorded_in_it() -> None:
    for body in (_gone(), _merged()):
        with pytest.raises(Refused) as refusal:
            meeting_actions.record(SYSTEM, body, held_on=AFTER)
        assert list(refusal.value.fields) == ["held_on"]
    assert meeting_actions.record(SYSTEM, _gone(), held_on=END).held_on == END


def test_no_action_is_planned_in_it_but_by_a_meeting_that_it_held() -> None:
    gone = _gone()
    for body in (gone, _merged()):
        with pytest.raises(Refused):
            measure_actions.plan(SYSTEM, body, texts={"en": "Mend the quay"})
    last = meeting_actions.record(SYSTEM, gone, held_on=END)
    assert measure_actions.plan(SYSTEM, last, texts={"en": "Hand over the files"}).body == gone


def test_no_paper_is_entered_of_it_or_in_its_register() -> None:
    gone, merged = _gone(), _merged()
    titles = {"en": "Report on the quay"}
    for body in (gone, merged):
        with pytest.raises(Refused) as refusal:
            paper_actions.register(SYSTEM, body, titles=titles, issued_on=AFTER)
        assert list(refusal.value.fields) == ["issued_on"]
    with pytest.raises(Refused) as refusal:
        paper_actions.register(SYSTEM, None, titles=titles, received_by=merged)
    assert list(refusal.value.fields) == ["received_by"]
    assert paper_actions.register(SYSTEM, gone, titles=titles, issued_on=END).body == gone
