"""The superior's own form, on the desk: kept once, filled by one click."""

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import docx
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from remit.conveyance.actions import note as note_actions
from remit.conveyance.actions import point_answer as answer_actions
from remit.conveyance.actions import track as track_actions
from remit.conveyance.models import Referral, ReplyForm
from remit.kernel.dates import day
from remit.kernel.roles import Role
from tests.conftest import TODAY
from tests.conveyance.mandates import DUE, IMPLEMENT, STUDY, Tree, issued, make_tree, referral_of, track_of
from tests.crawl import content_of
from tests.desk.signed_in import sign_in
from tests.factories import SYSTEM
from tests.office_files import document, with_macros

pytestmark = pytest.mark.django_db


@pytest.fixture
def tree(settings: Any, tmp_path: Path) -> Tree:
    settings.MEDIA_ROOT = tmp_path
    return make_tree()


@pytest.fixture
def referral(tree: Tree, client: Client) -> Referral:
    mandate = issued(tree, IMPLEMENT, STUDY, number="No. 3")
    sign_in(client, tree.south, Role.CLERK, name="Ann Clerk")
    return referral_of(mandate, tree.south)


def _send(client: Client, referral: Referral, data: bytes, name: str = "form.docx") -> Any:
    return client.post(f"/desk/referrals/{referral.pk}/forms/", {"file": SimpleUploadedFile(name, data)})


def _filled(client: Client, referral: Referral, form: ReplyForm) -> list[str]:
    answer = client.get(f"/desk/referrals/{referral.pk}/forms/{form.pk}/")
    assert answer.status_code == 200
    return [each.text for each in docx.Document(io.BytesIO(content_of(answer))).paragraphs]


def test_it_is_kept_once_and_filled_by_one_click_then_and_later(client: Client, tree: Tree, referral: Referral) -> None:
    assert referral.mandate.version is not None
    points = [row.point for row in referral.mandate.points.order_by("point__address")]
    answered = {"version": referral.mandate.version, "outcome": "done"}
    answer_actions.give(SYSTEM, tree.south, point=points[0], words="Dredged.", **answered)
    note_actions.write(SYSTEM, referral, kind="circulation", words="All five.")
    form = document(
        "{{ title }} / {{ number }} / {{ issuer }} to {{ body }}, {{ due on }}, {{ Filled in by }}",
        "{{ paragraph 1 }}: {{ outcome 1 }}, {{ answer 1 }}, {{ answered on 1 }}; {{ answer 2 }}",
        "{{ 标题 }}：{{条目 1}} {{ 办理结果1 }} {{ 完成日期 1 }} {{ 办理期限 }}",
        "{{ conveyed }} / {{ answers }} / {{ done on }} / {{ state }}",
    )
    response = _send(client, referral, form)
    assert (response.status_code, response["Location"]) == (303, f"/desk/referrals/{referral.pk}/#forms")
    kept = ReplyForm.objects.get()
    address = f"/desk/referrals/{referral.pk}/forms/{kept.pk}/"
    assert f'href="{address}"' in client.get(f"/desk/referrals/{referral.pk}/").content.decode()
    today, due = day(TODAY, "en"), day(DUE, "en")
    assert _filled(client, referral, kept) == [
        f"Carry out the report / No. 3 / City Committee to South District, {due}, Ann Clerk",
        f"1. Paragraph 1, text 1.: done, Dredged., {today}; ",
        f"Carry out the report：1. Paragraph 1, text 1. 已落实 {day(TODAY, 'zh')} {day(DUE, 'zh')}",
        f"Sent round on {today} / 1. done ({today}): Dredged. /  / pending",
    ]
    answer = client.get(address)
    assert answer["Content-Disposition"] == 'attachment; filename="form - South District.docx"'
    assert (answer["X-Content-Type-Options"], answer["Cache-Control"]) == ("nosniff", "private, no-store")
    answer_actions.give(SYSTEM, tree.south, point=points[1], words="Painted.", **answered)
    track_actions.answer(SYSTEM, track_of(referral.mandate, tree.south), words="All of it.")
    assert _filled(client, referral, kept)[1].endswith("; Painted.")
    assert _filled(client, referral, kept)[3].endswith(f" / {today} / answered")
    later = referral_of(issued(tree, number="No. 4"), tree.south)
    assert f"/desk/referrals/{later.pk}/forms/{kept.pk}/" in client.get(f"/desk/referrals/{later.pk}/").content.decode()
    assert "/ No. 4 /" in _filled(client, later, kept)[0]


