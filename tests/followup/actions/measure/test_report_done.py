"""Reporting an action done."""

from datetime import date

import pytest

from remit.followup.actions import measure as measure_actions
from remit.kernel.errors import NotAllowed, Refused, WrongState
from remit.kernel.roles import Role
from remit.ledger.queries import history
from tests.factories import actor, make_body
from tests.followup.records import make_measure, make_person

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
