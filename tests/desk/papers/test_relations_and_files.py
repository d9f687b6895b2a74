"""What papers do to each other, and their files, on the desk."""

from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from remit.bodies.models import Body
from remit.kernel.roles import Role
from remit.papers.actions import file as file_actions
from remit.papers.actions import paper as paper_actions
from remit.papers.models import File, Paper, PaperRelation
from tests.crawl import content_of
from tests.desk.meetings.conftest import signed_in
from tests.factories import SYSTEM, make_body
from tests.meetings.made import make_paper

pytestmark = pytest.mark.django_db
PDF = b"%PDF-1.7\n..."


@pytest.fixture
def office(settings: Any, tmp_path: Path) -> Body:
    settings.MEDIA_ROOT = tmp_path
    return make_body("Harbour Office", "港口办公室")


@pytest.fixture
def clerk(office: Body) -> Client:
    return signed_in("Ann Clerk", Role.CLERK, office)


@pytest.fixture
def paper(office: Body) -> Paper:
    return make_paper("New rules", office)


def test_a_superseded_paper_says_so_first(clerk: Client, office: Body, paper: Paper) -> None:
    old = make_paper("Old rules", office)
    sent = {"kind": "supersedes", "other": f"Old rules (#{old.pk})", "from_on": "2023-06-01"}
    assert clerk.post(f"/desk/papers/{paper.pk}/relations/", sent).status_code == 303
    page = clerk.get(f"/desk/papers/{old.pk}/").content.decode()
    assert page.index("Superseded by") < page.index(f'href="/desk/papers/{paper.pk}/"') < page.index("<h1")
    assert "Supersedes" in clerk.get(f"/desk/papers/{paper.pk}/").content.decode()
    relation = PaperRelation.objects.get()
    away = f"/desk/papers/{paper.pk}/relations/{relation.pk}/"
    assert clerk.post(away, {"reason": ""}).status_code == 422
    assert clerk.post(away, {"reason": "mixed up"}).status_code == 303
    assert PaperRelation.objects.count() == 0
    assert clerk.get(away).status_code == 404


def test_a_circle_is_refused_beside_the_paper(clerk: Client, office: Body, paper: Paper) -> None:
    old = make_paper("Old rules", office)
    paper_actions.relate(SYSTEM, old, other=paper, kind="repeals")
    response = clerk.post(
        f"/desk/papers/{paper.pk}/relations/", {"kind": "supersedes", "other": f"Old rules (#{old.pk})"}
    )
    assert (response.status_code, list(response.context["form"].errors)) == (422, ["other"])


def test_a_file_is_attached_handed_out_and_taken_away(clerk: Client, paper: Paper) -> None:
    sent = {"file": SimpleUploadedFile("rules.pdf", PDF)}
    assert clerk.post(f"/desk/papers/{paper.pk}/files/", sent).status_code == 303
    file = File.objects.get()
    address = f"/desk/papers/{paper.pk}/files/{file.pk}/"
    assert address in clerk.get(f"/desk/papers/{paper.pk}/").content.decode()
    answer = clerk.get(address)
    assert (content_of(answer), answer["Content-Type"]) == (PDF, "application/pdf")
    assert answer["Content-Disposition"] == 'inline; filename="rules.pdf"'
    assert (answer["X-Content-Type-Options"], answer["Cache-Control"]) == ("nosniff", "private, no-store")
    assert clerk.post(f"{address}take-away/", {"reason": "the wrong scan"}).status_code == 303
    assert clerk.get(address).status_code == 404


def test_what_could_run_is_only_handed_out_to_be_saved(clerk: Client, paper: Paper) -> None:
    file = file_actions.attach(SYSTEM, paper, data=b"<script>", name="rules.txt")
    answer = clerk.get(f"/desk/papers/{paper.pk}/files/{file.pk}/")
    assert answer["Content-Disposition"] == 'attachment; filename="rules.txt"'
    answer.close()


def test_a_file_is_as_closed_as_its_paper_and_stands_at_no_other(clerk: Client, paper: Paper) -> None:
    closed = make_paper("Closed rules", confidentiality="body")
    file = file_actions.attach(SYSTEM, closed, data=PDF, name="rules.pdf")
    for where in (closed, paper):
        assert clerk.get(f"/desk/papers/{where.pk}/files/{file.pk}/").status_code == 404


def test_a_file_of_no_kind_that_is_taken_is_refused(clerk: Client, paper: Paper) -> None:
    response = clerk.post(f"/desk/papers/{paper.pk}/files/", {"file": SimpleUploadedFile("a.exe", b"MZ\x00")})
    assert (response.status_code, list(response.context["form"].errors)) == (422, ["file"])
