"""A mandate is closed."""

import pytest

from remit.conveyance.actions import mandate as mandate_actions
from remit.conveyance.actions import placing
from remit.conveyance.models import Track
from remit.kernel.errors import NotAllowed, WrongState
from remit.kernel.roles import Role
from remit.ledger.queries import history
from tests.conveyance.mandates import clerk, issued, make_mandate, make_tree
from tests.factories import SYSTEM, actor

pytestmark = pytest.mark.django_db


def test_how_every_body_stands_stays_and_nobody_is_reminded_or_asked_anew() -> None:
    tree = make_tree()
    mandate = issued(tree, selection={"bodies": [tree.south.pk]})
    mandate_actions.close(actor(Role.ISSUER, body=tree.city), mandate)
    assert (mandate.state, Track.objects.get().state) == ("closed", "pending")
    assert history(mandate)[0].verb == "mandate.close"
    with pytest.raises(WrongState):
        mandate_actions.remind(SYSTEM, mandate)
    with pytest.raises(WrongState):
        mandate_actions.extend(SYSTEM, mandate, selection={"bodies": [tree.north.pk]})


def test_a_draft_one_that_is_still_going_out_and_a_stranger_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    tree = make_tree()
    mandate = issued(tree, selection={"bodies": [tree.south.pk]})
    with pytest.raises(WrongState):
        mandate_actions.close(SYSTEM, make_mandate(tree))
    with pytest.raises(NotAllowed):
        mandate_actions.close(clerk(tree.city), mandate)
    monkeypatch.setattr(placing, "AT_ONCE", 0)
    mandate_actions.extend(SYSTEM, mandate, selection={"under": [tree.city.pk]})
    with pytest.raises(WrongState, match="just now"):
        mandate_actions.close(SYSTEM, mandate)
