"""Planning what is to be done."""

from datetime import date

import pytest

from remit.followup.actions import measure as measure_actions
from remit.followup.models import Measure
from remit.kernel.errors import NotAllowed, Refused
from remit.kernel.roles import Role
from remit.ledger.models import Entry
from remit.ledger.queries import history
from tests.factories import actor, also, make_body
from tests.followup.records import make_decision, make_item, make_key_point, make_meeting, make_person

pytestmark = pytest.mark.django_db
WORDS = {"en": "Inspect the north quay", "zh": "检查北码头"}


def test_the_clerk_plans_an_action_in_both_languages() -> None:
    office = make_body()
    measure = measure_actions.plan(actor(Role.CLERK, body=office), office, texts=WORDS, due_on=date(2024, 3, 1))
    assert (str(measure.text_in("en")), str(measure.text_in("zh"))) == (WORDS["en"], WORDS["zh"])
    assert (measure.body, measure.state, measure.due_on, measure.confidentiality) == (
        office,
        "planned",
        date(2024, 3, 1),
        "internal",
    )


def test_an_action_of_a_meeting_may_be_led_by_another_body_and_serves_its_requirement() -> None:
    city = make_body("City")
    office, harbour = make_body("City Office", superior=city), make_body("Harbour Office", superior=city)
    meeting = make_meeting(office)
    point = make_key_point(meeting)
    who = actor(Role.CLERK, body=office)
    measure = measure_actions.plan(who, meeting, texts=WORDS, body=harbour, key_point=point, confidentiality="public")
    assert (measure.body, measure.meeting, measure.key_point, measure.confidentiality) == (
        harbour,
        meeting,
        point,
        "public",
    )


def test_an_action_with_an_owner_is_assigned_at_once() -> None:
    office, lin = make_body(), make_person()
    measure = measure_actions.plan(actor(Role.CLERK, body=office), office, texts=WORDS, owner=lin)
    assert (measure.state, measure.owner) == ("assigned", lin)


@pytest.mark.parametrize("level", ["public", "internal"])
def test_an_action_is_never_more_open_than_the_closed_item_that_it_serves(level: str) -> None:
    office = make_body()
    meeting = make_meeting(office)
    point = make_key_point(meeting, item=make_item(meeting, confidentiality="body"))
    with pytest.raises(Refused) as refusal:
        measure_actions.plan(
            actor(Role.CLERK, body=office), meeting, texts=WORDS, key_point=point, confidentiality=level
        )
    assert list(refusal.value.fields) == ["confidentiality"]
    assert Measure.objects.count() == 0


def test_without_a_level_an_action_is_as_closed_as_what_it_serves() -> None:
    office = make_body()
    meeting = make_meeting(office)
    decision = make_decision(meeting, item=make_item(meeting, confidentiality="named"))
    measure = measure_actions.plan(actor(Role.CLERK, body=office), meeting, texts=WORDS, decision=decision)
    assert measure.confidentiality == "named"


def test_an_action_without_words_is_refused() -> None:
    office = make_body()
    with pytest.raises(Refused) as refusal:
        measure_actions.plan(actor(Role.CLERK, body=office), office, texts={"en": "  "})
    assert list(refusal.value.fields) == ["text"]


def test_an_action_due_before_its_meeting_is_refused() -> None:
    office = make_body()
    with pytest.raises(Refused) as refusal:
        measure_actions.plan(
            actor(Role.CLERK, body=office), make_meeting(office), texts=WORDS, due_on=date(2023, 12, 28)
        )
    assert list(refusal.value.fields) == ["due_on"]


def test_a_requirement_of_another_meeting_is_refused() -> None:
    office = make_body()
    point = make_key_point(make_meeting(office))
    with pytest.raises(Refused, match="another meeting"):
        measure_actions.plan(actor(Role.CLERK, body=office), make_meeting(office), texts=WORDS, key_point=point)


def test_a_member_plans_nothing_and_leaves_no_entry() -> None:
    office = make_body()
    before = Entry.objects.count()
    with pytest.raises(NotAllowed):
        measure_actions.plan(actor(Role.MEMBER, body=office), office, texts=WORDS)
    assert (Entry.objects.count(), Measure.objects.count()) == (before, 0)


def test_the_ledger_tells_who_planned_the_action() -> None:
    office = make_body()
    measure = measure_actions.plan(actor(Role.CLERK, body=office), office, texts=WORDS)
    (line,) = history(measure)
    assert (line.verb, str(line.says), line.by) == ("measure.plan", "planned the action", "Ann Clerk")


def test_the_work_goes_below_beside_and_to_where_one_plans_as_well_and_nowhere_else() -> None:
    city, stranger, own = make_body("City"), make_body("Another City"), make_body("Own Society")
    office, beside = make_body("Office", superior=city), make_body("Parks", superior=city)
    below = make_body("Quay", superior=beside)
    who = also(actor(Role.CLERK, body=office), Role.HEAD, body=own)
    for body in (office, beside, below, own):
        assert measure_actions.plan(who, office, texts=WORDS, body=body).body == body
    for body in (city, stranger):
        with pytest.raises(Refused) as refusal:
            measure_actions.plan(who, office, texts=WORDS, body=body)
        assert list(refusal.value.fields) == ["body"]


def test_a_head_plans_nothing_in_a_meeting_that_the_head_may_not_read() -> None:
    office = make_body()
    meeting = make_meeting(office, "named")
    with pytest.raises(NotAllowed):
        measure_actions.plan(actor(Role.HEAD, body=office), meeting, texts=WORDS)
    opened = make_meeting(office)
    point = make_key_point(opened, item=make_item(opened, confidentiality="named"))
    with pytest.raises(Refused):
        measure_actions.plan(actor(Role.HEAD, body=office), opened, texts=WORDS, key_point=point)


def test_the_day_on_which_it_was_planned_is_today_unless_another_is_given_and_never_to_come(today: date) -> None:
    office = make_body()
    who = actor(Role.CLERK, body=office)
    assert measure_actions.plan(who, office, texts=WORDS).planned_on == today
    assert measure_actions.plan(who, office, texts=WORDS, happened_on=date(2023, 5, 1)).planned_on == date(2023, 5, 1)
    with pytest.raises(Refused) as refusal:
        measure_actions.plan(who, office, texts=WORDS, happened_on=date(2024, 5, 1))
    assert list(refusal.value.fields) == ["happened_on"]
