"""Whatever is entered later: every figure of every past month-end is told again as it was told first."""

from collections import Counter
from dataclasses import replace
from datetime import date

import pytest

from remit.bodies.models import Body
from remit.kernel.actor import installation
from remit.oversight.queries.coverage import children_of, coverage
from remit.oversight.queries.look import Look, look
from remit.oversight.queries.then import groups_then
from remit.oversight.queries.turned import groups_turned
from tests.oversight.history import City, lived

pytestmark = pytest.mark.django_db


def _told(city: City, on: date) -> dict[int, object]:
    """All figures of that day, as they are told on `city.day`: of every body, and of each of those right below it."""
    actor = installation(city.day)
    told: dict[int, object] = {}
    assert city.mandate is not None
    at_top = look(actor, city.mandate, city.city, on)
    for node in (body for body in city.bodies if body.numchild):
        seen = replace(at_top, node=node)
        if seen.there:
            below = list(children_of(actor, seen))
            told[node.pk] = coverage(seen, below)
            _check(seen, below)
            if seen.today:
                # What the kept counters say today is what the turns add up to.
                assert coverage(replace(seen, today=False), below) == told[node.pk]
    return told


def _check(seen: Look, below: list[Body]) -> None:
    """What the kept counters of past days say, taken apart by the tree of then, is what the turns add up to."""
    kept = groups_then(seen.mandate, seen.node, below, seen.cutoff, seen.calendars)
    turned = groups_turned(seen.mandate, seen.node, seen.cutoff, seen.calendars)
    assert (kept.total, kept.own) == (turned.total, turned.own)
    for child in below:
        assert kept.children[child.path] == turned.children.get(child.path, Counter())


def test_24_month_ends_are_told_again_as_they_were_told_first() -> None:
    first: dict[date, dict[int, object]] = {}
    for city in lived():
        first[city.day] = _told(city, city.day)
        for day in city.months[:-1]:
            assert _told(city, day) == first[day], f"{day} told on {city.day}"
    assert len(first) == 24
