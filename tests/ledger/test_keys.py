"""Foreign keys that are checked once a statement refuse what the database's own keys refuse."""

from collections.abc import Callable

import pytest
from django.db import IntegrityError, connection, transaction

from remit.conveyance.models import Referral, Track
from remit.ledger import sets
from tests.conveyance.mandates import Tree, issued, make_tree, referral_of, track_of

pytestmark = pytest.mark.django_db
NOBODY = 999_999_999
REFERRAL = ("mandate", "despatch", "body", "above", "state", "since_on", "revision")


@pytest.fixture
def tree() -> Tree:
    return make_tree()


def _wholly(work: Callable[[], object]) -> None:
    """What is checked at the end of a transaction is checked right after the work."""
    with transaction.atomic():
        work()
        connection.check_constraints()


@pytest.mark.parametrize("field", ["despatch", "body", "above"])
def test_a_row_that_names_nothing_is_not_placed(tree: Tree, field: str) -> None:
    mandate = issued(tree)
    Track.objects.filter(mandate=mandate).delete()
    columns = tuple(name for name in REFERRAL if name != field)
    with transaction.atomic():
        rows = Referral.objects.filter(mandate=mandate).order_by()
        listed = list(rows.values_list("pk", *columns))
        rows._raw_delete(rows.db)
        with pytest.raises(IntegrityError):
            _wholly(lambda: _place(columns, field, listed[0][1:]))
        transaction.set_rollback(True)


def _place(columns: tuple[str, ...], field: str, values: tuple[object, ...]) -> None:
    names = {name: getattr(Referral._meta.get_field(name), "column", name) for name in (*columns, field)}
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO conveyance_referral ({', '.join(names.values())}) VALUES ({', '.join(['%s'] * len(names))})",
            [*values, NOBODY],
        )


def test_a_row_is_not_led_to_nothing(tree: Tree) -> None:
    track = track_of(issued(tree), tree.north)
    with pytest.raises(IntegrityError):
        _wholly(lambda: Track.objects.filter(pk=track.pk).update(referral=NOBODY))


def test_what_a_row_names_is_not_deleted(tree: Tree) -> None:
    rows = Referral.objects.filter(pk=referral_of(issued(tree), tree.north).pk)
    with pytest.raises(IntegrityError):
        _wholly(lambda: rows._raw_delete(rows.db))


def test_both_may_go_in_one_transaction(tree: Tree) -> None:
    mandate = issued(tree)
    for model in (Referral, Track):
        rows = model.objects.filter(mandate=mandate)
        rows._raw_delete(rows.db)  # type: ignore[attr-defined]
    connection.check_constraints()
    assert not Referral.objects.exists()
    assert sets.digest_of(Referral, mandate.despatches.get().pk)
