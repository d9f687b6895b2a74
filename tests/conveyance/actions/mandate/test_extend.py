"""More bodies are asked."""

import pytest

from remit.conveyance.actions import mandate as mandate_actions
from remit.conveyance.models import Referral, Track
from remit.conveyance.queries.selected import left_out
from remit.conveyance.queries.standing import standing
from remit.kernel.errors import NotAllowed, Refused, WrongState
from remit.kernel.roles import Role
from remit.ledger.models import Entry
from remit.ledger.verify_records import verify_records
from tests.conveyance.mandates import clerk, issued, make_mandate, make_tree
from tests.factories import SYSTEM, actor, make_body

pytestmark = pytest.mark.django_db


def test_a_body_added_later_is_proposed_and_asked_those_asked_before_are_left_out() -> None:
    tree = make_tree()
    mandate = issued(tree)
    assert list(left_out(SYSTEM, mandate)) == []
    new = make_body("Street 3", superior=tree.north)
    assert list(left_out(SYSTEM, mandate)) == [new]
    despatch = mandate_actions.extend(actor(Role.CHAIR, body=tree.city), mandate, selection={"under": [tree.city.pk]})
    assert (despatch.expected, despatch.state, mandate.state) == (1, "sent", "issued")
    assert [row.body for row in Referral.objects.filter(despatch=despatch)] == [new]
    assert Track.objects.filter(despatch=despatch).count() == 1
    tree.city.refresh_from_db()
    assert [row.n for row in standing(mandate, [tree.city])] == [5]
    assert [entry.verb for entry in Entry.objects.order_by("-id")[:2]] == ["mandate.extend", "mandate.go_out"]
    assert verify_records() is None


def test_nobody_left_or_a_day_that_has_passed_is_refused() -> None:
    tree = make_tree()
    mandate = issued(tree)
    with pytest.raises(Refused, match="already") as refused:
        mandate_actions.extend(SYSTEM, mandate, selection={"under": [tree.north.pk]})
    assert list(refused.value.fields) == ["selection"]
    mandate.asks.update(due_on="2024-01-01")
    make_body("Street 3", superior=tree.north)
    with pytest.raises(Refused, match="past"):
        mandate_actions.extend(SYSTEM, mandate, selection={"under": [tree.north.pk]})


def test_only_what_was_issued_and_only_by_the_issuer() -> None:
    tree = make_tree()
    with pytest.raises(WrongState):
        mandate_actions.extend(SYSTEM, make_mandate(tree), selection={"under": [tree.city.pk]})
    with pytest.raises(NotAllowed):
        mandate_actions.extend(clerk(tree.city), issued(tree), selection={"under": [tree.city.pk]})
