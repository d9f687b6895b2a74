"""A selection of bodies is kept."""

import pytest

from remit.conveyance.actions import saved_selection as actions
from remit.conveyance.models import SavedSelection
from remit.conveyance.queries.saved_selection import saved_selections
from remit.kernel.errors import NotAllowed, Refused
from remit.ledger.queries import history
from tests.conveyance.mandates import clerk, make_tree

pytestmark = pytest.mark.django_db


def test_it_is_chosen_again_by_its_name_and_changed_under_it() -> None:
    tree = make_tree()
    first = actions.keep(clerk(tree.city), tree.city, name=" Districts ", selection={"bodies": [tree.north.pk]})
    both = {"bodies": [tree.north.pk, tree.south.pk]}
    again = actions.keep(clerk(tree.city), tree.city, name="Districts", selection=both)
    assert (again.pk, SavedSelection.objects.get().selection) == (first.pk, both)
    assert history(first)[0].verb == "saved_selection.keep"
    assert list(saved_selections(clerk(tree.city))) == [first]
    assert list(saved_selections(clerk(tree.north))) == []


def test_without_a_name_of_nobody_or_by_a_stranger_it_is_refused() -> None:
    tree = make_tree()
    with pytest.raises(Refused):
        actions.keep(clerk(tree.city), tree.city, name=" ", selection={"bodies": [1]})
    with pytest.raises(Refused):
        actions.keep(clerk(tree.city), tree.city, name="Nobody", selection={"bodies": []})
    with pytest.raises(NotAllowed):
        actions.keep(clerk(tree.north), tree.city, name="Districts", selection={"bodies": [1]})
