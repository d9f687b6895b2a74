"""Moving a body under another superior body."""

from datetime import date

import pytest

from remit.bodies.actions import body as body_actions
from remit.bodies.models import Body
from remit.bodies.queries.body import superiors, superiors_on
from remit.kernel.errors import Conflict, NotAllowed, Refused
from remit.kernel.roles import Role
from remit.ledger.models import Entry
from remit.ledger.queries import history
from remit.ledger.verify_records import verify_records
from tests.factories import SYSTEM, actor, also, make_body

pytestmark = pytest.mark.django_db
DAY = date(2020, 3, 1)
EVE = date(2020, 2, 29)


def _refused(body: Body, superior: Body | None, on: date = DAY) -> list[str]:
    before = Entry.objects.count()
    with pytest.raises(Refused) as refusal:
        body_actions.move(SYSTEM, body, superior=superior, from_on=on)
    assert Entry.objects.count() == before
    return sorted(refusal.value.fields)


def test_move_takes_the_whole_branch_along_and_keeps_where_it_stood() -> None:
    north, south = make_body("North"), make_body("South")
    office = make_body("Office", superior=north)
    desk = make_body("Desk", superior=office)
    body_actions.move(SYSTEM, office, superior=south, from_on=DAY, reason="reform")
    desk.refresh_from_db()
    assert [str(b) for b in superiors(desk)] == ["South", "Office"]
    assert [str(b) for b in superiors_on(desk, DAY)] == ["South", "Office"]
    assert [str(b) for b in superiors_on(desk, EVE)] == ["North", "Office"]
    assert history(office)[0].reason == "reform"
    assert verify_records() is None


def test_move_to_the_top_and_back() -> None:
    north = make_body("North")
    office = make_body("Office", superior=north)
    body_actions.move(SYSTEM, office, superior=None, from_on=DAY)
    assert office.is_root()
    body_actions.move(SYSTEM, office, superior=north, from_on=date(2021, 1, 1))
    assert office.is_child_of(Body.objects.get(pk=north.pk))
    assert Body.objects.find_problems() == ([], [], [], [], [])


def test_move_in_a_circle_is_refused() -> None:
    north = make_body("North")
    office = make_body("Office", superior=north)
    desk = make_body("Desk", superior=office)
    assert _refused(office, office) == ["superior"]
    assert _refused(office, desk) == ["superior"]


def test_move_that_would_make_a_circle_on_a_past_day_is_refused() -> None:
    one, two = make_body("One"), make_body("Two")
    body_actions.move(SYSTEM, one, superior=two, from_on=date(2010, 1, 1))
    body_actions.move(SYSTEM, one, superior=None, from_on=date(2020, 1, 1))
    assert _refused(two, one, date(2015, 1, 1)) == ["superior"]
    body_actions.move(SYSTEM, two, superior=one, from_on=date(2020, 1, 1))
    assert [str(b) for b in superiors_on(two, date(2020, 1, 1))] == ["One"]
    assert [str(b) for b in superiors_on(one, date(2015, 1, 1))] == ["Two"]


def test_move_on_a_day_that_cannot_be_is_refused() -> None:
    north, south = make_body("North"), make_body("South")
    office = make_body("Office", superior=north, founded_on=DAY)
    assert _refused(office, south, DAY) == ["from_on"]
    assert _refused(office, south, date(2024, 1, 11)) == ["from_on"]
    assert _refused(office, north, date(2021, 1, 1)) == ["superior"]


def test_move_needs_the_right_over_both_bodies() -> None:
    north, south = make_body("North"), make_body("South")
    office = make_body("Office", superior=north)
    who = actor(Role.BODY_ADMINISTRATOR, body=north, down=True)
    with pytest.raises(NotAllowed, match="superior body"):
        body_actions.move(who, office, superior=south, from_on=DAY)
    with pytest.raises(NotAllowed, match="site administrator"):
        body_actions.move(who, office, superior=None, from_on=DAY)
    body_actions.move(also(who, Role.CLERK, body=south), office, superior=south, from_on=DAY)
    assert office.is_child_of(Body.objects.get(pk=south.pk))


def test_of_two_who_move_one_body_the_second_meets_a_conflict() -> None:
    north, south = make_body("North"), make_body("South")
    office = make_body("Office", superior=north)
    mine = Body.objects.get(pk=office.pk)
    body_actions.move(SYSTEM, office, superior=south, from_on=DAY)
    with pytest.raises(Conflict):
        body_actions.move(SYSTEM, mine, superior=None, from_on=date(2021, 1, 1))


def test_a_body_known_by_name_only_is_moved_by_the_site_administrator_alone() -> None:
    office = make_body()
    union = body_actions.name(SYSTEM, None, names={"en": "World Port Union"})
    with pytest.raises(NotAllowed, match="known by name only"):
        body_actions.move(actor(Role.BODY_ADMINISTRATOR, body=office), union, superior=office, from_on=DAY)
    body_actions.move(actor(Role.SITE_ADMINISTRATOR), union, superior=office, from_on=DAY)
    assert union.is_child_of(Body.objects.get(pk=office.pk))


def test_move_after_the_end_of_the_body_is_refused() -> None:
    north, office = make_body("North"), make_body("Office")
    body_actions.dissolve(SYSTEM, office, happened_on=EVE, reason="reform")
    assert _refused(office, north) == ["from_on"]
