"""Whatever is created, moved and renamed in whatever order: on every day one superior at most and one name per
language, no circle, and the path of today's tree is what the dated parentage says."""

from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from remit.bodies.actions import body as body_actions
from remit.bodies.models import Body, BodyName, Parentage
from remit.bodies.queries.body import superiors, superiors_on
from remit.kernel.errors import Refused
from remit.ledger.verify_records import verify_records
from tests.conftest import TODAY
from tests.factories import SYSTEM, make_body

START = date(2000, 1, 1)
DAYS = st.integers(0, 3000).map(lambda n: START + timedelta(days=n))
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("create"), st.integers(0, 9), st.none() | DAYS),
        st.tuples(st.just("move"), st.integers(0, 9), st.integers(-1, 9), DAYS),
        st.tuples(st.just("rename"), st.integers(0, 9), st.sampled_from(["en", "zh"]), DAYS),
    ),
    max_size=14,
)


def _do(step: tuple[object, ...], number: int) -> None:
    ids = list(Body.objects.order_by("pk").values_list("pk", flat=True))
    verb, which, *rest = step
    body = Body.objects.get(pk=ids[int(str(which)) % len(ids)])
    try:
        if verb == "create":
            make_body(f"Body {number}", superior=body, founded_on=rest[0])
        elif verb == "move":
            to = int(str(rest[0]))
            superior = None if to < 0 else Body.objects.get(pk=ids[to % len(ids)])
            body_actions.move(SYSTEM, body, superior=superior, from_on=rest[1])
        else:
            body_actions.rename(SYSTEM, body, names={str(rest[0]): f"Name {number}"}, from_on=rest[1])
    except Refused:
        pass


class TestDates(TestCase):
    """In one transaction per example."""

    @settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
    @given(steps=STEPS)
    def test_dates_and_paths_agree(self, steps: list[tuple[object, ...]]) -> None:
        make_body("First")
        make_body("Second")
        for number, step in enumerate(steps):
            _do(step, number)
        edges = {d for row in (*Parentage.objects.all(), *BodyName.objects.all()) for d in (row.from_on, row.until_on)}
        days = {d + timedelta(days=n) for d in edges if d for n in (-1, 0, 1)} | {START, TODAY}
        for body in Body.objects.all():
            parentages, names = list(body.parentages.all()), list(body.names.all())
            for day in days:
                assert sum(p.holds_on(day) for p in parentages) <= 1
                for language in ("en", "zh"):
                    assert sum(n.holds_on(day) for n in names if n.language == language) <= 1
                assert body not in superiors_on(body, day)
            assert list(superiors(body)) == superiors_on(body, TODAY)
        assert Body.objects.find_problems() == ([], [], [], [], [])
        assert verify_records() is None


@pytest.mark.django_db
def test_today_is_what_the_tree_says() -> None:
    one = make_body("One")
    two = make_body("Two", superior=one)
    assert superiors_on(two, TODAY) == [one]
