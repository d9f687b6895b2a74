"""A prepared mandate is seen."""

import pytest

from remit.conveyance.actions import mandate as mandate_actions
from remit.conveyance.models import Despatch
from remit.conveyance.queries.referral import outlines, referrals
from remit.kernel.errors import NotAllowed, WrongState
from remit.ledger.queries import history
from remit.ledger.verify_records import verify_records
from remit.papers.models import Paper
from remit.papers.rules import paper as paper_rules
from tests.conveyance.mandates import clerk, issued, make_mandate, make_tree, make_version
from tests.factories import SYSTEM
from tests.meetings.made import make_paper

pytestmark = pytest.mark.django_db


def test_what_is_being_prepared_is_seen_by_nobody_until_it_goes_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("remit.conveyance.actions.placing.AT_ONCE", 0)
    tree = make_tree()
    mandate = make_mandate(tree)
    mandate_actions.issue(SYSTEM, mandate, selection={"under": [tree.city.pk]})
    assert mandate.state == "issuing"
    assert (list(referrals(SYSTEM)), list(outlines(clerk(tree.city)))) == ([], [])
    assert verify_records() is None
    mandate_actions.go_out(SYSTEM, mandate, despatch=Despatch.objects.get())
    assert (mandate.state, referrals(clerk(tree.south)).count()) == ("issued", 1)
    assert history(mandate)[0].verb == "mandate.go_out"


def test_only_once_and_only_who_issues() -> None:
    tree = make_tree()
    mandate = issued(tree)
    with pytest.raises(WrongState):
        mandate_actions.go_out(SYSTEM, mandate, despatch=Despatch.objects.get())
    with pytest.raises(NotAllowed):
        mandate_actions.go_out(clerk(tree.south), mandate, despatch=Despatch.objects.get())


def test_who_is_asked_may_read_a_paper_that_is_kept_to_the_issuer() -> None:
    tree = make_tree()
    closed = make_paper("Closed", tree.city, confidentiality="body")
    for _again in range(2):
        issued(tree, version=make_version(closed), selection={"bodies": [tree.south.pk]})
    assert [paper_rules.visible(clerk(body), Paper.objects.all()).exists() for body in (tree.south, tree.north)] == [
        True,
        False,
    ]
    assert verify_records() is None
