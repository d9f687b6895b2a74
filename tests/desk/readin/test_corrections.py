"""What was put right in one page is offered beside the next, at a clerk's word only."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from remit.bodies.models import Body
from remit.intake.models import Correction, Draft
from remit.kernel.roles import Role
from tests.desk.readin.test_pages import _begin, _chosen, _form, clerk, office
from tests.factories import make_account, make_body, make_grant
from tests.intake.pages import ENGLISH

__all__ = ["clerk", "office"]
pytestmark = pytest.mark.django_db

MEANT = "All section heads"


def _confirmed(clerk: Client, office: Body, **values: str) -> Draft:
    draft = _begin(clerk, office)
    page = clerk.get(f"/desk/readin/{draft.pk}/")
    sent = _form(page) | _chosen(draft, office) | values | {"op": "confirm"}
    answer = clerk.post(f"/desk/readin/{draft.pk}/", sent)
    assert answer.status_code == 303, answer.content.decode()
    return draft


def test_the_next_page_that_says_the_same_offers_what_was_meant_and_changes_nothing(
    clerk: Client, office: Body
) -> None:
    first = _confirmed(clerk, office, **{"groups-0-label": MEANT})
    draft = _begin(clerk, office, ENGLISH + "\nAnother line.")
    said = draft.content["groups"][0]["label"]
    assert said == first.content["groups"][0]["label"]
    page = clerk.get(f"/desk/readin/{draft.pk}/")
    assert f"Write “{MEANT}”" in page.content.decode()
    assert _form(page)["groups-0-label"] == [said]
    clerk.post(f"/desk/readin/{draft.pk}/", _form(page) | {"op": "take:groups-0-label"})
    draft.refresh_from_db()
    assert draft.content["groups"][0]["label"] == MEANT
    assert "Write “" not in clerk.get(f"/desk/readin/{draft.pk}/").content.decode()


def test_what_nobody_put_right_cannot_be_taken(clerk: Client, office: Body) -> None:
    draft = _begin(clerk, office)
    page = clerk.get(f"/desk/readin/{draft.pk}/")
    clerk.post(f"/desk/readin/{draft.pk}/", _form(page) | {"op": "take:meeting-body"})
    draft.refresh_from_db()
    assert draft.content["meeting"]["body"] == "Harbour Office"


def test_the_list_tells_them_and_one_can_be_forgotten(clerk: Client, office: Body) -> None:
    assert "Nothing was put right yet" in clerk.get("/desk/readin/corrections/").content.decode()
    _confirmed(clerk, office, **{"groups-0-label": MEANT})
    assert "/desk/readin/corrections/" in clerk.get("/desk/readin/").content.decode()
    assert MEANT in clerk.get("/desk/readin/corrections/").content.decode()
    row = Correction.objects.get(meant=MEANT)
    stranger, account = Client(), make_account("Bo Clerk")
    make_grant(account, Role.CLERK, make_body("Market Office"))
    stranger.force_login(account)
    assert stranger.post(f"/desk/readin/corrections/{row.pk}/forget/").status_code == 404
    assert clerk.get(f"/desk/readin/corrections/{row.pk}/forget/").status_code == 405
    assert clerk.post(f"/desk/readin/corrections/{row.pk}/forget/").status_code == 303
    assert not Correction.objects.exists()


def test_the_number_of_queries_is_fixed(
    clerk: Client, office: Body, django_assert_max_num_queries: Callable[..., Any], django_assert_num_queries: Any
) -> None:
    def fill(first: int, last: int) -> None:
        for n in range(first, last):
            meant = f"body:{make_body(f'Quay {n}').pk}"
            Correction.objects.create(body=office, field="name", said=f"The {n}", meant=meant, made_on="2024-01-10")

    fill(0, 1)
    clerk.get("/desk/readin/corrections/")
    with django_assert_max_num_queries(40) as one:
        clerk.get("/desk/readin/corrections/")
    fill(1, 3)
    with django_assert_num_queries(len(one.captured_queries)):
        clerk.get("/desk/readin/corrections/")


def test_what_a_model_proposes_is_offered_where_the_reader_found_nothing(clerk: Client, office: Body) -> None:
    draft = _begin(clerk, office)
    proposed = {"value": "the Blue Hall", "start": 0, "end": 13}
    Draft.objects.filter(pk=draft.pk).update(proposed={"meeting-place": proposed, "meeting-body": proposed})
    page = clerk.get(f"/desk/readin/{draft.pk}/")
    assert page.content.decode().count("Write “the Blue Hall”") == 1
    assert _form(page)["meeting-place"] == [""]
    clerk.post(f"/desk/readin/{draft.pk}/", _form(page) | {"op": "take:meeting-place"})
    draft.refresh_from_db()
    assert (draft.content["meeting"]["place"], draft.content["meeting"]["body"]) == ("the Blue Hall", "Harbour Office")
