"""The desk's pages of actions to take."""

import html
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from remit.bodies.models import Body
from remit.followup.actions import measure as measure_actions
from remit.followup.models import Measure
from remit.kernel.roles import Role
from remit.meetings.models import Decision, KeyPoint
from tests.conveyance.mandates import DUE, issued, make_tree, referral_of
from tests.desk.signed_in import sign_in
from tests.factories import SYSTEM, make_body
from tests.followup.records import make_measure, make_meeting, make_person
from tests.meetings.made import full_meeting

pytestmark = pytest.mark.django_db


@pytest.fixture
def office() -> Body:
    """The body of all these tests."""
    return make_body("Harbour Office", "港口办公室")


def test_the_list_shows_what_the_reader_may_see_and_filters_it(client: Client, office: Body) -> None:
    make_measure(office, "Planned one", due_on=date(2020, 1, 1))
    done = make_measure(office, "Finished one", owner=make_person())
    measure_actions.report_done(SYSTEM, done, done_on=date(2024, 1, 9))
    make_measure(make_body("Elsewhere"), "MARK elsewhere", confidentiality="body")
    sign_in(client, office, Role.VERIFIER)
    queries = ("", "which=all", "which=late", "which=check", "which=mine", "state=reported_done", "which=x&body=x")
    pages = {query: client.get(f"/desk/measures/?{query}").content.decode() for query in queries}
    shown = {query: [w for w in ("Planned one", "Finished one") if w in text] for query, text in pages.items()}
    assert shown == {
        "": ["Planned one"],
        "which=all": ["Planned one", "Finished one"],
        "which=late": ["Planned one"],
        "which=check": ["Finished one"],
        "which=mine": [],
        "state=reported_done": ["Finished one"],
        "which=x&body=x": ["Planned one"],
    }
    assert "MARK" not in client.get("/desk/measures/?which=all").content.decode()


@pytest.mark.parametrize("rows", [1, 3])
def test_the_list_costs_the_same_whatever_its_length(
    rows: int, client: Client, office: Body, django_assert_num_queries: Callable[..., Any]
) -> None:
    sign_in(client, office, Role.CLERK)
    for each in range(rows):
        make_measure(make_meeting(office), f"One {each}", owner=make_person())
    client.get("/desk/measures/")
    with django_assert_num_queries(10):
        client.get("/desk/measures/")


def test_a_meetings_clerk_plans_what_it_asked_for(client: Client, office: Body) -> None:
    sign_in(client, office, Role.CLERK)
    harbour, lin, meeting = make_body("Harbour Bureau", superior=office), make_person(), make_meeting(office)
    path = f"/desk/measures/new/?meeting={meeting.pk}"
    assert client.get(path).status_code == 200
    data = {
        "text_en": "Inspect",
        "text_zh": "检查",
        "body": f"Harbour Bureau (#{harbour.pk})",
        "owner": "Lin Wei",
        "due_on": "2024-03-01",
        "confidentiality": "public",
    }
    response = client.post(path, data)
    measure = Measure.objects.get()
    assert (response.status_code, response["Location"]) == (303, f"/desk/measures/{measure.pk}/")
    assert (measure.meeting, measure.body, measure.owner, measure.due_on, measure.state) == (
        meeting,
        harbour,
        lin,
        date(2024, 3, 1),
        "assigned",
    )


def test_an_action_is_entered_with_the_day_on_which_it_was_planned_but_none_to_come(
    client: Client, office: Body
) -> None:
    sign_in(client, office, Role.CLERK)
    path = "/desk/measures/new/"
    data = {"text_en": "Inspect", "body": f"Harbour Office (#{office.pk})", "confidentiality": "internal"}
    response = client.post(path, data | {"happened_on": "2999-01-01"})
    assert (response.status_code, Measure.objects.count()) == (422, 0)
    assert response.context["form"].errors == {"happened_on": ["This day is still to come."]}
    for day, planned in (("2023-12-29", date(2023, 12, 29)), ("", timezone.localdate())):
        assert client.post(path, data | {"happened_on": day}).status_code == 303
        assert Measure.objects.latest("pk").planned_on == planned


