"""A mandate that is being prepared is changed."""

import pytest

from remit.conveyance.actions import mandate as mandate_actions
from remit.kernel.errors import NotAllowed, Refused, WrongState
from remit.kernel.roles import Role
from remit.ledger.queries import history
from tests.conveyance.mandates import IMPLEMENT, STUDY, clerk, issued, make_mandate, make_tree
from tests.factories import actor

pytestmark = pytest.mark.django_db


def test_it_says_what_is_new_and_nothing_of_what_it_said() -> None:
    tree = make_tree()
    mandate = make_mandate(tree, IMPLEMENT)
    third = mandate.version.paper.points.last()  # type: ignore[union-attr]
    mandate_actions.edit(
        clerk(tree.city), mandate, titles={"zh": "落实报告"}, asks=[STUDY], version=mandate.version, points=[third]
    )
    assert list(mandate.texts.values_list("language", "title")) == [("zh", "落实报告")]
    assert list(mandate.points.values_list("point", flat=True)) == [third.pk]
    assert list(mandate.asks.values_list("kind", flat=True)) == ["study"]
    assert history(mandate)[0].verb == "mandate.edit"


def test_paragraphs_of_another_paper_are_refused_and_all_stays() -> None:
    tree = make_tree()
    mandate, other = make_mandate(tree), make_mandate(tree)
    strange = list(other.version.paper.points.all())  # type: ignore[union-attr]
    with pytest.raises(Refused) as refused:
        mandate_actions.edit(
            clerk(tree.city), mandate, titles={"en": "New"}, asks=[IMPLEMENT], version=mandate.version, points=strange
        )
    assert list(refused.value.fields) == ["points"]
    assert (str(mandate), mandate.points.count()) == ("Carry out the report", 2)


def test_what_went_out_is_not_changed_and_strangers_change_nothing() -> None:
    tree = make_tree()
    with pytest.raises(WrongState):
        mandate_actions.edit(clerk(tree.city), issued(tree), titles={"en": "New"}, asks=[IMPLEMENT])
    for who in (actor(Role.CHAIR, body=tree.city), clerk(tree.north)):
        with pytest.raises(NotAllowed):
            mandate_actions.edit(who, make_mandate(tree), titles={"en": "New"}, asks=[IMPLEMENT])
