"""Reporting an action done."""

from datetime import date

import pytest

from remit.followup.actions import measure as measure_actions
from remit.kernel.errors import NotAllowed, Refused, WrongState
from remit.kernel.roles import Role
from remit.ledger.queries import history
from tests.factories import actor, make_body
from tests.followup.records import make_measure, make_meeting, make_person

pytestmark = pytest.mark.django_db
DONE = date(2024, 1, 9)


def test_report_done_keeps_the_day_the_result_and_who_reported() -> None:
    office = make_body()
    measure = make_measure(office, owner=make_person())
    who = actor(Role.CONTRIBUTOR, body=office, account_id=7)
    measure_actions.report_done(who, measure, done_on=DONE, result=" Twelve quays inspected. ")
    measure.refresh_from_db()
    assert (measure.state, measure.done_on, measure.result, measure.reported_by) == (
        "reported_done",
        DONE,
        "Twelve quays inspected.",
        7,
    )
    assert str(history(measure)[0].says) == "reported the action done"


def test_report_done_for_a_day_to_come_is_refused() -> None:
    office = make_body()
    measure = make_measure(office, owner=make_person())
    with pytest.raises(Refused) as refusal:
        measure_actions.report_done(actor(Role.HEAD, body=office), measure, done_on=date(2024, 1, 11))
    assert (list(refusal.value.fields), measure.state) == (["done_on"], "assigned")


def test_report_done_of_what_nobody_was_given_is_refused() -> None:
    office = make_body()
    with pytest.raises(WrongState):
        measure_actions.report_done(actor(Role.HEAD, body=office), make_measure(office), done_on=DONE)


def test_report_done_by_a_member_is_refused() -> None:
    office = make_body()
    measure = make_measure(office, owner=make_person())
    with pytest.raises(NotAllowed):
        measure_actions.report_done(actor(Role.MEMBER, body=office), measure, done_on=DONE)


@pytest.mark.parametrize("asked_by", ["a meeting", "nobody"])
def test_report_done_for_a_day_before_anybody_asked_is_refused(asked_by: str) -> None:
    office = make_body()
    measure = make_measure(make_meeting(office) if asked_by == "a meeting" else office, owner=make_person())
    for day, allowed in ((date(1900, 1, 1), False), (date(2023, 12, 28), False), (date(2023, 12, 29), True)):
        if allowed:
            measure_actions.report_done(actor(Role.HEAD, body=office), measure, done_on=day)
            continue
        with pytest.raises(Refused) as refusal:
            measure_actions.report_done(actor(Role.HEAD, body=office), measure, done_on=day)
        assert list(refusal.value.fields) == ["done_on"]
    assert measure.done_on == date(2023, 12, 29)


def test_a_contributor_reports_nothing_that_a_contributor_may_not_see() -> None:
    office = make_body()
    measure = make_measure(office, confidentiality="body", owner=make_person())
    with pytest.raises(NotAllowed):
        measure_actions.report_done(actor(Role.CONTRIBUTOR, body=office), measure, done_on=DONE)
