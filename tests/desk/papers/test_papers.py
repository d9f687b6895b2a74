"""Papers on the desk."""

from typing import Any

import pytest
from django.test import Client

from remit.bodies.models import Body
from remit.conveyance.actions import conveyed as conveyed_actions
from remit.kernel.roles import Role
from remit.papers.models import Paper
from tests.desk.meetings.conftest import signed_in
from tests.factories import SYSTEM, make_body
from tests.meetings.made import full_meeting, make_paper, make_person

pytestmark = pytest.mark.django_db


@pytest.fixture
def office() -> Body:
    """The body whose clerk works here."""
    return make_body("Harbour Office", "港口办公室")


@pytest.fixture
def clerk(office: Body) -> Client:
    """The office's clerk."""
    return signed_in("Ann Clerk", Role.CLERK, office)


def titles(client: Client, asked: str = "") -> list[str]:
    """What the rows of the list say."""
    return [str(line[1]) for line in client.get(f"/desk/papers/{asked}").context["lines"]]


def test_the_list_shows_what_one_may_read_and_is_narrowed(clerk: Client) -> None:
    committee = make_body("City Committee")
    make_paper("Harbour plan", committee, number="港发〔2023〕7号", kind="report")
    make_paper("Sea speech", kind="speech")
    make_paper("Closed plan", committee, confidentiality="body")
    assert sorted(titles(clerk)) == ["Harbour plan", "Sea speech"]
    assert titles(clerk, "?q=7号") == ["Harbour plan"]
    assert titles(clerk, "?kind=speech") == ["Sea speech"]
    assert titles(clerk, "?body=City+Committee+(%23" + str(committee.pk) + ")") == ["Harbour plan"]
    assert titles(clerk, "?q=closed") == []


@pytest.mark.parametrize("count", [1, 3])
def test_the_number_of_queries_does_not_grow(clerk: Client, count: int, django_assert_max_num_queries: Any) -> None:
    for n in range(count):
        make_paper(f"Paper {n}", make_body(f"Body {n}"))
    with django_assert_max_num_queries(12) as first:
        clerk.get("/desk/papers/")
    make_paper("One more", make_body("One more body"))
    with django_assert_max_num_queries(12) as second:
        clerk.get("/desk/papers/")
    assert len(first) == len(second)


def test_a_paper_tells_where_it_was_conveyed_to_who_may_read_it(clerk: Client, office: Body) -> None:
    meeting = full_meeting(office)
    paper = make_paper("Harbour plan", titles={"en": "Harbour plan", "zh": "港口规划"})
    for item in meeting.items.all():
        conveyed_actions.add(SYSTEM, item, paper=paper)
    page = clerk.get(f"/desk/papers/{paper.pk}/").content.decode()
    assert all(words in page for words in ("Harbour plan", "港口规划", "The plenary session", "Appointments"))
    stranger = signed_in("Bo Stranger", Role.MEMBER, make_body("Port Council"))
    page = stranger.get(f"/desk/papers/{paper.pk}/").content.decode()
    assert ("The plenary session" in page, "Appointments" in page) == (True, False)


def test_a_paper_is_entered(clerk: Client, office: Body) -> None:
    speaker = make_person("Lin Wei")
    sent = {"title_en": "Harbour plan", "title_zh": "港口规划", "kind": "speech", "speaker": "Lin Wei"}
    sent |= {"confidentiality": "body", "issued_on": "2023-05-01", "number": "7"}
    response = clerk.post("/desk/papers/new/", sent)
    paper = Paper.objects.get()
    assert response["Location"] == f"/desk/papers/{paper.pk}/"
    assert (paper.speaker, paper.number, paper.received_by, paper.confidentiality) == (speaker, "7", office, "body")


@pytest.mark.parametrize(
    ("typed", "field"),
    [
        ({}, "title_en"),
        ({"title_zh": "【机密】人事报告"}, "title_zh"),
        ({"title_en": "Plan", "number": "机密〔2024〕1号"}, "number"),
        ({"title_en": "Plan", "issued_on": "2999-01-01"}, "issued_on"),
        ({"title_en": "Plan", "confidentiality": "named"}, "audience"),
        ({"title_en": "Plan", "audience": "Nobody"}, "audience"),
        ({"title_en": "Plan", "summary_zh": "简述"}, "title_en"),
        ({"title_en": "Plan", "body": "Nobody"}, "body"),
        ({"title_en": "x" * 501}, "title_en"),
    ],
)
def test_nonsense_is_refused_beside_its_field_and_stays(clerk: Client, typed: dict[str, str], field: str) -> None:
    sent = {"kind": "report", "confidentiality": "internal", "number": "17"} | typed
    response = clerk.post("/desk/papers/new/", sent)
    assert list(response.context["form"].errors) == [field]
    assert f'value="{sent["number"]}"' in response.content.decode()
    assert Paper.objects.count() == 0


def test_a_paper_is_changed_and_of_two_at_once_the_second_chooses(clerk: Client, office: Body) -> None:
    paper = make_paper("Harbour plan", office, number="7")
    form = clerk.get(f"/desk/papers/{paper.pk}/edit/").context["form"]
    sent = {
        "title_en": "Port plan",
        "kind": "report",
        "confidentiality": "public",
        "revision": form["revision"].value(),
    }
    sent |= {"body": f"x (#{office.pk})", "reason": "misread"}
    assert clerk.post(f"/desk/papers/{paper.pk}/edit/", sent).status_code == 303
    now = Paper.objects.get()
    assert (str(now.title_in("en")), now.kind, now.number, now.body) == ("Port plan", "report", "", office)
    response = clerk.post(f"/desk/papers/{paper.pk}/edit/", sent | {"title_en": "Sea plan"})
    assert [(d.theirs, d.mine) for d in response.context["form"].theirs] == [("Port plan", "Sea plan")]
    assert str(Paper.objects.get().title_in("en")) == "Port plan"


def test_who_is_no_clerk_gets_no_form(office: Body) -> None:
    member = signed_in("Mo Member", Role.MEMBER, office)
    paper = make_paper("Harbour plan", office)
    assert member.get("/desk/papers/new/").status_code == 403
    assert member.get(f"/desk/papers/{paper.pk}/edit/").status_code == 403
    assert member.get(f"/desk/papers/{paper.pk}/").status_code == 200
