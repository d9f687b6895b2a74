"""Bodies that are late are reminded."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from remit.conveyance.actions import mandate as mandate_actions
from remit.conveyance.actions import track as track_actions
from remit.conveyance.models import Reminded
from remit.kernel.errors import NotAllowed, Refused, WrongState
from remit.ledger.queries import history
from remit.ledger.verify_records import verify_records
from tests.conveyance.mandates import DUE, IMPLEMENT, STUDY, clerk, issued, make_mandate, make_tree, track_of
from tests.factories import SYSTEM

pytestmark = pytest.mark.django_db
AFTER = replace(SYSTEM, today=DUE + timedelta(days=1))


def test_each_body_that_is_late_is_reminded_once_a_day() -> None:
    tree = make_tree()
    mandate = issued(tree, IMPLEMENT, STUDY, points=0, selection={"bodies": [tree.north.pk, tree.south.pk]})
    track_actions.answer(SYSTEM, track_of(mandate, tree.north))
    late = clerk(tree.city)
    with pytest.raises(Refused, match="Nobody is late"):
        mandate_actions.remind(replace(late, today=DUE), mandate)
    late = replace(late, today=AFTER.today)
    made = mandate_actions.remind(late, mandate)
    assert list(Reminded.objects.order_by("pk").values_list("body", "reminded_on")) == [
        (tree.north.pk, AFTER.today),
        (tree.south.pk, AFTER.today),
    ]
    with pytest.raises(Refused, match="today"):
        mandate_actions.remind(late, mandate)
    mandate_actions.remind(replace(late, today=AFTER.today + timedelta(days=1)), mandate)
    assert (Reminded.objects.count(), history(made)[0].verb, verify_records()) == (4, "mandate.remind", None)


def test_a_reminder_that_nobody_entered_is_found() -> None:
    tree = make_tree()
    mandate = issued(tree)
    made = mandate_actions.remind(AFTER, mandate)
    Reminded.objects.filter(body=tree.south).update(reminded_on=date(2024, 1, 1))
    found = verify_records()
    assert found is not None
    assert found.where == f"conveyance.reminded set {made.pk}"


def test_only_what_was_issued_and_only_by_the_issuer() -> None:
    tree = make_tree()
    with pytest.raises(WrongState):
        mandate_actions.remind(AFTER, make_mandate(tree))
    with pytest.raises(NotAllowed):
        mandate_actions.remind(clerk(tree.north), issued(tree))
