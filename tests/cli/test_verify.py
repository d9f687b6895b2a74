"""`remit verify` and `remit seal`."""

from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from django.db import connection

from remit.bodies.models import BodyName
from remit.cli.commands.verify import CHECKPOINT
from remit.cli.main import remit
from remit.ledger import guards
from remit.ledger.models import Entry, Seal
from remit.papers.actions import file as file_actions
from remit.papers.models import File
from tests.factories import SYSTEM, make_body
from tests.meetings.made import make_paper

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


@pytest.fixture
def files(settings: Any, tmp_path: Path) -> list[File]:
    """Two papers with the same file, the second with one more."""
    settings.MEDIA_ROOT = tmp_path
    papers = [make_paper(name, make_body(f"{name} Office")) for name in ("Plan", "Report")]
    attached = [(papers[0], b"tides"), (papers[1], b"tides"), (papers[1], b"quays")]
    return [file_actions.attach(SYSTEM, paper, data=data, name="plan.txt") for paper, data in attached]


def _place(file: File, root: Path) -> Path:
    return root / file.digest[:2] / file.digest


def test_files_that_are_as_they_were_attached_are_intact(files: list[File]) -> None:
    assert _run("verify").exit_code == 0


def test_every_missing_and_every_changed_file_is_named_in_a_sentence_with_status_1(
    files: list[File], tmp_path: Path
) -> None:
    _place(files[0], tmp_path).unlink()
    _place(files[2], tmp_path).write_bytes(b"quay")
    told = _run("verify")
    assert told.exit_code == 1
    # By number, for a name may be as closed as the paper.
    assert set(told.output.splitlines()) == {
        f"Not intact. File {files[0].pk} of paper {files[0].paper_id}: its bytes are missing from the data folder.",
        f"Not intact. File {files[1].pk} of paper {files[1].paper_id}: its bytes are missing from the data folder.",
        f"Not intact. File {files[2].pk} of paper {files[2].paper_id}: its bytes are not those that were attached.",
    }


def test_what_stands_in_place_of_a_file_and_cannot_be_read_is_named(files: list[File], tmp_path: Path) -> None:
    _place(files[2], tmp_path).unlink()
    _place(files[2], tmp_path).mkdir()
    assert "its bytes cannot be read" in _run("verify").output


def test_a_changed_row_and_a_missing_file_are_both_named(files: list[File], tmp_path: Path) -> None:
    File.objects.filter(pk=files[2].pk).update(name="other.txt")
    _place(files[2], tmp_path).unlink()
    told = _run("verify")
    assert (told.exit_code, len(told.output.splitlines())) == (1, 2)
