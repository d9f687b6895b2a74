"""Where a role holds."""

from dataclasses import dataclass
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from remit.kernel.actor import Actor, Grant, public
from remit.kernel.roles import REACHING, Role

TODAY = date(2024, 1, 10)


@dataclass(frozen=True)
class Place:
    pk: int
    path: str


TOP, BELOW, APART = Place(1, "0001"), Place(2, "00010001"), Place(3, "0002")


def test_the_public_works_nowhere() -> None:
    assert public(TODAY).insider is False
    assert public(TODAY).holds(list(Role), TOP) is False


def test_a_clerk_s_role_ends_at_the_clerk_s_own_body_even_if_it_is_said_to_reach_down() -> None:
    clerk = Actor(TODAY, grants=(Grant(Role.CLERK, 1, "0001", reaches_down=True),))
    assert (clerk.holds(Role.CLERK, TOP), clerk.holds(Role.CLERK, BELOW)) == (True, False)


def test_a_supervisor_s_reaches_down_where_it_was_granted_so() -> None:
    near = Actor(TODAY, grants=(Grant(Role.SUPERVISOR, 1, "0001"),))
    far = Actor(TODAY, grants=(Grant(Role.SUPERVISOR, 1, "0001", reaches_down=True),))
    assert [who.holds(Role.SUPERVISOR, BELOW) for who in (near, far)] == [False, True]
    assert far.holds(Role.SUPERVISOR, APART) is False


@given(st.sampled_from(list(Role)), st.booleans(), st.sampled_from([TOP, BELOW, APART]))
def test_holding_agrees_with_the_lists_that_queries_use(role: Role, down: bool, place: Place) -> None:
    who = Actor(TODAY, grants=(Grant(role, TOP.pk, TOP.path, down),))
    by_lists = place.pk in who.body_ids([role]) or any(place.path.startswith(path) for path in who.paths([role]))
    assert who.holds(role, place) == by_lists
    if role not in REACHING:
        assert who.paths([role]) == frozenset()
