"""The pages on which a page is read in, as a clerk meets them without JavaScript."""

import re
from datetime import date
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from lxml import html

from remit.bodies.models import Body
from remit.conveyance.models import Conveyed
from remit.intake.models import Draft
from remit.kernel.roles import Role
from remit.meetings.models import Meeting
from remit.papers.models import Paper
from tests.factories import make_account, make_body, make_grant
from tests.intake.pages import CHINESE, ENGLISH, SECRET

pytestmark = pytest.mark.django_db


@pytest.fixture
def office() -> Body:
    """The body that met."""
    return make_body("Harbour Office", "港口办公室")


@pytest.fixture
def clerk(client: Client, office: Body) -> Client:
    """Its clerk, signed in."""
    account = make_account()
    make_grant(account, Role.CLERK, office, from_on=date(2020, 1, 1))
    client.force_login(account)
    return client


def _begin(clerk: Client, office: Body, text: str = ENGLISH) -> Draft:
    answer = clerk.post("/desk/readin/begin/", {"body": office.pk, "page": text})
    assert answer.status_code == 303, answer.content.decode()
    return Draft.objects.latest("id")


def _form(page: Any) -> dict[str, str | list[str]]:
    """What a browser would send of the draft's form, without a button."""
    form = html.fromstring(page.content.decode()).get_element_by_id("draft")
    sent: dict[str, Any] = {}
    for name, value in form.form_values():
        sent.setdefault(name, []).append(value)
    return sent


def _chosen(draft: Draft, office: Body) -> dict[str, str]:
    chosen = {"Harbour Office": f"body:{office.pk}", "Mary Quill": "new"}
    found = {f"names-{row['key']}-choice": chosen.get(row["name"], "named") for row in draft.content["names"]}
    return found | {f"conveyed-{row['key']}-choice": "new" for row in draft.content["conveyed"]}


def test_the_empty_list_teaches_the_first_step(clerk: Client) -> None:
    page = clerk.get("/desk/readin/").content.decode()
    assert "No page waits for you" in page
    assert 'href="/desk/readin/begin/"' in page


def test_a_stranger_is_asked_to_sign_in(client: Client) -> None:
    assert client.get("/desk/readin/").status_code == 302


def test_from_a_pasted_page_to_the_meeting(clerk: Client, office: Body) -> None:
    draft = _begin(clerk, office)
    page = clerk.get(f"/desk/readin/{draft.pk}/")
    sent = _form(page) | _chosen(draft, office)
    answer = clerk.post(f"/desk/readin/{draft.pk}/", {**sent, "op": "confirm"})
    assert answer.status_code == 303, answer.content.decode()
    meeting = Meeting.objects.get(state="held")
    assert (meeting.body, meeting.held_on) == (office, date(2024, 1, 5))
    assert "has become a meeting" in clerk.get(f"/desk/readin/{draft.pk}/").content.decode()


def test_each_finding_is_marked_in_the_text_and_leads_to_its_field(clerk: Client, office: Body) -> None:
    draft = _begin(clerk, office)
    page = html.fromstring(clerk.get(f"/desk/readin/{draft.pk}/").content.decode())
    marked = page.xpath("//div[@class='page-text']//a[@id]")
    assert {a.get("id"): a.get("href") for a in marked}["at-meeting-held_on"] == "#found-meeting-held_on"
    assert all(page.get_element_by_id(a.get("href")[1:]) is not None for a in marked)
    assert page.get_element_by_id("at-meeting-held_on").text == "January 5"
    assert page.xpath("//a//a") == []


def test_the_uncertain_come_first_and_say_why(clerk: Client, office: Body) -> None:
    draft = _begin(clerk, office)
    page = html.fromstring(clerk.get(f"/desk/readin/{draft.pk}/").content.decode())
    classes = [each.get("class") for each in page.xpath("//div[contains(@class, 'found') and @data-finding]")]
    assert classes == sorted(classes, key=lambda each: "unsure" not in each)
    told = page.get_element_by_id("found-meeting-held_on").text_content()
    assert "Year from the page's date" in told


def test_what_was_refused_stands_beside_its_field_and_what_was_typed_is_kept(clerk: Client, office: Body) -> None:
    draft = _begin(clerk, office)
    sent = _form(clerk.get(f"/desk/readin/{draft.pk}/")) | {"meeting-held_on": "31 February", "meeting-place": "Hall"}
    answer = clerk.post(f"/desk/readin/{draft.pk}/", {**sent, "op": "confirm"})
    page = html.fromstring(answer.content.decode())
    assert answer.status_code == 422
    field = page.get_element_by_id("f-meeting-held_on")
    assert (field.get("value"), field.get("aria-invalid")) == ("31 February", "true")
    assert "This day cannot be" in page.get_element_by_id(field.get("aria-describedby")).text_content()
    assert Draft.objects.get(pk=draft.pk).content["meeting"]["place"] == "Hall"
    assert not Meeting.objects.exists()


