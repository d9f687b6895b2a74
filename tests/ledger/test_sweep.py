"""The quick way through the ledger says the same as the walk entry by entry."""

import pytest
from django.db import connection

from remit.ledger import guards, merkle, sealing, sweep, verify
from remit.ledger.models import Entry, Leaf, Seal
from remit.ledger.sealing import seal
from tests.factories import make_body

NOUGHT = "0" * 64
pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _sealed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Eleven entries under three seals, in stretches of four."""
    monkeypatch.setattr(sweep, "CHUNK", 4)
    monkeypatch.setattr(sweep, "SHARE", 8)
    monkeypatch.setattr(sealing, "BATCH", 3)
    for number in range(5):
        make_body(f"Office {number}")
    seal()
    for number in range(6):
        make_body(f"Section {number}", f"第{number}科")
    seal()
    make_body("Late Office")


def _behind_its_back(sql: str) -> None:
    with connection.cursor() as cursor:
        for statement in guards.lower_sql(connection.vendor):
            cursor.execute(statement)
        cursor.execute(sql)


def test_an_intact_ledger_has_the_same_root_either_way() -> None:
    swept, walked = sweep.sweep(), verify._walk()
    assert swept is not None
    assert (swept.size, swept.unsealed, swept.root) == (11, 1, walked.root)
    assert (walked.entries, walked.unsealed, walked.finding) == (11, 1, None)


def test_places_in_another_order_than_the_entries_are_read_as_they_stand() -> None:
    _behind_its_back("DELETE FROM ledger_leaf")
    _behind_its_back("DELETE FROM ledger_seal")
    entries = list(Entry.objects.order_by("-id"))
    digests = [merkle.leaf(entry.text.encode()) for entry in entries]
    for place, (entry, digest) in enumerate(zip(entries, digests, strict=True)):
        Leaf.objects.create(place=place, entry=entry, digest=digest.hex())
    root = merkle.root(merkle.append([], digests)).hex()
    Seal.objects.create(size=12, root=root)
    assert sweep.sweep() == sweep.Swept(12, 0, root)


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE ledger_entry SET text = replace(text, 'insert', 'change')",
        f"UPDATE ledger_leaf SET digest = '{NOUGHT}' WHERE place = 7",
        f"UPDATE ledger_seal SET root = '{NOUGHT}' WHERE size = 3",
        "DELETE FROM ledger_leaf WHERE place = 10",
    ],
)
def test_whatever_was_changed_ends_the_sweep_and_the_walk_names_it(sql: str) -> None:
    _behind_its_back(sql)
    assert sweep.sweep() is None
    assert verify.verify_chain().finding is not None


def test_a_text_with_a_new_line_put_into_it_is_found() -> None:
    entry = Entry.objects.order_by("id")[4]
    _behind_its_back(f"UPDATE ledger_entry SET text = replace(text, ',', ',\n') WHERE id = {entry.pk}")
    finding = verify.verify_chain().finding
    assert finding is not None
    assert (finding.what, finding.where) == ("entry", str(entry.pk))


def test_an_entry_committed_late_is_sealed_by_a_thorough_round_only(monkeypatch: pytest.MonkeyPatch) -> None:
    seal()
    late = Entry.objects.order_by("id")[1]
    _behind_its_back(f"DELETE FROM ledger_leaf WHERE entry_id = {late.pk}")
    monkeypatch.setattr(sealing, "MARGIN", 2)
    assert (seal(thorough=False), seal()) == (0, 1)
    assert Leaf.objects.get(entry=late).place == 12
