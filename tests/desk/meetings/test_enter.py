"""A meeting is entered by hand."""

from datetime import date
from typing import Any

import pytest
from django.test import Client

from remit.bodies.models import Body, Person
from remit.meetings.models import Meeting
from remit.meetings.queries.sheet import sheet_of
from tests.factories import make_body
from tests.meetings.made import make_person

pytestmark = pytest.mark.django_db
NEW = "/desk/meetings/new/"


def blank(**more: str) -> dict[str, str]:
    """The form as the browser sends it with nothing typed but the body, the day and the kind."""
    sent = {
        "body": "Harbour Office",
        "language": "en",
        "held_on": "2023-12-29",
        "kind": "ordinary",
        "confidentiality": "internal",
    }
    for name, count in (("attendances", 3), ("groups", 1), ("items", 2)):
        sent |= {f"{name}-TOTAL_FORMS": str(count), f"{name}-INITIAL_FORMS": "0"}
    for n in range(3):
        sent[f"attendances-{n}-presence"] = "member"
    sent["groups-0-presence"] = "attending"
    for n in range(2):
        sent[f"items-{n}-confidentiality"] = "public"
    return sent | more


def problems(response: Any) -> dict[str, str]:
    """The sentences by the field that they stand beside."""
    return dict(response.context["whole"].problems())


def test_whoever_records_for_one_body_only_need_not_name_it(clerk: Client, office: Body) -> None:
    assert clerk.get(NEW).context["whole"].facts["body"].value() == office.pk


def test_the_least_that_can_be_typed_is_enough(clerk: Client, office: Body) -> None:
    response = clerk.post(NEW, blank())
    meeting = Meeting.objects.get()
    assert (response.status_code, response["Location"]) == (303, f"/desk/meetings/{meeting.pk}/")
    assert (meeting.body, meeting.held_on, meeting.state, meeting.items.count()) == (
        office,
        date(2023, 12, 29),
        "held",
        0,
    )


def test_a_full_form_records_everything(clerk: Client, office: Body) -> None:
    lin = make_person("Lin Wei")
    more = {
        "ordinal": "12",
        "enlarged": "on",
        "place": "Room 1",
        "summary": "All went well.",
        "attendances-0-person": "Lin Wei",
        "attendances-0-presence": "chair",
        "attendances-0-role": "director",
        "groups-0-label": "staff",
        "groups-0-count": "40",
        "items-1-title": "The plan",
        "items-1-outcome": "approved",
        "items-1-presenter": f"whatever (#{lin.pk})",
        "items-1-key_points": "Begin.\n\n Report. ",
        "items-1-decisions": "Agreed.",
        "points-key_points": "Be quick.",
    }
    clerk.post(NEW, blank(**more))
    sheet = sheet_of(Meeting.objects.get())
    assert (sheet.ordinal, sheet.enlarged, sheet.texts["en"]["place"]) == (12, True, "Room 1")
    assert [(p.person, p.presence, p.role) for p in sheet.attendances] == [(lin, "chair", "director")]
    assert [(dict(g.labels), g.presence, g.count) for g in sheet.groups] == [({"en": "staff"}, "attending", 40)]
    (item,) = sheet.items
    assert (dict(item.titles), item.outcome, item.presenter) == ({"en": "The plan"}, "approved", lin)
    assert [dict(p.texts) for p in item.key_points] == [{"en": "Begin."}, {"en": "Report."}]
    assert [dict(p.texts) for p in sheet.key_points] == [{"en": "Be quick."}]


def test_a_row_is_added_without_judging_or_losing_what_was_typed(clerk: Client, office: Body) -> None:
    response = clerk.post(NEW, blank(**{"add": "items", "held_on": "", "items-0-title": "The plan"}))
    whole = response.context["whole"]
    assert (problems(response), len(whole.sets["items"].forms)) == ({}, 3)
    assert 'value="The plan"' in response.content.decode()
    assert Meeting.objects.count() == 0


def test_new_names_are_entered_as_persons_only_when_asked(clerk: Client, office: Body) -> None:
    typed = blank(**{"attendances-0-person": "Nora New"})
    assert "Nobody has this name" in problems(clerk.post(NEW, typed))["id_attendances-0-person"]
    clerk.post(NEW, typed | {"new_people": "on"})
    assert [str(p) for p in Person.objects.all()] == ["Nora New"]
    assert Meeting.objects.get().attendances.get().person == Person.objects.get()


def test_persons_entered_on_the_way_are_gone_when_the_meeting_is_refused(clerk: Client, office: Body) -> None:
    typed = {"attendances-0-person": "Nora New", "new_people": "on", "held_on": "2999-01-01"}
    response = clerk.post(NEW, blank(**typed))
    assert "still to come" in problems(response)["id_held_on"]
    assert Person.objects.count() == 0


def test_nobody_is_taken_for_another(clerk: Client, office: Body) -> None:
    make_person("Lin Wei")
    response = clerk.post(NEW, blank(**{"attendances-0-person": "Lin"}))
    assert "Who is meant" in problems(response)["id_attendances-0-person"]


@pytest.mark.parametrize(
    ("typed", "field"),
    [
        ({"held_on": ""}, "id_held_on"),
        ({"held_on": "31 February"}, "id_held_on"),
        ({"held_on": "2999-01-01"}, "id_held_on"),
        ({"ended_on": "2023-12-01"}, "id_ended_on"),
        ({"ordinal": "0"}, "id_ordinal"),
        ({"ordinal": "four"}, "id_ordinal"),
        ({"term": "9"}, "id_term"),
        ({"title": "TOP SECRET"}, "id_title"),
        ({"body": "Nobody"}, "id_body"),
        ({"confidentiality": "named"}, "id_audience"),
        ({"items-0-outcome": "approved"}, "id_items-0-title"),
        ({"items-1-title": "关于人事（机密）"}, "id_items-1-title"),
        ({"items-0-title": "x", "items-0-confidentiality": "named"}, "id_items-0-audience"),
        ({"groups-0-count": "3"}, "id_groups-0-label"),
        ({"attendances-1-role": "director"}, "id_attendances-1-person"),
        ({"points-decisions": "机密★10年"}, "id_points-decisions"),
    ],
)
def test_nonsense_is_refused_beside_its_field_and_what_was_typed_stays(
    clerk: Client, office: Body, typed: dict[str, str], field: str
) -> None:
    response = clerk.post(NEW, blank(**({"place": "Room 17"} | typed)))
    assert field in problems(response)
    assert 'value="Room 17"' in response.content.decode()
    assert Meeting.objects.count() == 0


@pytest.mark.parametrize("total", ["", "-1", "abc", "99999999", "5001"])
def test_a_form_that_lies_about_its_rows_is_refused_not_obeyed(clerk: Client, office: Body, total: str) -> None:
    response = clerk.post(NEW, blank(**{"items-TOTAL_FORMS": total, "add": "items"}))
    assert response.status_code == 200
    assert Meeting.objects.count() == 0


def test_a_clerk_records_for_their_own_bodies_only(clerk: Client, office: Body) -> None:
    make_body("Port Council")
    assert "id_body" in problems(clerk.post(NEW, blank(body="Port Council")))


def test_another_bodys_meeting_is_cited(clerk: Client) -> None:
    committee = make_body("City Committee")
    sent = {"body": "City Committee", "kind": "plenary", "ordinal": "4", "confidentiality": "public"}
    clerk.post("/desk/meetings/cite/", sent)
    meeting = Meeting.objects.get()
    assert (meeting.body, meeting.state, meeting.ordinal) == (committee, "cited", 4)
