"""The desk's pages of meeting news: list, page, review, publication."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.test import Client

from remit.bodies.models import Body
from remit.kernel.roles import Role
from remit.publication.actions import readout as readout_actions
from remit.publication.models import Edition, Readout
from tests.desk.signed_in import sign_in
from tests.factories import SYSTEM, make_body
from tests.followup.records import make_key_point, make_meeting
from tests.publication.records import ENGLISH, approved, make_readout, published, translated

pytestmark = pytest.mark.django_db


@pytest.fixture
def office() -> Body:
    """The body of all these tests."""
    return make_body("Harbour Office", "港口办公室")


def test_the_list_shows_ones_own_bodys_news_by_state(client: Client, office: Body) -> None:
    make_readout(make_meeting(office), title="A draft")
    published(make_readout(make_meeting(office), title="A published one"))
    other = published(make_readout(make_meeting(make_body("Elsewhere")), title="Elsewhere"))
    readout_actions.correct(SYSTEM, other, reason="slip")
    readout_actions.write(SYSTEM, other, language="en", title="MARK draft of others")
    sign_in(client, office, Role.MEMBER)
    every, some = (client.get(f"/desk/readouts/?state={s}").content.decode() for s in ("", "published"))
    assert ("A draft" in every, "A published one" in every, "MARK" in every) == (True, True, False)
    assert ("A draft" in some, "A published one" in some) == (False, True)
    assert client.get(f"/desk/readouts/{other.pk}/").status_code == 404


@pytest.mark.parametrize("rows", [1, 3])
def test_the_list_costs_the_same_whatever_its_length(
    rows: int, client: Client, office: Body, django_assert_num_queries: Callable[..., Any]
) -> None:
    sign_in(client, office, Role.CLERK)
    for _each in range(rows):
        make_readout(make_meeting(office))
    client.get("/desk/readouts/")
    with django_assert_num_queries(9):
        client.get("/desk/readouts/")


def test_the_clerk_chooses_a_meeting_and_gets_its_first_draft(client: Client, office: Body) -> None:
    told, untold = make_meeting(office), make_meeting(office, kind="study", held_on=date(2023, 11, 3))
    make_readout(told)
    make_key_point(untold, "Inspect every quay")
    sign_in(client, office, Role.CLERK)
    text = client.get("/desk/readouts/new/").content.decode()
    assert (f"/begin/{untold.pk}/" in text, f"/begin/{told.pk}/" in text) == (True, False)
    assert client.get(f"/desk/readouts/new/?meeting={untold.pk}")["Location"] == f"/desk/readouts/begin/{untold.pk}/"
    response = client.post(f"/desk/readouts/begin/{untold.pk}/", {"language": "en"})
    readout = Readout.objects.get(meeting=untold)
    assert response["Location"] == f"/desk/readouts/{readout.pk}/write/en/"
    assert "Inspect every quay" in client.get(response["Location"]).content.decode()
    assert client.get(f"/desk/readouts/begin/{untold.pk}/")["Location"] == f"/desk/readouts/{readout.pk}/"


def test_from_review_to_publication_by_two_people(client: Client, office: Body) -> None:
    readout = translated(make_readout(make_meeting(office)))
    path = f"/desk/readouts/{readout.pk}"
    sign_in(client, office, Role.CLERK)
    assert client.post(f"{path}/submit/").status_code == 303
    assert client.post(f"{path}/approve/").status_code == 403
    sign_in(client, office, Role.REVIEWER)
    text = client.get(f"{path}/").content.decode()
    assert ("Approve it" in text, ENGLISH[1] in text) == (True, True)
    assert client.post(f"{path}/request-changes/", {"reason": ""}).status_code == 422
    assert client.post(f"{path}/approve/").status_code == 303
    assert client.post(f"{path}/publish/", {"published_on": "2024-01-10"}).status_code == 303
    edition = Edition.objects.get()
    assert (sorted(edition.content), edition.published_on) == (["en", "zh"], date(2024, 1, 10))


def test_a_correction_says_what_changed_and_a_withdrawal_what_the_public_is_told(client: Client, office: Body) -> None:
    readout = published(make_readout(make_meeting(office)))
    path = f"/desk/readouts/{readout.pk}"
    sign_in(client, office, Role.CLERK)
    assert client.post(f"{path}/correct/", {"reason": "wrong quay"}).status_code == 303
    approved(Readout.objects.get(pk=readout.pk))
    response = client.post(f"{path}/publish/", {"published_on": "2024-01-10"})
    assert (response.status_code, set(response.context["form"].errors)) == (422, {"changes_en"})
    data = {"published_on": "2024-01-10", "changes_en": "The quay."}
    assert client.post(f"{path}/publish/", data).status_code == 303
    response = client.post(f"{path}/withdraw/", {"reason": "wrong meeting", "tombstone_zh": "误发。"})
    assert (response.status_code, set(response.context["form"].errors)) == (422, {"tombstone_en"})
    data = {"reason": "wrong meeting", "tombstone_en": "Published by mistake."}
    assert client.post(f"{path}/withdraw/", data).status_code == 303
    assert client.get(f"/en/readouts/{readout.pk}").status_code == 410


def test_a_stale_page_is_told_so_and_changes_nothing(client: Client, office: Body) -> None:
    readout = make_readout(make_meeting(office))
    sign_in(client, office, Role.CLERK)
    readout_actions.submit(SYSTEM, readout)
    response = client.post(f"/desk/readouts/{readout.pk}/submit/", {"revision": 0}, follow=True)
    assert "the state has moved on" in response.content.decode()


def test_a_refused_release_stands_above_the_form(client: Client, office: Body) -> None:
    readout = approved(make_readout(make_meeting(office, confidentiality="internal")))
    sign_in(client, office, Role.CLERK)
    response = client.post(f"/desk/readouts/{readout.pk}/publish/", {"published_on": "2024-01-10"})
    assert (response.status_code, Edition.objects.count()) == (422, 0)
    assert "The meeting itself is not open to the public." in response.content.decode()