@pytest.mark.parametrize(
    ("data", "name", "why"),
    [
        (document("{{ colour }} {{ title }} {{ answer 9 }}"), "a.docx", "not known here: colour, answer 9."),
        (document("Nothing to fill."), "a.docx", "This form has no marks"),
        (with_macros(), "a.docx", "This form has macros"),
        (document("{{ title }}")[:400], "a.docx", "This file is damaged."),
        (b"%PDF-1.7", "a.pdf", "Choose a .docx or .xlsx file"),
        (b"", "a.docx", "Choose a .docx or .xlsx file"),
        (document("{{ title }}") + b"\0" * 10_000_000, "a.docx", "larger than 10 MB"),
    ],
)
def test_what_cannot_be_filled_is_refused_beside_the_field(
    client: Client, referral: Referral, data: bytes, name: str, why: str
) -> None:
    response = _send(client, referral, data, name)
    assert response.status_code == 422
    (told,) = response.context["form"].errors["file"]
    assert (why in told, ReplyForm.objects.count()) == (True, 0)
    assert '<details class="fold section" open>' in response.content.decode()


def test_the_sentence_comes_in_chinese_and_names_the_marks(client: Client, tree: Tree, referral: Referral) -> None:
    account = sign_in(client, tree.south, Role.CLERK, name="Zhao Clerk")
    account.language = "zh"
    account.save()
    response = _send(client, referral, document("{{ 颜色 }}"))
    assert response.context["form"].errors["file"] == ["此表格要填的内容系统中没有记录：颜色。"]


def test_the_page_lists_every_mark_with_what_would_stand_there(client: Client, referral: Referral) -> None:
    text = client.get(f"/desk/referrals/{referral.pk}/forms/").content.decode()
    assert ("<code>{{ title }}</code>" in text, "<code>{{ answer 1 }}</code>" in text) == (True, True)
    assert ("Carry out the report</span>" in text, "{{ 标题 }}</code>" in text, "beside it: 1, 2." in text) == (
        True,
    ) * 3
    assert 'enctype="multipart/form-data"' in text


def test_a_form_that_asks_for_more_than_a_later_demand_has_says_so_on_the_page(
    client: Client, tree: Tree, referral: Referral
) -> None:
    _send(client, referral, document("{{ answer 2 }}"))
    later = referral_of(issued(tree, points=1), tree.south)
    form = ReplyForm.objects.get()
    response = client.get(f"/desk/referrals/{later.pk}/forms/{form.pk}/", follow=True)
    assert "not known here: answer 2." in response.content.decode()


def test_who_may_see_it_fills_it_and_only_who_keeps_it_takes_it_away(
    client: Client, tree: Tree, referral: Referral
) -> None:
    _send(client, referral, document("{{ title }}"))
    form = ReplyForm.objects.get()
    address = f"/desk/referrals/{referral.pk}/forms/{form.pk}/"
    sign_in(client, tree.south, Role.MEMBER, name="Mo Member")
    assert _filled(client, referral, form) == ["Carry out the report"]
    page = client.get(f"/desk/referrals/{referral.pk}/").content.decode()
    assert ("Add a form" in page, "take-away" in page) == (False, False)
    assert client.get(f"/desk/referrals/{referral.pk}/forms/").status_code == 403
    assert client.post(f"{address}take-away/").status_code == 403
    other = referral_of(referral.mandate, tree.north)
    sign_in(client, tree.north, Role.CLERK, name="Nora North")
    for path in (address, f"{address}take-away/", f"/desk/referrals/{other.pk}/forms/{form.pk}/"):
        assert client.get(path).status_code == 404
    sign_in(client, tree.south, Role.CLERK, name="Cy Clerk")
    assert "not offered any more" in client.get(f"{address}take-away/").content.decode()
    assert client.post(f"{address}take-away/", {"revision": form.revision}).status_code == 303
    assert client.get(address).status_code == 404


def test_bytes_that_the_data_folder_has_lost_are_not_found(client: Client, referral: Referral, tmp_path: Path) -> None:
    _send(client, referral, document("{{ title }}"))
    for each in [each for each in tmp_path.rglob("*") if each.is_file()]:
        each.unlink()
    form = ReplyForm.objects.get()
    assert client.get(f"/desk/referrals/{referral.pk}/forms/{form.pk}/").status_code == 404


@pytest.mark.parametrize("forms", [1, 3])
def test_the_page_of_a_referral_costs_the_same_however_many_forms(
    forms: int, client: Client, referral: Referral, django_assert_num_queries: Callable[..., Any]
) -> None:
    for n in range(forms):
        _send(client, referral, document(f"{n} {{{{ title }}}}"))
    path = f"/desk/referrals/{referral.pk}/"
    client.get(path)
    with django_assert_num_queries(35):
        client.get(path)