def test_nonsense_is_refused_beside_its_field_and_what_was_typed_stays(client: Client, office: Body) -> None:
    sign_in(client, office, Role.CLERK)
    meeting = make_meeting(office)
    data = {"text_en": " ", "body": "Nowhere", "due_on": "31 February", "confidentiality": "secret"}
    response = client.post(f"/desk/measures/new/?meeting={meeting.pk}", data)
    assert (response.status_code, Measure.objects.count()) == (422, 0)
    assert set(response.context["form"].errors) == {"body", "due_on", "confidentiality"}
    assert "31 February" in response.content.decode()
    data = {"text_en": " ", "body": f"(#{office.pk})", "due_on": "", "confidentiality": "internal"}
    response = client.post(f"/desk/measures/new/?meeting={meeting.pk}", data)
    assert set(response.context["form"].errors) == {"text_en"}


def test_the_page_offers_the_next_step_and_takes_it(client: Client, office: Body) -> None:
    measure = make_measure(office, owner=make_person())
    sign_in(client, office, Role.HEAD)
    text = client.get(f"/desk/measures/{measure.pk}/").content.decode()
    assert ("Begin" in text, "Checked: it is done" in text) == (True, False)
    response = client.post(f"/desk/measures/{measure.pk}/start/", {"revision": measure.revision})
    assert response.status_code == 303
    response = client.post(
        f"/desk/measures/{measure.pk}/report-done/",
        {"revision": measure.revision + 1, "done_on": "2024-01-09", "result": "Twelve quays."},
    )
    measure.refresh_from_db()
    assert (response.status_code, measure.state, measure.result) == (303, "reported_done", "Twelve quays.")
    assert "Twelve quays." in client.get(f"/desk/measures/{measure.pk}/").content.decode()


def test_a_step_that_asks_for_words_leads_to_its_blank_form(client: Client, office: Body) -> None:
    measure = make_measure(office)
    sign_in(client, office, Role.CLERK)
    assign = f"/desk/measures/{measure.pk}/assign/"
    text = client.get(f"/desk/measures/{measure.pk}/").content.decode()
    assert (f'href="{assign}"' in text, f'action="{assign}"' in text) == (True, False)
    response = client.get(assign)
    assert (response.status_code, response.context["form"].errors) == (200, {})


def test_a_verb_without_its_role_or_unknown_is_refused(client: Client, office: Body) -> None:
    measure = make_measure(office, owner=make_person())
    sign_in(client, office, Role.MEMBER)
    for verb, status in (("start", 403), ("cancel", 403), ("explode", 404), ("return_", 404)):
        assert client.post(f"/desk/measures/{measure.pk}/{verb}/").status_code == status
    measure.refresh_from_db()
    assert measure.state == "assigned"


def test_the_second_of_two_who_edit_sees_what_the_first_saved(client: Client, office: Body) -> None:
    measure = make_measure(office, "Inspect")
    sign_in(client, office, Role.CLERK)
    revision = measure.revision
    measure_actions.edit(
        SYSTEM, measure, texts={"en": "Theirs"}, body=office, due_on=date(2024, 5, 1), confidentiality="internal"
    )
    data = {"text_en": "Mine", "body": f"(#{office.pk})", "due_on": "2024-06-01", "confidentiality": "internal"}
    response = client.post(f"/desk/measures/{measure.pk}/edit/", data | {"revision": revision})
    text = response.content.decode()
    assert (response.status_code, "Theirs" in text, "Mine" in text) == (422, True, True)
    again = response.context["form"].data["revision"]
    assert client.post(f"/desk/measures/{measure.pk}/edit/", data | {"revision": again}).status_code == 303
    assert str(Measure.objects.get(pk=measure.pk)) == "Mine"


def test_what_one_may_not_see_is_not_there(client: Client, office: Body) -> None:
    measure = make_measure(make_body("Elsewhere"), confidentiality="body")
    sign_in(client, office, Role.CLERK)
    for path in ("", "edit/", "start/"):
        assert client.get(f"/desk/measures/{measure.pk}/{path}").status_code == 404


def test_work_that_has_begun_goes_to_somebody_else_with_a_reason(client: Client, office: Body) -> None:
    measure = measure_actions.start(SYSTEM, make_measure(office, owner=make_person()))
    other = make_person("Bo Chen")
    sign_in(client, office, Role.HEAD)
    path, data = f"/desk/measures/{measure.pk}/reassign/", {"owner": f"(#{other.pk})"}
    assert set(client.post(path, data).context["form"].errors) == {"reason"}
    assert client.post(path, data | {"reason": "on leave"}).status_code == 303
    measure.refresh_from_db()
    assert (measure.owner, measure.state) == (other, "assigned")


