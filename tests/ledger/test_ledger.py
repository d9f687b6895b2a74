"""The ledger keeps every act, and notices what was changed behind its back."""

import pytest
from django.db import DatabaseError, connection, transaction

from remit.bodies.models import Body, BodyName
from remit.ledger import guards
from remit.ledger.models import Entry, Seal
from remit.ledger.sealing import seal
from remit.ledger.verify import verify_chain
from remit.ledger.verify_records import verify_records
from tests.factories import make_body

pytestmark = pytest.mark.django_db


def _behind_its_back(sql: str) -> None:
    with connection.cursor() as cursor:
        for statement in guards.lower_sql(connection.vendor):
            cursor.execute(statement)
        cursor.execute(sql)


def test_an_action_makes_one_entry_that_tells_all() -> None:
    body = make_body("Harbour Office", "港口办公室")
    entry = Entry.objects.get()
    assert entry.verb == "body.create"
    assert {t.kind for t in entry.touches.all()} == {"bodies.body", "bodies.bodyname", "bodies.parentage"}
    assert entry.touches.filter(kind="bodies.body", record_id=body.pk).exists()


def test_an_untouched_ledger_is_intact() -> None:
    for n in range(3):
        make_body(f"Office {n}")
    assert seal() == 3
    assert seal() == 0
    make_body("Late Office")
    verdict = verify_chain()
    assert (verdict.entries, verdict.unsealed, verdict.root, verdict.finding) == (3, 1, Seal.objects.get().root, None)
    assert verify_records() is None


@pytest.mark.parametrize("verb", ["UPDATE ledger_entry SET text = text", "DELETE FROM ledger_entry"])
def test_the_database_itself_refuses_to_change_an_entry(verb: str) -> None:
    make_body()
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(verb)


def test_an_entry_changed_behind_its_back_is_named() -> None:
    make_body("Harbour Office")
    second = make_body("Port Office")
    seal()
    entry = Entry.objects.get(touches__kind="bodies.body", touches__record_id=second.pk)
    _behind_its_back(f"UPDATE ledger_entry SET text = replace(text, 'insert', 'change') WHERE id = {entry.pk}")
    finding = verify_chain().finding
    assert finding is not None
    assert (finding.what, finding.where) == ("entry", str(entry.pk))


def test_a_record_changed_behind_its_back_is_named() -> None:
    body = make_body("Harbour Office")
    name = body.names.get()
    BodyName.objects.filter(pk=name.pk).update(name="Fort Office")
    finding = verify_records()
    assert finding is not None
    assert finding.where == f"bodies.bodyname {name.pk}"


def test_a_record_added_or_removed_behind_its_back_is_named() -> None:
    make_body("Harbour Office")
    stray = Body.objects.add_root(instance=Body(classification="office"))
    finding = verify_records()
    assert finding is not None
    assert finding.where == f"bodies.body {stray.pk}"
    Body.objects.filter(pk=stray.pk).delete()
    assert verify_records() is None
    gone = BodyName.objects.get().pk
    BodyName.objects.all().delete()
    finding = verify_records()
    assert finding is not None
    assert (finding.where, finding.says) == (f"bodies.bodyname {gone}", "the row is gone, and no entry says so")
