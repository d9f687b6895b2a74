"""The list of what is late: the same as looking at every row, whatever page is asked for and by whom."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from remit.bodies.actions import body as body_actions
from remit.bodies.actions import calendar as calendar_actions
from remit.bodies.models import Body
from remit.bodies.queries.calendar_at import calendars_at
from remit.conveyance import tallies
from remit.conveyance.actions import mandate as mandate_actions
from remit.conveyance.actions import track as track_actions
from remit.conveyance.actions.mandate.contents import Asked
from remit.conveyance.models import Track
from remit.conveyance.queries.lateness import OPEN
from remit.conveyance.queries.referral import track_outlines
from remit.kernel.actor import Actor, installation
from remit.kernel.errors import RemitError
from remit.kernel.roles import Role
from remit.oversight.queries.late import late
from remit.oversight.queries.look import now
from tests.bodies.calendars import make_calendar
from tests.conftest import TODAY
from tests.conveyance.mandates import Tree, issued, make_tree
from tests.factories import SYSTEM, actor, make_body

LATER = TODAY + timedelta(days=500)
WHY = "Because."
# A tree and its mandates take a second to make: a shorter example would take minutes.
WITHOUT_SHRINKING = (Phase.explicit, Phase.reuse, Phase.generate)


class TestTheList(TestCase):
    """Mandates with several days due, calendars, answers counted or not."""

    @settings(max_examples=12, deadline=None, phases=WITHOUT_SHRINKING)
    @given(
        dues=st.lists(st.integers(1, 9), min_size=1, max_size=3),
        answered=st.lists(st.integers(0, 11), max_size=6),
        calendar_of=st.integers(0, 4),
        moved=st.booleans(),
        folded=st.booleans(),
        first=st.integers(0, 12),
        many=st.integers(1, 7),
    )
    def test_it_is_what_every_row_says(
        self, dues: list[int], answered: list[int], calendar_of: int, moved: bool, folded: bool, first: int, many: int
    ) -> None:
        tree = make_tree()
        bodies = [tree.city, tree.north, tree.south, *tree.streets]
        calendar_actions.assign(SYSTEM, bodies[calendar_of], calendar=make_calendar(), from_on=date(2024, 1, 1))
        for due in dues:
            when = TODAY + timedelta(days=100 * due)
            issued(tree, Asked("implement", due_on=when), Asked("study", due_on=when, reason=WHY), points=0)
        if moved:
            fresh = Body.objects.in_bulk([tree.streets[0].pk, tree.south.pk])
            body_actions.move(SYSTEM, fresh[tree.streets[0].pk], superior=fresh[tree.south.pk], from_on=TODAY)
        for which in answered:
            _answer(which)
        if folded:
            tallies.fold()
        for who in _who(tree):
            found, expected = late(who), _every_row(who)
            listed = found[:]
            assert (len(found), len(listed)) == (len(expected), len(expected))
            assert {row.track_id: row.days for row in listed} == expected
            order = [(-row.days, row.due_on, -row.mandate_id) for row in listed]
            assert order == sorted(order)
            assert found[first : first + many] == listed[first : first + many]


def _answer(which: int) -> None:
    tracks = Track.objects.select_related("mandate__body", "despatch__body", "referral", "body").order_by("pk")
    try:
        track_actions.answer(SYSTEM, tracks[which])
    except (RemitError, IndexError):
        return


def _who(tree: Tree) -> list[Actor]:
    people = [
        actor(Role.ISSUER, body=tree.city),
        actor(Role.CLERK, body=tree.north),
        actor(Role.SUPERVISOR, body=tree.north, down=True),
        actor(Role.MEMBER, body=tree.streets[0]),
        actor(Role.CLERK, body=make_body("Elsewhere")),
    ]
    return [installation(LATER), *(replace(who, today=LATER) for who in people)]


def _every_row(who: Actor) -> dict[int, int]:
    calendars = calendars_at(now(LATER))
    known = track_outlines(who).filter(state__in=OPEN, mandate__state="issued")
    rows = Track.objects.filter(pk__in=known.values("pk")).select_related("body")
    days = {row.pk: calendars.of(row.body.path).late_by(row.due_on or LATER, LATER) for row in rows}
    return {pk: late_by for pk, late_by in days.items() if late_by}


@pytest.mark.django_db
def test_what_is_not_in_force_is_not_late() -> None:
    tree = make_tree()
    mandate = issued(tree, points=0)
    assert len(late(installation(LATER))) == 4
    mandate_actions.recall(SYSTEM, mandate, reason=WHY)
    assert len(late(installation(LATER))) == 0
