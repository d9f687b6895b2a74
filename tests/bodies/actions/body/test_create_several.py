"""Creating several bodies at once."""

from datetime import date

import pytest

from remit.bodies.actions import body as body_actions
from remit.bodies.models import Body
from remit.conveyance import verifying
from remit.conveyance.models import Tally
from remit.kernel.errors import NotAllowed, Refused
from remit.ledger.models import Entry
from remit.ledger.queries import history
from remit.ledger.verify_records import verify_records
from tests.conveyance.mandates import IMPLEMENT, clerk, issued, make_tree
from tests.factories import SYSTEM, make_body

pytestmark = pytest.mark.django_db


def test_they_stand_below_in_order_behind_those_that_are_there_by_one_entry() -> None:
    city = make_body("Port City")
    make_body("Harbour Office", superior=city)
    entries = Entry.objects.count()
    body_actions.create_several(
        SYSTEM,
        city,
        names=[{"en": f"Ward {n}", "zh": f"第{n}区"} for n in range(1, 40)],
        classification="district",
        founded_on=date(2000, 1, 1),
    )
    children = list(Body.objects.filter(depth=2).order_by("path"))
    assert [str(child) for child in children] == ["Harbour Office", *(f"Ward {n}" for n in range(1, 40))]
    assert children[1].name_in("zh").value == "第1区"
    assert {(child.numchild, child.classification) for child in children[1:]} == {(0, "district")}
    assert (Entry.objects.count() - entries, history(city)[0].verb) == (1, "body.create_several")
    assert verify_records() is None
    assert make_body("Ward 40", superior=city).path > children[-1].path


def test_the_first_ones_below_a_body_make_it_count() -> None:
    tree = make_tree()
    issued(tree, IMPLEMENT)
    body_actions.create_several(SYSTEM, tree.south, names=[{"en": "Lane 1"}, {"en": "Lane 2"}])
    assert Tally.objects.filter(node=tree.south).values_list("n", flat=True).get() == 1
    assert verifying.tallies() is None


def test_one_without_a_name_or_an_actor_without_the_right_changes_nothing() -> None:
    tree = make_tree()
    with pytest.raises(Refused, match="name"):
        body_actions.create_several(SYSTEM, tree.south, names=[{"en": "Lane 1"}, {"en": " "}])
    with pytest.raises(NotAllowed):
        body_actions.create_several(clerk(tree.north), tree.south, names=[{"en": "Lane 1"}])
    assert Body.objects.filter(depth=3).count() == 2
