"""A file that was attached by mistake is taken away."""

from pathlib import Path
from typing import Any

import pytest

from remit.kernel.errors import NotAllowed, Refused
from remit.kernel.roles import Role
from remit.ledger.queries import history
from remit.papers.actions import file as file_actions
from remit.papers.models import File
from tests.factories import SYSTEM, actor, make_body
from tests.meetings.made import make_paper

pytestmark = pytest.mark.django_db


@pytest.fixture
def file(settings: Any, tmp_path: Path) -> File:
    settings.MEDIA_ROOT = tmp_path
    return file_actions.attach(SYSTEM, make_paper("Regulation"), data=b"%PDF-", name="a.pdf")


def kept(folder: Path) -> int:
    """How many files lie in the data folder."""
    return len([each for each in folder.rglob("*") if each.is_file()])


def test_the_file_is_gone_and_its_bytes_with_the_last_that_has_them(
    file: File, tmp_path: Path, django_capture_on_commit_callbacks: Any
) -> None:
    paper = file.paper
    other = file_actions.attach(SYSTEM, make_paper("Another"), data=b"%PDF-", name="a.pdf")
    with django_capture_on_commit_callbacks(execute=True):
        file_actions.detach(actor(Role.CLERK, body=paper.body), file, reason="the wrong scan")
    assert (paper.files.count(), kept(tmp_path)) == (0, 1)
    line = history(paper)[0]
    assert (line.verb, line.by, line.reason) == ("file.detach", "Ann Clerk", "the wrong scan")
    with django_capture_on_commit_callbacks(execute=True):
        file_actions.detach(SYSTEM, other, reason="the wrong scan")
    assert kept(tmp_path) == 0


def test_a_reason_is_asked_for(file: File) -> None:
    with pytest.raises(Refused, match="reason"):
        file_actions.detach(SYSTEM, file, reason=" ")


def test_only_who_changes_the_paper_takes_files_away(file: File) -> None:
    with pytest.raises(NotAllowed, match="clerk"):
        file_actions.detach(actor(Role.CLERK, body=make_body()), file, reason="the wrong scan")
