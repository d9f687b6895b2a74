"""`remit verify` and `remit seal`."""

import pytest
from click.testing import CliRunner, Result
from django.db import connection

from remit.bodies.models import BodyName
from remit.cli.commands.verify import CHECKPOINT
from remit.cli.main import remit
from remit.ledger import guards
from remit.ledger.models import Entry, Seal
from tests.factories import make_body

pytestmark = pytest.mark.django_db


def _run(*arguments: str) -> Result:
    return CliRunner().invoke(remit, list(arguments))


def test_an_intact_ledger_is_said_to_be_with_its_root_and_what_verify_cannot_show() -> None:
    make_body("Harbour Office")
    make_body("Port Office")
    assert _run("seal").output == f"2 entries sealed. The root over 2 is {Seal.objects.get().root}.\n"
    late = make_body("Late Office")
    entry = Entry.objects.get(touches__kind="bodies.body", touches__record_id=late.pk)
    told = _run("verify")
    assert told.exit_code == 0
    assert told.output.splitlines() == [
        f"2 entries, root {Seal.objects.get().root}, intact",
        f"1 entry is not sealed yet: {entry.pk}.",
        CHECKPOINT,
    ]


def test_several_unsealed_entries_are_named_from_first_to_last() -> None:
    numbers = [make_body(name) and Entry.objects.latest("id").pk for name in ("One", "Two", "Three")]
    assert f"3 entries are not sealed yet: {numbers[0]} to {numbers[2]}." in _run("verify").output


def test_an_entry_changed_behind_the_ledgers_back_is_named_with_status_1() -> None:
    make_body("Harbour Office")
    _run("seal")
    entry = Entry.objects.get()
    with connection.cursor() as cursor:
        for statement in guards.lower_sql(connection.vendor):
            cursor.execute(statement)
        cursor.execute("UPDATE ledger_entry SET text = replace(text, 'body.create', 'body.merge')")
    told = _run("verify")
    assert told.exit_code == 1
    assert told.output == f"Not intact. Entry {entry.pk}: its text is not the one that was sealed.\n"


def test_a_record_changed_behind_the_ledgers_back_is_named_with_status_1() -> None:
    name = make_body("Harbour Office").names.get()
    BodyName.objects.filter(pk=name.pk).update(name="Fort Office")
    told = _run("verify")
    assert told.exit_code == 1
    assert told.output == f"Not intact. Record bodies.bodyname {name.pk}: the row is not what its last entry says.\n"
