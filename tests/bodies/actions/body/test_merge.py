"""Two bodies that are one."""

import pytest

from remit.bodies.actions import body as body_actions
from remit.bodies.actions import membership as membership_actions
from remit.bodies.actions import person as person_actions
from remit.bodies.models import Body, Membership
from remit.bodies.queries.body import aliases, bodies, find, resolve_merged
from remit.bodies.queries.membership import members_on
from remit.kernel.errors import NotAllowed, Refused, WrongState
from remit.kernel.roles import Role
from tests.conftest import TODAY
from tests.factories import SYSTEM, actor, make_body

pytestmark = pytest.mark.django_db


def test_merge_points_to_the_kept_body_and_rewrites_nothing() -> None:
    kept, twin = make_body("Harbour Office"), make_body("Harbor Office")
    ann = person_actions.create(SYSTEM, None, names={"en": "Ann Lee"})
    place = membership_actions.begin(SYSTEM, twin, person=ann)
    body_actions.merge(SYSTEM, twin, kept=kept)
    assert list(bodies(SYSTEM)) == [kept]
    assert list(find(SYSTEM, text="harbor")) == [kept]
    assert resolve_merged(Body.objects.get(pk=twin.pk)) == kept
    assert sorted(aliases(SYSTEM)) == [("Harbor Office", kept.pk), ("Harbour Office", kept.pk)]
    assert Membership.objects.get(pk=place.pk).body == twin
    assert list(members_on(SYSTEM, kept, TODAY)) == [place]


def test_merge_leads_to_the_kept_body_in_one_step_so_that_every_name_finds_it() -> None:
    one, two, three = make_body("One"), make_body("Two"), make_body("Three")
    body_actions.merge(SYSTEM, one, kept=two)
    with pytest.raises(Refused, match="Others were merged into this one"):
        body_actions.merge(SYSTEM, two, kept=three)
    with pytest.raises(Refused) as refusal:
        body_actions.merge(SYSTEM, three, kept=one)
    assert list(refusal.value.fields) == ["kept"]
    body_actions.merge(SYSTEM, three, kept=two)
    assert [list(find(SYSTEM, text=name)) for name in ("One", "Two", "Three")] == [[two], [two], [two]]


def test_merge_with_itself_twice_or_with_bodies_below_is_refused() -> None:
    kept, twin = make_body("Harbour Office"), make_body("Harbor Office")
    with pytest.raises(Refused) as refusal:
        body_actions.merge(SYSTEM, kept, kept=kept)
    assert list(refusal.value.fields) == ["kept"]
    make_body("Desk", superior=twin)
    with pytest.raises(Refused, match="under it"):
        body_actions.merge(SYSTEM, twin, kept=kept)
    body_actions.merge(SYSTEM, kept, kept=twin)
    with pytest.raises(WrongState):
        body_actions.merge(SYSTEM, kept, kept=twin)


def test_merge_needs_the_right_over_both() -> None:
    kept, twin = make_body("Harbour Office"), make_body("Harbor Office")
    for mine in (kept, twin):
        with pytest.raises(NotAllowed):
            body_actions.merge(actor(Role.BODY_ADMINISTRATOR, body=mine), twin, kept=kept)
    named = body_actions.name(SYSTEM, None, names={"en": "Haven Office"})
    body_actions.merge(actor(Role.BODY_ADMINISTRATOR, body=kept), named, kept=kept)
    assert named.merged_into == kept
