"""A table is uploaded, previewed and brought in."""

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from remit.bodies.models import Body, Person
from remit.kernel.roles import Role
from remit.ledger.models import Entry
from tests.factories import make_body

pytestmark = pytest.mark.django_db
BODIES = "name_en,name_zh,superior\nPort City,港城,\nHarbour Office,港口办,港城\nLost,,Nowhere\n"


def _upload(client: Client, kind: str, content: bytes) -> Any:
    return client.post(f"/desk/bodies/import/{kind}", {"file": SimpleUploadedFile("offices.csv", content)})


def _apply(client: Client, kind: str, page: Any) -> Any:
    form = page.context["form"]
    # A browser sends lines of a text field with both signs at their ends.
    content = form["content"].value().replace("\r\n", "\n").replace("\n", "\r\n")
    data = {"name": form["name"].value(), "seen": form["seen"].value(), "content": content}
    return client.post(f"/desk/bodies/import/{kind}", data)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "gb18030"])
def test_the_preview_writes_nothing_and_the_second_step_brings_the_table_in(admin: Client, encoding: str) -> None:
    before = Entry.objects.count()
    page = _upload(admin, "bodies", BODIES.encode(encoding))
    assert page.context["counts"] == {"create": 2, "update": 0, "unchanged": 0, "refused": 1}
    assert "No body is called “Nowhere”." in page.content.decode()
    assert (Body.objects.count(), Entry.objects.count()) == (0, before)
    done = _apply(admin, "bodies", page)
    assert "The table was brought in." in done.content.decode()
    assert [str(body) for body in Body.objects.order_by("path")] == ["Port City", "Harbour Office"]
    again = _upload(admin, "bodies", BODIES.encode(encoding))
    assert again.context["counts"] == {"create": 0, "update": 0, "unchanged": 2, "refused": 1}
    assert "There is nothing to bring in." in again.content.decode()


def test_what_changed_since_the_preview_is_shown_before_anything_is_done(admin: Client) -> None:
    page = _upload(admin, "bodies", BODIES.encode())
    make_body("Port City", "港城")
    shown = _apply(admin, "bodies", page)
    assert "What is recorded has changed since the preview." in shown.content.decode()
    assert (shown.context["counts"]["create"], Body.objects.count()) == (1, 1)
    _apply(admin, "bodies", shown)
    assert Body.objects.count() == 2


def test_people_come_in_too(admin: Client) -> None:
    make_body("Harbour Office")
    page = _upload(admin, "people", b"name_en;body\nAnn Lee;Harbour Office\n")
    _apply(admin, "people", page)
    assert [str(person) for person in Person.objects.all()] == ["Ann Lee"]


@pytest.mark.parametrize(
    ("language", "content", "why"),
    [
        ("en", b"", "The file is empty."),
        ("zh", b"", "文件是空的。"),
        ("en", b"\x89PNG\r\n\x1a\n\x00", "The file is not text in UTF-8 or GB18030."),
        ("zh", b"name_en,colour\nA,red\n", "无法识别列“colour”。"),
        ("en", b"superior\nA\n", "The column name_en or name_zh is missing."),
        ("en", b"name_en\n" + b"x" * 2_100_000, "The file is larger than 2 MB. Divide it."),
    ],
)
def test_rubbish_gets_one_clear_sentence_beside_the_field(
    signed_in: Any, language: str, content: bytes, why: str
) -> None:
    page = _upload(signed_in(Role.SITE_ADMINISTRATOR, language=language), "bodies", content)
    (error,) = page.context["form"].errors["file"]
    assert error.startswith(why)


def test_no_file_at_all_is_said_beside_the_field(admin: Client) -> None:
    assert list(admin.post("/desk/bodies/import/bodies", {}).context["form"].errors) == ["file"]


def test_the_page_explains_the_columns_and_gives_an_empty_table(admin: Client) -> None:
    page = admin.get("/desk/bodies/import/bodies")
    assert "short_name_zh" in page.content.decode()
    assert page.context["form"].errors == {}
    head = admin.get("/desk/bodies/import/people/head.csv")
    assert head.content.decode() == "\ufeffname_en,name_zh,body,post_en,post_zh,seat,from_on,until_on\r\n"


def test_a_member_brings_in_no_tables(signed_in: Any) -> None:
    assert signed_in(Role.MEMBER, make_body()).get("/desk/bodies/import/bodies").status_code == 403


def test_a_script_in_a_name_is_shown_as_text(admin: Client) -> None:
    page = _upload(admin, "bodies", b"name_en\n<script>alert(1)</script>\n").content.decode()
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert(1)" in page
