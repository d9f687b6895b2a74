"""A plain official letter, pasted or as a file, fills the form."""

import io
from pathlib import Path
from typing import Any

import docx
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone

from remit.conveyance.models import Mandate
from remit.desk.referrals.letter import heads_only, read
from remit.kernel.roles import Role
from remit.papers.models import File
from tests.desk.signed_in import sign_in
from tests.factories import make_body, make_grant
from tests.intake.reader.letters.letters import AMERICAN, CHINESE, ENGLISH, LETTERS, Letter

pytestmark = pytest.mark.django_db
REGISTER = "/desk/referrals/register/"


@pytest.mark.parametrize("letter", LETTERS, ids=lambda letter: letter.title[:12])
def test_each_field_is_read_and_the_close_is_no_part_of_a_paragraph(letter: Letter) -> None:
    found = read(letter.text, timezone.localdate().replace(2027))
    assert found.title is not None
    assert found.number is not None
    assert found.issued_on is not None
    assert found.due_on is not None
    assert (found.title.value, found.number.value, found.names) == (letter.title, letter.number, (letter.name,))
    assert (found.issued_on.value, found.due_on.value, found.days[0].value) == (
        letter.issued_on,
        letter.due_on,
        letter.due_on,
    )
    request, close = found.pieces[-2:]
    assert (request.text.startswith(letter.asks), close.text.startswith(letter.closes)) == (True, True)
    assert not any(letter.asks in piece.text for piece in found.pieces[:-2])


def test_headings_without_words_of_their_own_are_told_apart() -> None:
    pieces = read(ENGLISH.text, timezone.localdate()).pieces
    assert [pieces[n].text for n in sorted(heads_only(pieces))] == ["Duty", "Inspection"]
    pieces = read("一、压实责任。\n（一）明确分工。\n二、全面排查。各区要排查。", timezone.localdate()).pieces
    assert [pieces[n].text for n in sorted(heads_only(pieces))] == ["压实责任。"]


def test_the_form_names_the_body_that_is_known_here_and_ticks_what_is_asked(client: Client) -> None:
    office, bureau = make_body("Harbour Office"), make_body("Emergency Bureau", "澜汀市应急管理局")
    sign_in(client, office, Role.CLERK)
    response = client.post(REGISTER, {"text": CHINESE.text})
    form = response.context["form"]
    assert (form.initial["issuer"], form.initial["body"]) == (bureau.pk, office.pk)
    assert [piece.label for _n, piece, taken in form.pieces() if taken] == ["（一）", "（二）", "二、"]
    told = str(form.fields["implement_due_on"].help_text)
    assert ("2026-10-15" in told, "2026-11-20" in told, "2026-12-01" in told) == (True, True, True)
    response = client.post(REGISTER, {"text": AMERICAN.text})
    assert response.context["form"].initial["issuer_name"] == "Office of the Harbor Council"


def test_a_day_that_there_is_not_is_said_beside_the_day_due(client: Client) -> None:
    sign_in(client, make_body(), Role.CLERK)
    response = client.post(REGISTER, {"text": "Cranes\nPlease reply by 31 November 2026."})
    assert "there is no such day" in str(response.context["form"].fields["implement_due_on"].help_text)


def test_the_register_most_used_is_filled_in_for_a_clerk_of_several(client: Client) -> None:
    office, port = make_body("Harbour Office"), make_body("Port Office")
    make_grant(sign_in(client, port, Role.CLERK), Role.CLERK, office)
    assert client.post(REGISTER, {"text": ""}).context["form"].initial["body"] is None
    data = {"title": "Dredge", "body": f"(#{office.pk})", "confidentiality": "internal", "implement": "on"}
    assert client.post(REGISTER, data | {"issuer_name": "Ministry"}).status_code == 303
    assert client.post(REGISTER, {"text": ""}).context["form"].initial["body"] == office.pk


def _docx(text: str) -> bytes:
    document, out = docx.Document(), io.BytesIO()
    for line in text.splitlines():
        document.add_paragraph(line)
    document.save(out)
    return out.getvalue()


@pytest.mark.parametrize("kind", ["docx", "txt"])
def test_a_file_is_read_and_kept(client: Client, settings: Any, tmp_path: Path, kind: str) -> None:
    settings.MEDIA_ROOT = tmp_path
    office = make_body("Harbour Office")
    sign_in(client, office, Role.CLERK)
    data = _docx(ENGLISH.text) if kind == "docx" else ENGLISH.text.encode()
    response = client.post(REGISTER, {"text": "", "file": SimpleUploadedFile(f"letter.{kind}", data)})
    form = response.context["form"]
    assert (form.initial["title"], len(list((tmp_path / "held").iterdir()))) == (ENGLISH.title, 1)
    sent = {key: str(value) for key, value in form.initial.items() if value is not None}
    sent |= {"body": f"(#{office.pk})", "implement": "on", "confidentiality": "internal"}
    assert client.post(REGISTER, sent).status_code == 303
    assert (File.objects.get().name, list((tmp_path / "held").iterdir())) == (f"letter.{kind}", [])
    assert client.post(REGISTER, sent).context["form"].errors.keys() == {"file"}


def test_a_file_that_is_no_letter_is_refused_beside_it(client: Client) -> None:
    sign_in(client, make_body(), Role.CLERK)
    for name, data in (("a.exe", b"MZ"), ("a.docx", b"none"), ("a.txt", b"")):
        response = client.post(REGISTER, {"text": "", "file": SimpleUploadedFile(name, data)})
        assert (response.status_code, set(response.context["form"].errors)) == (422, {"file"})
    response = client.post(REGISTER, {"text": "x", "file": SimpleUploadedFile("a.txt", b"y")})
    assert (set(response.context["form"].errors), Mandate.objects.count()) == ({"file"}, 0)