def test_rows_are_added_and_removed_by_buttons(clerk: Client, office: Body) -> None:
    draft = _begin(clerk, office)
    address = f"/desk/readin/{draft.pk}/"
    answer = clerk.post(address, {**_form(clerk.get(address)), "op": "add:persons"})
    assert answer["Location"].endswith("#found-persons-n1")
    sent = _form(clerk.get(address)) | {"persons-n1-name": "Ida Penn"}
    clerk.post(address, {**sent, "op": "save"})
    clerk.post(address, {**_form(clerk.get(address)), "op": "remove:points-0"})
    content = Draft.objects.get(pk=draft.pk).content
    assert [row["name"] for row in content["persons"]][-1] == "Ida Penn"
    assert "0" not in [row["key"] for row in content["points"]]


def test_names_that_match_exactly_are_linked_by_one_button(clerk: Client, office: Body) -> None:
    draft = _begin(clerk, office)
    address = f"/desk/readin/{draft.pk}/"
    clerk.post(address, {**_form(clerk.get(address)), "op": "exact"})
    rows = {row["name"]: row["choice"] for row in Draft.objects.get(pk=draft.pk).content["names"]}
    assert rows["Harbour Office"] == f"body:{office.pk}"


def test_two_windows_see_each_others_text(clerk: Client, office: Body) -> None:
    draft = _begin(clerk, office)
    address = f"/desk/readin/{draft.pk}/"
    mine = _form(clerk.get(address)) | {"meeting-place": "Yard"}
    clerk.post(address, {**_form(clerk.get(address)), "meeting-place": "Hall", "op": "save"})
    answer = clerk.post(address, {**mine, "op": "confirm"})
    assert answer.status_code == 409
    page = answer.content.decode()
    assert "Place: Hall (here: Yard)" in page
    again = _form(answer)
    assert again["meeting-place"] == ["Yard"]
    clerk.post(address, {**again, "op": "save"})
    assert Draft.objects.get(pk=draft.pk).content["meeting"]["place"] == "Yard"


def test_a_discarded_draft_is_gone(clerk: Client, office: Body) -> None:
    draft = _begin(clerk, office)
    answer = clerk.post(f"/desk/readin/{draft.pk}/", {"op": "discard"})
    assert answer["Location"] == "/desk/readin/"
    assert clerk.get(f"/desk/readin/{draft.pk}/").status_code == 404


def test_nobody_else_sees_a_draft(clerk: Client, office: Body) -> None:
    draft = _begin(clerk, office)
    other = make_account("Bo Clerk")
    make_grant(other, Role.CLERK, office, from_on=date(2020, 1, 1))
    clerk.force_login(other)
    assert clerk.get(f"/desk/readin/{draft.pk}/").status_code == 404
    assert clerk.post(f"/desk/readin/{draft.pk}/", {"op": "discard"}).status_code == 404


def test_the_difference_to_a_page_read_in_before_is_shown(clerk: Client, office: Body) -> None:
    first = _begin(clerk, office)
    second = _begin(clerk, office, ENGLISH.replace("spring", "autumn"))
    assert "See the difference" in clerk.get(f"/desk/readin/{second.pk}/").content.decode()
    page = clerk.get(f"/desk/readin/{second.pk}/difference/draft/{first.pk}/").content.decode()
    assert "<del>spring </del>" in page
    assert "<ins>autumn </ins>" in page


@pytest.mark.parametrize(
    ("text", "sentence"),
    [("", "Paste the text of the page"), (SECRET, "marking of secrecy"), ("x" * 2_000_001, "larger than 2 MB")],
)
def test_bad_input_gets_one_sentence_beside_the_field(clerk: Client, office: Body, text: str, sentence: str) -> None:
    answer = clerk.post("/desk/readin/begin/", {"body": office.pk, "page": text})
    assert (answer.status_code, sentence in answer.content.decode(), Draft.objects.count()) == (422, True, 0)


def test_fifty_megabytes_of_text_get_one_sentence(clerk: Client, office: Body) -> None:
    clerk.raise_request_exception = False
    answer = clerk.post("/desk/readin/begin/", {"body": office.pk, "page": "x" * 50_000_000})
    page = answer.content.decode()
    assert (answer.status_code, "larger than 5 MB" in page, "超过5 MB" in page) == (400, True, True)
    assert not Draft.objects.exists()


@pytest.mark.parametrize(
    ("name", "data", "sentence"),
    [
        ("a.txt", bytes(range(256)) * 9, "not text"),
        ("a.exe", b"hello", "Files of this kind"),
        ("a.txt", b"x" * 2_000_001, "larger than 2 MB"),
    ],
)
def test_a_bad_file_gets_one_sentence(clerk: Client, office: Body, name: str, data: bytes, sentence: str) -> None:
    answer = clerk.post("/desk/readin/begin/", {"body": office.pk, "file": SimpleUploadedFile(name, data)})
    assert (answer.status_code, sentence in answer.content.decode(), Draft.objects.count()) == (422, True, 0)


