"""Minutes to take away."""

import io
import zipfile

import pytest
from django.test import Client

from remit.bodies.models import Body
from remit.meetings.actions import meeting as meeting_actions
from remit.meetings.models import Meeting
from tests.factories import SYSTEM
from tests.meetings.made import full_meeting, make_meeting

pytestmark = pytest.mark.django_db


@pytest.fixture
def meeting(office: Body) -> Meeting:
    """Public, with a closed item."""
    return full_meeting(office)


def words_of(docx: bytes) -> str:
    """The document's text as it stands in the file."""
    with zipfile.ZipFile(io.BytesIO(docx)) as file:
        return file.read("word/document.xml").decode()


@pytest.mark.parametrize("language", ["en", "zh", "both"])
def test_pdf_and_docx_come_in_each_language(clerk: Client, meeting: Meeting, language: str) -> None:
    pdf = clerk.get(f"/desk/meetings/{meeting.pk}/minutes/{language}.pdf")
    assert (pdf.status_code, pdf["Content-Type"], pdf.content[:5]) == (200, "application/pdf", b"%PDF-")
    assert pdf["Content-Disposition"].endswith(f'-{language}.pdf"')
    docx = clerk.get(f"/desk/meetings/{meeting.pk}/minutes/{language}.docx")
    assert "Study it." in words_of(docx.content)


def test_closed_items_are_printed_for_those_only_who_may_read_them(
    clerk: Client, stranger: Client, meeting: Meeting
) -> None:
    address = f"/desk/meetings/{meeting.pk}/minutes/en.docx"
    assert "Appointments" in words_of(clerk.get(address).content)
    assert "Appoint" not in words_of(stranger.get(address).content)


def test_what_no_font_has_is_said_and_not_printed_blank(clerk: Client, office: Body) -> None:
    odd = make_meeting(office, texts={"en": {"title": "Rare \U00012000 sign"}})
    response = clerk.get(f"/desk/meetings/{odd.pk}/minutes/en.pdf")
    if response.status_code == 200:
        pytest.skip("a font of this machine has the rare sign")
    assert response.status_code == 409
    assert "U+12000" in response.content.decode()


@pytest.mark.parametrize("ending", ["fr.pdf", "en.exe"])
def test_other_languages_and_kinds_are_not_there(clerk: Client, meeting: Meeting, ending: str) -> None:
    assert clerk.get(f"/desk/meetings/{meeting.pk}/minutes/{ending}").status_code == 404


def test_a_cited_meeting_has_no_minutes(clerk: Client, office: Body) -> None:
    cited = meeting_actions.cite(SYSTEM, office, kind="plenary", confidentiality="public")
    assert clerk.get(f"/desk/meetings/{cited.pk}/minutes/").status_code == 404
    assert clerk.get(f"/desk/meetings/{cited.pk}/minutes/en.pdf").status_code == 404


def test_the_choices_stand_on_a_page(clerk: Client, meeting: Meeting) -> None:
    page = clerk.get(f"/desk/meetings/{meeting.pk}/minutes/").content.decode()
    assert all(f"{language}.{kind}" in page for language in ("en", "zh", "both") for kind in ("pdf", "docx"))
