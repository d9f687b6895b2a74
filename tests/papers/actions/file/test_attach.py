"""A file is attached to a paper."""

import io
import zipfile
from pathlib import Path
from typing import Any

import docx
import pytest

from remit.kernel.errors import NotAllowed, Refused
from remit.kernel.roles import Role
from remit.ledger.queries import history
from remit.papers import store
from remit.papers.actions import file as file_actions
from remit.papers.models import File, Paper
from tests.factories import SYSTEM, actor, make_body
from tests.meetings.made import make_paper

pytestmark = pytest.mark.django_db
PDF = b"%PDF-1.7\n..."


@pytest.fixture
def paper(settings: Any, tmp_path: Path) -> Paper:
    settings.MEDIA_ROOT = tmp_path
    return make_paper("Regulation")


def word(text: str, extra: str = "") -> bytes:
    """A text document, with one more part where one is named."""
    packed, document = io.BytesIO(), docx.Document()
    document.add_paragraph(text)
    document.save(packed)
    if extra:
        with zipfile.ZipFile(packed, "a") as parts:
            parts.writestr(extra, "x")
    return packed.getvalue()


def open_document() -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as parts:
        parts.writestr("mimetype", "application/vnd.oasis.opendocument.text")
    return packed.getvalue()


@pytest.mark.parametrize(
    ("data", "name", "kind"),
    [
        (PDF, "scan.exe", "application/pdf"),
        (b"\x89PNG\r\n\x1a\n...", "a.png", "image/png"),
        (b"\xff\xd8\xff...", "a.jpg", "image/jpeg"),
        (word("Boats"), "a.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        (open_document(), "a.odt", "application/vnd.oasis.opendocument.text"),
        ("船".encode("gb18030"), "a.TXT", "text/plain"),
    ],
)
def test_the_kind_is_told_by_the_bytes(paper: Paper, data: bytes, name: str, kind: str) -> None:
    file = file_actions.attach(actor(Role.CLERK, body=paper.body), paper, data=data, name=f"C:\\scans\\{name}")
    assert (file.name, file.media_type, file.size_bytes) == (name, kind, len(data))
    with store.opened(file.digest) as kept:
        assert kept.read() == data
    line = history(paper)[0]
    assert (line.verb, str(line.says), line.by) == ("file.attach", "attached a file to the paper", "Ann Clerk")


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"", "a.pdf"),
        (PDF + b"x" * 20 * 1024 * 1024, "a.pdf"),
        (b"<html>", "a.pdf"),
        (b"MZ\x00", "a.txt"),
        (b"PK\x03\x04broken", "a.docx"),
        (word("Boats", "word/vbaProject.bin"), "a.docx"),
        (PDF, "【机密】船.pdf"),
        ("机密★\n船".encode(), "a.txt"),
        (word("SECRET"), "a.docx"),
    ],
)
def test_what_is_not_taken_is_refused_and_leaves_nothing(paper: Paper, tmp_path: Path, data: bytes, name: str) -> None:
    with pytest.raises(Refused) as refusal:
        file_actions.attach(SYSTEM, paper, data=data, name=name)
    assert list(refusal.value.fields) == ["file"]
    assert (File.objects.count(), list(tmp_path.rglob("*"))) == (0, [])


def test_the_same_file_stands_once_at_a_paper_and_once_on_the_disk(paper: Paper, tmp_path: Path) -> None:
    file_actions.attach(SYSTEM, paper, data=PDF, name="a.pdf")
    with pytest.raises(Refused, match="already"):
        file_actions.attach(SYSTEM, paper, data=PDF, name="b.pdf")
    file_actions.attach(SYSTEM, make_paper("Another"), data=PDF, name="b.pdf")
    assert len([each for each in tmp_path.rglob("*") if each.is_file()]) == 1


def test_only_who_changes_the_paper_attaches_files(paper: Paper) -> None:
    with pytest.raises(NotAllowed, match="clerk"):
        file_actions.attach(actor(Role.CLERK, body=make_body()), paper, data=PDF, name="a.pdf")
