"""The tree as it was at a cut-off."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta

import pytest
import time_machine
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pytest_django import DjangoAssertNumQueries

from remit.bodies.actions import body as body_actions
from remit.bodies.models import Body, Parentage
from remit.bodies.queries.tree_at import subtree_at, superiors_at, tree_at
from remit.kernel.cutoff import Cutoff
from remit.kernel.errors import Refused
from remit.ledger.verify_records import verify_records
from tests.factories import SYSTEM, make_body

pytestmark = pytest.mark.django_db
START = date(2020, 1, 1)


@contextmanager
def entered(day: date) -> Iterator[None]:
    """What is done inside is entered on that day."""
    with time_machine.travel(datetime(day.year, day.month, day.day, 12, tzinfo=UTC), tick=True):
        yield


def _names(body: Body, cutoff: Cutoff) -> list[str]:
    body.refresh_from_db()
    part = subtree_at(body, cutoff)
    found = list(Body.objects.filter(part.q()).order_by("pk"))
    assert [b for b in Body.objects.order_by("pk") if part.contains(b.path)] == found
    return [str(each) for each in found]


def _knowing(entered_until: date, on: date) -> Cutoff:
    return Cutoff(on, Cutoff.end_of(entered_until, UTC).entered_until)


def test_a_district_that_was_moved_stood_elsewhere_before_and_so_did_all_below_it() -> None:
    with entered(date(2020, 1, 1)):
        north, south = make_body("North"), make_body("South")
        office = make_body("Office", superior=north)
        desk = make_body("Desk", superior=office)
    with entered(date(2023, 6, 1)):
        body_actions.move(SYSTEM, office, superior=south, from_on=date(2023, 1, 1))
    desk.refresh_from_db()
    before, held = _knowing(date(2023, 5, 31), date(2023, 5, 31)), _knowing(date(2023, 6, 1), date(2023, 1, 1))
    eve, unknown = _knowing(date(2023, 6, 1), date(2022, 12, 31)), _knowing(date(2019, 1, 1), date(2023, 1, 1))
    assert [_names(north, at) for at in (before, held, eve)] == [
        ["North", "Office", "Desk"],
        ["North"],
        ["North", "Office", "Desk"],
    ]
    assert [_names(south, at) for at in (before, held, eve, unknown)] == [
        ["South"],
        ["South", "Office", "Desk"],
        ["South"],
        [],
    ]
    assert [[str(b) for b in superiors_at(desk, at)] for at in (before, held, eve, unknown)] == [
        ["North", "Office"],
        ["South", "Office"],
        ["North", "Office"],
        [],
    ]


def test_a_body_entered_later_or_founded_later_was_not_there() -> None:
    with entered(date(2020, 1, 1)):
        north = make_body("North")
    with entered(date(2022, 1, 1)):
        office = make_body("Office", superior=north, founded_on=date(2021, 1, 1))
        make_body("Desk", superior=office, founded_on=date(2021, 1, 1))
    assert _names(north, _knowing(date(2021, 6, 1), date(2021, 6, 1))) == ["North"]
    assert _names(north, _knowing(date(2022, 6, 1), date(2020, 6, 1))) == ["North"]
    assert _names(north, _knowing(date(2022, 6, 1), date(2021, 6, 1))) == ["North", "Office", "Desk"]
    assert _names(office, _knowing(date(2021, 6, 1), date(2021, 6, 1))) == []


def test_a_founding_day_corrected_later_leaves_what_was_known_before() -> None:
    with entered(date(2020, 1, 1)):
        north = make_body("North")
        office = make_body("Office", superior=north, founded_on=date(2020, 1, 1))
    with entered(date(2023, 1, 1)):
        body_actions.edit(SYSTEM, office, founded_on=date(2021, 1, 1))
    assert _names(north, _knowing(date(2022, 1, 1), date(2020, 6, 1))) == ["North", "Office"]
    assert _names(north, _knowing(date(2023, 1, 1), date(2020, 6, 1))) == ["North"]
    assert verify_records() is None


def test_a_founding_day_corrected_after_a_move_does_not_take_the_move_back() -> None:
    with entered(date(2020, 1, 1)):
        north, south = make_body("North"), make_body("South")
        office = make_body("Office", superior=north, founded_on=date(2020, 1, 1))
    with entered(date(2022, 1, 1)):
        body_actions.move(SYSTEM, office, superior=south, from_on=date(2021, 1, 1))
        body_actions.move(SYSTEM, office, superior=None, from_on=date(2021, 9, 1))
    with entered(date(2023, 1, 1)):
        body_actions.edit(SYSTEM, Body.objects.get(pk=office.pk), founded_on=date(2020, 6, 1))
    for day, names in ((date(2020, 3, 1), []), (date(2020, 7, 1), ["North"]), (date(2021, 2, 1), ["South"])):
        assert [str(b) for b in superiors_at(Body.objects.get(pk=office.pk), _knowing(date(2023, 1, 1), day))] == names


def test_two_queries_find_a_subtree_of_then_whatever_was_moved(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    north, south = make_body("North"), make_body("South")
    for number in range(3):
        office = make_body(f"Office {number}", superior=north)
        body_actions.move(SYSTEM, office, superior=south, from_on=date(2021, 1, 1))
        south.refresh_from_db()
        with django_assert_num_queries(2):
            part = subtree_at(south, Cutoff(date(2020, 1, 1), datetime.now(UTC)))
            assert Body.objects.filter(part.q()).count() == 1


# What is entered, day after day: (what, which body, under which, since how many days before).
ACTS = st.lists(
    st.tuples(
        st.sampled_from(["create", "move", "move", "move", "found"]),
        st.integers(0, 9),
        st.integers(-1, 9),
        st.integers(0, 60),
    ),
    min_size=1,
    max_size=14,
)


@dataclass
class Told:
    """All that was ever entered, as a plain list: (when, body, its superior body, from which day, in whose stead)."""

    bodies: list[Body] = field(default_factory=list)
    rows: list[tuple[date, int, int | None, date, int | None]] = field(default_factory=list)

    def superiors(self, cutoff: Cutoff) -> dict[int, int | None]:
        """The naive walk: what was known, the latest that held on the day, for every body."""
        known = [(n, row) for n, row in enumerate(self.rows) if row[0] <= cutoff.entered_until.date()]
        instead = {row[4] for _n, row in known}
        found: dict[int, tuple[date, int, int | None]] = {}
        for n, (_when, body, superior, from_on, _stead) in known:
            if n not in instead and from_on <= cutoff.day and (body not in found or (from_on, n) > found[body][:2]):
                found[body] = (from_on, n, superior)
        return {body: row[2] for body, row in found.items()}


def _act(told: Told, day: date, what: str, which: int, under: int, ago: int) -> None:
    since = day - timedelta(ago)
    superior = told.bodies[under % len(told.bodies)] if told.bodies and under >= 0 else None
    if superior is not None:
        superior = Body.objects.get(pk=superior.pk)
    if what == "create" or not told.bodies:
        body = make_body(f"Body {len(told.bodies)}", superior=superior, founded_on=since)
        told.bodies.append(body)
        told.rows.append((day, body.pk, superior.pk if superior else None, since, None))
        return
    body = Body.objects.get(pk=told.bodies[which % len(told.bodies)].pk)
    if what == "move":
        body_actions.move(SYSTEM, body, superior=superior, from_on=since)
        told.rows.append((day, body.pk, superior.pk if superior else None, since, None))
        return
    first = Parentage.objects.filter(body=body, withdrawn_at=None).order_by("from_on").first()
    assert first is not None
    if first.until_on is not None and first.until_on <= since:
        return
    n = max(i for i, row in enumerate(told.rows) if row[1] == body.pk and row[3] == first.from_on)
    if body.founded_on != since:
        body_actions.edit(SYSTEM, body, founded_on=since)
        told.rows.append((day, body.pk, first.superior_id, since, n))


def _check(told: Told, cutoff: Cutoff) -> None:
    above = told.superiors(cutoff)

    def line(pk: int | None) -> list[int]:
        found: list[int] = []
        while pk is not None and pk in above and pk not in found:
            found.append(pk)
            pk = above[pk]
        return found[::-1]

    tree = tree_at(cutoff)
    paths = {body.pk: body.path for body in Body.objects.all()}
    by_path = {path: pk for pk, path in paths.items()}
    for pk, path in paths.items():
        assert [by_path[each] for each in tree.line(path)] == line(pk)
        part = tree.subtree(path)
        wanted = {other for other in paths if pk in line(other)}
        assert {other for other in paths if part.contains(paths[other])} == wanted
        assert set(Body.objects.filter(part.q()).values_list("pk", flat=True)) == wanted


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(ACTS, st.lists(st.tuples(st.integers(-20, 60), st.integers(-80, 60)), min_size=1, max_size=4))
def test_any_history_gives_the_same_as_a_naive_walk_at_any_cut_off(
    acts: list[tuple[str, int, int, int]], cutoffs: list[tuple[int, int]]
) -> None:
    told = Told()
    with transaction.atomic():
        for number, (what, which, under, ago) in enumerate(acts):
            day = START + timedelta(4 * number)
            with entered(day):
                try:
                    with transaction.atomic():
                        _act(told, day, what, which, under, ago)
                except Refused:
                    continue
        for known, held in cutoffs:
            _check(told, _knowing(START + timedelta(known), START + timedelta(held)))
        transaction.set_rollback(True)
