"""The figures, on a small tree, counted by hand."""

from datetime import date

import pytest
from pytest_django import DjangoAssertNumQueries

from remit.bodies.models import Body
from remit.conveyance.actions import track as track_actions
from remit.kernel.actor import Actor, installation
from remit.kernel.errors import NotAllowed
from remit.kernel.roles import Role
from remit.oversight.queries.alike import spread_out
from remit.oversight.queries.coverage import children_of, coverage
from remit.oversight.queries.figures import Figures, Spread
from remit.oversight.queries.late import Late, late
from remit.oversight.queries.look import look
from remit.oversight.queries.starts import starts
from tests.bodies.calendars import entered
from tests.conveyance.mandates import IMPLEMENT, STUDY, Tree, issued, make_tree, track_of
from tests.factories import SYSTEM, actor, make_body

pytestmark = pytest.mark.django_db
NOTHING = Figures(0, 0, 0, 0, 0, 0, 0, 0, 0, None, None, 0, ())
# Due on Monday, 31 March 2025.
LATER = date(2025, 4, 10)


def _asked(n: int, **more: object) -> Figures:
    return Figures(**({f: getattr(NOTHING, f) for f in Figures.__slots__} | {"asked": n} | more))  # type: ignore[arg-type]


def test_of_a_tree_nothing_of_which_has_answered() -> None:
    tree = make_tree()
    mandate = issued(tree, points=0)
    seen = look(SYSTEM, mandate, tree.city)
    told = coverage(seen, list(children_of(SYSTEM, seen)))
    assert told.total == {"implement": _asked(4)}
    assert told.own == {}
    assert told.children == {tree.north.pk: {"implement": _asked(3)}, tree.south.pk: {"implement": _asked(1)}}


def test_what_is_late_is_counted_in_working_days_and_says_why() -> None:
    tree = make_tree()
    mandate = issued(tree, points=0)
    track_actions.answer(SYSTEM, track_of(mandate, tree.south), happened_on=date(2024, 1, 10))
    track_actions.answer(SYSTEM, track_of(mandate, tree.streets[0]), happened_on=date(2024, 1, 9))
    verifier = actor(Role.VERIFIER, body=tree.city)
    track_actions.verify(verifier, track_of(mandate, tree.south))
    then = installation(LATER)
    track_actions.answer(then, track_of(mandate, tree.streets[1]), happened_on=date(2025, 4, 8))
    seen = look(then, mandate, tree.city)
    told = coverage(seen, list(children_of(then, seen)))
    assert told.total["implement"] == _asked(
        4,
        finished=3,
        checked=1,
        late=1,
        finished_late=1,
        took=Spread(0, 0, 324),
        delay=Spread(0, 0, 6),
        longest_late=8,
        why=(("pending", 1),),
    )
    assert told.children[tree.south.pk]["implement"] == _asked(
        1, finished=1, checked=1, took=Spread(0, 0, 0), delay=Spread(0, 0, 0)
    )
    assert late(then)[:] == [
        Late(
            track_id=track_of(mandate, tree.north).pk,
            mandate_id=mandate.pk,
            body_id=tree.north.pk,
            kind="implement",
            state="pending",
            due_on=date(2025, 3, 31),
            days=8,
        )
    ]


def test_study_is_counted_where_it_was_asked_for_with_a_reason_only() -> None:
    tree = make_tree()
    mandate = issued(tree, IMPLEMENT, STUDY, points=0)
    assert set(coverage(look(SYSTEM, mandate, tree.city)).total) == {"implement", "study"}
    mandate.asks.filter(kind="study").update(reason=" ")
    assert set(coverage(look(SYSTEM, mandate, tree.city)).total) == {"implement"}


def test_a_body_that_was_not_asked_is_missing_and_not_zero() -> None:
    tree = make_tree()
    mandate = issued(tree, points=0, selection={"bodies": [tree.south.pk]})
    seen = look(SYSTEM, mandate, tree.city)
    assert coverage(seen, list(children_of(SYSTEM, seen))).children == {
        tree.north.pk: {},
        tree.south.pk: {"implement": _asked(1)},
    }


def test_before_its_issue_there_is_nothing() -> None:
    with entered(date(2024, 1, 8)):
        tree = make_tree()
    with entered(date(2024, 1, 10)):
        mandate = issued(tree, points=0)
    assert coverage(look(SYSTEM, mandate, tree.city, date(2024, 1, 9))).total == {}
    assert not look(SYSTEM, mandate, tree.city, date(2024, 1, 1)).there


@pytest.mark.parametrize("more", [0, 30])
def test_the_number_of_queries_does_not_grow(more: int, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    with entered(date(2024, 1, 8)):
        tree = make_tree()
        for n in range(more):
            make_body(f"Office {n}", superior=tree.city)
    with entered(date(2024, 1, 10)):
        mandate = issued(tree, points=0)
        tree.city.refresh_from_db()
    then = installation(LATER)
    for on in (None, date(2024, 6, 30)):
        with django_assert_num_queries(7):
            seen = look(then, mandate, tree.city, on)
            coverage(seen, list(children_of(then, seen)))
    with django_assert_num_queries(9):
        found = late(then)
        assert len(found) == 4 + more
        assert len(found[1:3]) == 2


def _who(tree: Tree) -> dict[str, Actor]:
    return {
        "issuer": actor(Role.ISSUER, body=tree.city),
        "clerk above": actor(Role.CLERK, body=tree.city),
        "district": actor(Role.CLERK, body=tree.north),
        "street": actor(Role.MEMBER, body=tree.streets[0]),
        "supervisor": actor(Role.SUPERVISOR, body=tree.south, down=True),
        "elsewhere": actor(Role.CLERK, body=make_body("Elsewhere")),
        "auditor": actor(Role.AUDITOR, body=tree.city),
        "public": Actor(today=LATER),
    }


def test_who_may_look_at_what() -> None:
    tree = make_tree()
    mandate = issued(tree, points=0)
    seen = {}
    for name, who in _who(tree).items():
        seen[name] = []
        for body in Body.objects.filter(path__startswith=tree.city.path).order_by("pk"):
            try:
                look(who, mandate, body)
            except NotAllowed:
                continue
            seen[name].append(str(body))
    everything = ["City Committee", "North District", "South District", "Street 1", "Street 2"]
    assert seen == {
        "issuer": everything,
        "clerk above": everything,
        "district": ["North District", "Street 1", "Street 2"],
        "street": ["Street 1"],
        "supervisor": ["South District"],
        "elsewhere": [],
        "auditor": [],
        "public": [],
    }
    begins = {name: [str(body) for body in starts(who, mandate)] for name, who in _who(tree).items()}
    assert begins == {
        "issuer": ["City Committee"],
        "clerk above": ["City Committee"],
        "district": ["North District"],
        "street": ["Street 1"],
        "supervisor": ["South District"],
        "elsewhere": [],
        "auditor": [],
        "public": [],
    }


@pytest.mark.parametrize(
    ("counted", "told"),
    [([], []), ([(3, 1)], [3, 3, 3]), ([(1, 1), (2, 1), (3, 1), (4, 1)], [1, 2, 3]), ([(0, 3), (9, 1)], [0, 0, 0])],
)
def test_quarters(counted: list[tuple[int, int]], told: list[int]) -> None:
    assert list(spread_out(counted)) == told
