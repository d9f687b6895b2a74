"""Changing what is planned."""

from datetime import date
from typing import Any

import pytest

from remit.followup.actions import measure as measure_actions
from remit.kernel.errors import Conflict, NotAllowed, Refused, WrongState
from remit.kernel.roles import Role
from remit.ledger.queries import history
from tests.factories import SYSTEM, actor, make_body
from tests.followup.records import make_item, make_key_point, make_measure, make_meeting, make_person

pytestmark = pytest.mark.django_db
DUE = date(2024, 2, 1)


def test_edit_changes_words_lead_and_date_and_drops_a_language_left_empty() -> None:
    city = make_body("City")
    office, harbour = make_body("City Office", superior=city), make_body("Harbour Office", superior=city)
    measure = make_measure(office)
    measure_actions.edit(
        actor(Role.CLERK, body=office),
        measure,
        texts={"en": "", "zh": "检查北码头"},
        body=harbour,
        due_on=DUE,
        confidentiality="public",
    )
    measure.refresh_from_db()
    assert [(row.language, row.text) for row in measure.texts.all()] == [("zh", "检查北码头")]
    assert (measure.body, measure.due_on, measure.confidentiality) == (harbour, DUE, "public")


def test_edit_of_what_another_has_changed_meanwhile_is_a_conflict() -> None:
    office = make_body()
    mine = make_measure(office)
    theirs = type(mine).objects.get(pk=mine.pk)
    values: dict[str, Any] = {"texts": {"en": "Inspect"}, "body": office, "confidentiality": "internal"}
    measure_actions.edit(SYSTEM, theirs, due_on=DUE, **values)
    with pytest.raises(Conflict):
        measure_actions.edit(SYSTEM, mine, due_on=date(2024, 2, 2), **values)
    assert type(mine).objects.get(pk=mine.pk).due_on == DUE


def test_edit_of_words_that_another_has_changed_meanwhile_is_a_conflict_too() -> None:
    office = make_body()
    mine = make_measure(office)
    theirs = type(mine).objects.get(pk=mine.pk)
    values: dict[str, Any] = {"body": office, "due_on": None, "confidentiality": "internal"}
    measure_actions.edit(SYSTEM, theirs, texts={"en": "Inspect both quays"}, **values)
    with pytest.raises(Conflict):
        measure_actions.edit(SYSTEM, mine, texts={"en": "Inspect one quay"}, **values)
    assert str(type(mine).objects.get(pk=mine.pk)) == "Inspect both quays"


def test_edit_puts_the_work_on_no_body_that_takes_none_from_here() -> None:
    office, stranger = make_body("City Office"), make_body("Another City")
    measure = make_measure(office)
    with pytest.raises(Refused) as refusal:
        measure_actions.edit(
            actor(Role.CLERK, body=office),
            measure,
            texts={"en": "Inspect"},
            body=stranger,
            due_on=None,
            confidentiality="internal",
        )
    measure.refresh_from_db()
    assert (list(refusal.value.fields), measure.body) == (["body"], office)


def test_edit_cannot_open_what_serves_a_closed_item() -> None:
    office = make_body()
    meeting = make_meeting(office)
    point = make_key_point(meeting, item=make_item(meeting, confidentiality="body"))
    measure = make_measure(meeting, key_point=point)
    with pytest.raises(Refused) as refusal:
        measure_actions.edit(
            SYSTEM, measure, texts={"en": "Inspect"}, body=office, due_on=None, confidentiality="public"
        )
    assert list(refusal.value.fields) == ["confidentiality"]


def test_edit_of_what_is_reported_done_is_refused() -> None:
    office = make_body()
    measure = make_measure(office)
    measure_actions.assign(SYSTEM, measure, owner=make_person())
    measure_actions.report_done(SYSTEM, measure, done_on=date(2024, 1, 9))
    with pytest.raises(WrongState):
        measure_actions.edit(
            SYSTEM, measure, texts={"en": "Else"}, body=office, due_on=None, confidentiality="internal"
        )


def test_edit_by_a_member_is_refused() -> None:
    office = make_body()
    measure = make_measure(office)
    with pytest.raises(NotAllowed):
        measure_actions.edit(
            actor(Role.MEMBER, body=office),
            measure,
            texts={"en": "Else"},
            body=office,
            due_on=None,
            confidentiality="internal",
        )
    assert [line.verb for line in history(measure)] == ["measure.plan"]
