"""A mandate that was being prepared is given up."""

import pytest

from remit.conveyance.actions import mandate as mandate_actions
from remit.conveyance.queries.mandate import mandates
from remit.kernel.errors import NotAllowed, Refused, WrongState
from remit.ledger.queries import history
from tests.conveyance.mandates import clerk, issued, make_mandate, make_tree

pytestmark = pytest.mark.django_db


def test_nobody_below_ever_sees_it_and_the_reason_stays() -> None:
    tree = make_tree()
    mandate = make_mandate(tree, confidentiality="public")
    mandate_actions.discard(clerk(tree.city), mandate, reason="Another one says it.")
    assert (mandate.state, mandate.issued_on) == ("recalled", None)
    assert list(mandates(clerk(tree.city))) == [mandate]
    assert list(mandates(clerk(tree.north))) == []
    assert (history(mandate)[0].verb, history(mandate)[0].reason) == ("mandate.discard", "Another one says it.")


def test_without_a_reason_by_a_stranger_or_once_issued_it_is_refused() -> None:
    tree = make_tree()
    mandate = make_mandate(tree)
    with pytest.raises(Refused):
        mandate_actions.discard(clerk(tree.city), mandate, reason=" ")
    with pytest.raises(NotAllowed):
        mandate_actions.discard(clerk(tree.north), mandate, reason="x")
    with pytest.raises(WrongState):
        mandate_actions.discard(clerk(tree.city), issued(tree), reason="x")
    assert mandate.state == "draft"
