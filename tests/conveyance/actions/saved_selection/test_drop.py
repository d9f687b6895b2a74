"""A saved selection is dropped."""

import pytest

from remit.conveyance.actions import saved_selection as actions
from remit.conveyance.models import SavedSelection
from remit.kernel.errors import NotAllowed
from remit.ledger.models import Entry
from tests.conveyance.mandates import clerk, make_tree

pytestmark = pytest.mark.django_db


def test_it_is_offered_no_more_and_strangers_drop_nothing() -> None:
    tree = make_tree()
    saved = actions.keep(clerk(tree.city), tree.city, name="Districts", selection={"bodies": [tree.north.pk]})
    with pytest.raises(NotAllowed):
        actions.drop(clerk(tree.north), saved)
    actions.drop(clerk(tree.city), saved)
    assert (SavedSelection.objects.count(), Entry.objects.latest("id").verb) == (0, "saved_selection.drop")