def test_an_action_is_planned_for_a_paragraph_that_the_body_is_asked_to_take_up(client: Client) -> None:
    tree = make_tree()
    referral = referral_of(issued(tree), tree.south)
    sign_in(client, tree.south, Role.HEAD)
    path = f"/desk/measures/new/?referral={referral.pk}&point=2"
    text = client.get(path).content.decode()
    assert ("Paragraph 2, text 1." in text, f"(#{tree.south.pk})" in text, str(DUE) in text) == (True, True, True)
    data = {"text_en": "Dredge", "body": f"(#{tree.south.pk})", "confidentiality": "internal"}
    assert client.post(path, data).status_code == 303
    measure = Measure.objects.get()
    assert (measure.referral, [row.point.address for row in measure.points.all()]) == (referral, [2])
    assert "Paragraph 2, text 1." in client.get(f"/desk/measures/{measure.pk}/").content.decode()
    assert "Dredge" in client.get(f"/desk/referrals/{referral.pk}/").content.decode()
    for nothing in ("point=3", "point=x", "referral=999&point=1", "referral=x"):
        assert client.get(f"/desk/measures/new/?referral={referral.pk}&{nothing}").status_code == 404


def test_an_action_of_a_meeting_names_what_it_is_for(client: Client, office: Body) -> None:
    sign_in(client, office, Role.CLERK)
    meeting = full_meeting(office)
    study, carry_out = KeyPoint.objects.filter(meeting=meeting, item__position=1).order_by("position")
    decision = Decision.objects.get(meeting=meeting)
    path = f"/desk/measures/new/?meeting={meeting.pk}"
    page = client.get(f"/desk/meetings/{meeting.pk}/").content.decode()
    for key in (f"requirement-{study.pk}", f"decision-{decision.pk}"):
        assert f"{path}&serves={key}" in html.unescape(page)
    form = client.get(path).context["form"]
    assert (form["serves"].value(), [label for _key, label in form.fields["serves"].choices]) == (
        None,
        [
            "Requirement: Study it.",
            "Requirement: Carry it out.",
            "Requirement: Report by May.",
            "Decision: Appoint the deputy.",
            "None of them: the meeting as a whole",
        ],
    )
    data = {"text_en": "Inspect", "body": f"(#{office.pk})", "confidentiality": "body"}
    assert client.post(path, data).context["form"].errors == {"serves": ["This field is required."]}
    for key, served in (
        (f"requirement-{carry_out.pk}", (carry_out, None)),
        (f"decision-{decision.pk}", (None, decision)),
        ("meeting", (None, None)),
    ):
        assert client.post(path, data | {"serves": key}).status_code == 303
        measure = Measure.objects.latest("pk")
        assert (measure.meeting, (measure.key_point, measure.decision)) == (meeting, served)
        words = [str(each.text_in("en")) for each in served if each is not None]
        page = html.unescape(client.get(f"/desk/measures/{measure.pk}/").content.decode())
        assert all(f'<p class="prose">{each}</p>' in page for each in words)


def test_who_comes_from_a_requirement_finds_it_chosen_and_its_words_filled_in(client: Client, office: Body) -> None:
    sign_in(client, office, Role.CLERK)
    meeting = full_meeting(office)
    decision = Decision.objects.get(meeting=meeting)
    path = f"/desk/measures/new/?meeting={meeting.pk}&serves="
    form = client.get(f"{path}decision-{decision.pk}").context["form"]
    assert [form[name].value() for name in ("serves", "text_en", "confidentiality")] == [
        f"decision-{decision.pk}",
        "Appoint the deputy.",
        "body",
    ]
    elsewhere = full_meeting(make_body("Elsewhere"))
    other = KeyPoint.objects.filter(meeting=elsewhere).first()
    assert other is not None
    for key in (f"requirement-{other.pk}", "requirement-x", "nonsense"):
        assert client.get(f"{path}{key}").status_code == 404
    data = {"text_en": "Inspect", "body": f"(#{office.pk})", "confidentiality": "body"}
    response = client.post(f"/desk/measures/new/?meeting={meeting.pk}", data | {"serves": f"requirement-{other.pk}"})
    assert list(response.context["form"].errors) == ["serves"]


def test_a_closed_item_is_not_offered_to_who_may_not_read_it(client: Client, office: Body) -> None:
    meeting = full_meeting(office)
    sign_in(client, make_body("Elsewhere"), Role.CLERK)
    decision = Decision.objects.get(meeting=meeting)
    assert client.get(f"/desk/measures/new/?meeting={meeting.pk}&serves=decision-{decision.pk}").status_code in {
        403,
        404,
    }
    assert "serves=" not in client.get(f"/desk/meetings/{meeting.pk}/").content.decode()