def test_a_script_in_the_title_is_text(clerk: Client, office: Body) -> None:
    draft = _begin(clerk, office, "<script>alert(1)</script> Harbour Office held a meeting\n\n" + ENGLISH)
    for address in (f"/desk/readin/{draft.pk}/", "/desk/readin/"):
        assert "<script>alert" not in clerk.get(address).content.decode()


def test_in_chinese_every_word_is_chinese(clerk: Client, office: Body) -> None:
    draft = _begin(clerk, office, CHINESE)
    clerk.post("/language/", {"language": "zh", "next": "/desk/"})
    page = html.fromstring(clerk.get(f"/desk/readin/{draft.pk}/").content.decode())
    told = "".join(page.xpath("//main//text()[not(ancestor::option or ancestor::datalist or ancestor::textarea)]"))
    assert "请先核对" in told
    assert set(re.findall(r"[A-Za-z]+", told)) <= {"Tab"}


def test_the_number_of_queries_does_not_grow_with_drafts(
    clerk: Client, office: Body, django_assert_max_num_queries: Any
) -> None:
    counts = []
    for number in range(3):
        _begin(clerk, office, ENGLISH.replace("ice", "ice" * (number + 2)).replace("spring", "x" * 40 * (number + 1)))
        with django_assert_max_num_queries(40) as asked:
            clerk.get("/desk/readin/")
        counts.append(len(asked))
    assert counts[0] == counts[-1]


def test_a_paper_only_named_is_entered_and_the_confirmation_says_where_it_went(clerk: Client, office: Body) -> None:
    text = ENGLISH + "\nDepartments should read the “Ice Handbook” beforehand.\n"
    draft = _begin(clerk, office, text)
    draft.content["documents"] = [{"key": "0", "title": "Ice Handbook", "choice": "out"}]
    draft.save()
    sent = _form(clerk.get(f"/desk/readin/{draft.pk}/")) | _chosen(draft, office) | {"documents-0-choice": "new"}
    assert clerk.post(f"/desk/readin/{draft.pk}/", {**sent, "op": "confirm"}).status_code == 303
    paper = Paper.objects.get(texts__title="Ice Handbook")
    page = clerk.get(f"/desk/readin/{draft.pk}/").content.decode()
    assert f'<a class="what" href="/desk/papers/{paper.pk}/">Ice Handbook</a>' in page
    assert "does not say that they were conveyed" in page
    assert not Conveyed.objects.filter(paper=paper).exists()


@pytest.mark.parametrize("typed", [False, True])
def test_a_cited_term_that_is_not_opened_is_asked_for_on_the_page(clerk: Client, office: Body, typed: bool) -> None:
    draft = _begin(clerk, office)
    assembly = make_body("City Assembly", "市人民代表大会")
    row = next(row for row in draft.content["conveyed"] if row["term"] == "5")
    name = next(name for name in draft.content["names"] if name["name"] == row["by"])
    other = {f"names-{name['key']}-choice": "other", f"names-{name['key']}-other": f"City Assembly (#{assembly.pk})"}
    chosen = other if typed else {f"names-{name['key']}-choice": f"body:{assembly.pk}"}
    sent = _form(clerk.get(f"/desk/readin/{draft.pk}/")) | _chosen(draft, office) | chosen
    answer = clerk.post(f"/desk/readin/{draft.pk}/", {**sent, "op": "confirm"})
    assert answer.status_code == 422
    text = answer.content.decode()
    assert "Term 5 of City Assembly is not opened here yet" in text
    assert ("Leave the term out" in text, "Open term 5" in text) == (True, False)
    sent = _form(answer) | {f"conveyed-{row['key']}-opens": "out"}
    assert clerk.post(f"/desk/readin/{draft.pk}/", {**sent, "op": "confirm"}).status_code == 303
    assert Meeting.objects.get(state="cited", body=assembly).term is None


def test_a_name_that_is_borne_here_is_sure_however_the_reader_came_by_it(clerk: Client, office: Body) -> None:
    draft = _begin(clerk, office)
    draft.content["accepted"] = []
    row = next(row for row in draft.content["names"] if row["name"] == "Harbour Office")
    row["choice"] = f"body:{office.pk}"
    draft.read["sure"] = {"/body_name": 0.4, "/title": 0.4}
    draft.save()
    page = html.fromstring(clerk.get(f"/desk/readin/{draft.pk}/").content.decode())
    unsure = {found.get("id") for found in page.find_class("found") if "unsure" in found.get("class")}
    assert "found-page-title" in unsure
    assert "found-meeting-body" not in unsure
    make_body("Harbour Bureau")
    draft.content["meeting"]["body"] = row["name"] = "Harbour Offices"
    draft.save()
    page = html.fromstring(clerk.get(f"/desk/readin/{draft.pk}/").content.decode())
    assert "unsure" in page.get_element_by_id("found-meeting-body").get("class")
