"""The pages of oversight: who finds what, on which day, and what they say."""

import csv
import io
from datetime import date
from zipfile import ZipFile

import pytest
import time_machine
from django.test import Client
from lxml import html
from pytest_django import DjangoAssertNumQueries

from remit.conveyance.actions import track as track_actions
from remit.conveyance.models import Mandate
from remit.kernel.actor import installation
from remit.kernel.roles import Role
from tests.bodies.calendars import entered
from tests.conveyance.mandates import IMPLEMENT, STUDY, Tree, issued, make_tree, track_of
from tests.desk.signed_in import sign_in
from tests.factories import make_body

pytestmark = pytest.mark.django_db
# Asked until Monday, 31 March 2025.
NOW = "2025-04-10T10:00:00+00:00"


@pytest.fixture
def tree() -> Tree:
    with entered(date(2024, 1, 8)):
        return make_tree()


@pytest.fixture
def mandate(tree: Tree) -> Mandate:
    with entered(date(2024, 1, 10)):
        mandate = issued(tree, IMPLEMENT, STUDY, points=0)
    with entered(date(2024, 5, 20)):
        track_actions.answer(installation(date(2024, 5, 20)), track_of(mandate, tree.south))
    return mandate


def _rows(page: str) -> list[list[str]]:
    rows = html.fromstring(page).xpath("//table/tbody/tr | //table/tfoot/tr")
    return [[" ".join(cell.text_content().split()) for cell in row] for row in rows]


@time_machine.travel(NOW, tick=True)
def test_a_mandate_leads_to_the_body_from_which_one_looks(client: Client, tree: Tree, mandate: Mandate) -> None:
    sign_in(client, tree.city, Role.CLERK)
    assert "Carry out the report" in client.get("/desk/oversight/").content.decode()
    answer = client.get(f"/desk/oversight/{mandate.pk}/")
    assert (answer.status_code, answer["Location"]) == (303, f"/desk/oversight/{mandate.pk}/{tree.city.pk}/")


@time_machine.travel(NOW, tick=True)
def test_it_says_in_words_and_figures_how_it_stands(client: Client, tree: Tree, mandate: Mandate) -> None:
    sign_in(client, tree.city, Role.CLERK)
    page = client.get(f"/desk/oversight/{mandate.pk}/{tree.city.pk}/").content.decode()
    told = [each.text_content() for each in html.fromstring(page).xpath("//dl[@class='told']/dd")]
    assert told == [
        (
            "1 of 4 bodies have finished. It is not checked yet. The answer took 93 working days. "
            "3 are late, by up to 8 working days."
        ),
        "0 of 4 bodies have finished. 4 are late, by up to 8 working days.",
    ]
    assert _rows(page) == [
        ["North District", "3", "0", "0", "3", "–", "late up to 8 working days 3 pending"],
        ["South District", "1", "1", "0", "0", "93", "finished"],
        ["All together", "4", "1", "0", "3", "93", "late up to 8 working days 3 pending"],
    ]
    picture = html.fromstring(page).xpath("//svg//text/text()")
    assert picture == ["North District", "0 / 3", "South District", "1 / 1"]


@time_machine.travel(NOW, tick=True)
def test_on_a_past_day_it_says_what_it_said_then(client: Client, tree: Tree, mandate: Mandate) -> None:
    sign_in(client, tree.city, Role.CLERK)
    here = f"/desk/oversight/{mandate.pk}/{tree.city.pk}/"
    page = client.get(here + "?on=2024-02-29&since=2024-05-31").content.decode()
    assert _rows(page)[-1] == ["All together", "4", "0", "0", "0", "–", "on time", "−1 finished"]
    before = client.get(here + "?on=2024-01-01").content.decode()
    assert "The body was not there on this day" in before
    (first,) = html.fromstring(before).xpath("//main//a[starts-with(text(), 'Something is known')]")
    assert (first.text_content(), first.get("href")) == (
        "Something is known of it from 8 January 2024 on.",
        f"{here}?on=2024-01-08",
    )
    assert "The body was not there" not in client.get(first.get("href")).content.decode()
    assert "This is no day that has been" in client.get(here + "?on=2030-01-01").content.decode()


@time_machine.travel(NOW, tick=True)
def test_a_district_looks_at_its_own_part_only(client: Client, tree: Tree, mandate: Mandate) -> None:
    sign_in(client, tree.north, Role.CLERK)
    below = [f"/desk/oversight/{mandate.pk}/{body.pk}/" for body in (tree.north, tree.streets[0])]
    others = [f"/desk/oversight/{mandate.pk}/{body.pk}/" for body in (tree.city, tree.south)]
    assert [client.get(address).status_code for address in below] == [200, 200]
    assert [client.get(address).status_code for address in others] == [404, 404]
    assert [client.get(address + "table.csv").status_code for address in others] == [404, 404]
    page = client.get(below[0]).content.decode()
    assert _rows(page)[0] == ["The body itself", "1", "0", "0", "1", "–", "late 8 working days 1 pending"]
    assert "City Committee" not in html.fromstring(page).xpath("string(//nav[@class='trace'])")


@time_machine.travel(NOW, tick=True)
def test_who_has_no_part_in_it_is_told_so(client: Client, tree: Tree, mandate: Mandate) -> None:
    sign_in(client, make_body("Elsewhere"), Role.CLERK)
    assert "There is nothing here for you to oversee" in client.get(f"/desk/oversight/{mandate.pk}/").content.decode()
    assert _rows(client.get("/desk/oversight/late/").content.decode()) == []


@time_machine.travel(NOW, tick=True)
def test_what_is_late_is_listed_for_the_supervisor(client: Client, tree: Tree, mandate: Mandate) -> None:
    sign_in(client, tree.north, Role.HEAD)
    assert _rows(client.get("/desk/oversight/late/").content.decode()) == [
        [name, "Carry out the report", kind, "pending", "31 March 2025", "late 8 working days"]
        for name in ("North District", "Street 1", "Street 2")
        for kind in ("implement", "study")
    ]


@time_machine.travel(NOW, tick=True)
def test_the_tables_say_the_same_and_hold_no_formula(client: Client, tree: Tree, mandate: Mandate) -> None:
    tree.south.names.update(name="=1+1 District")
    sign_in(client, tree.city, Role.CLERK)
    here = f"/desk/oversight/{mandate.pk}/{tree.city.pk}/table."
    rows = list(csv.reader(io.StringIO(client.get(here + "csv").content.decode("utf-8-sig"))))
    assert [row[:5] for row in rows] == [
        ["Body", "Asked", "Finished", "Checked", "Late"],
        ["All together", "4", "1", "0", "3"],
        ["North District", "3", "0", "0", "3"],
        ["'=1+1 District", "1", "1", "0", "0"],
    ]
    with ZipFile(io.BytesIO(client.get(here + "xlsx").content)) as book:
        sheet, words = book.read("xl/worksheets/sheet1.xml").decode(), book.read("xl/sharedStrings.xml").decode()
    assert ("<f>" in sheet, "=1+1 District" in words) == (False, True)
    assert client.get(here + "exe").status_code == 404


@pytest.mark.parametrize("more", [0, 3])
@time_machine.travel(NOW, tick=True)
def test_the_number_of_queries_does_not_grow(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries, more: int
) -> None:
    with entered(date(2024, 1, 8)):
        tree = make_tree()
        for n in range(more):
            make_body(f"Office {n}", superior=tree.city)
    with entered(date(2024, 1, 10)):
        mandate = issued(tree, points=0)
    sign_in(client, tree.city, Role.CLERK)
    here = f"/desk/oversight/{mandate.pk}/{tree.city.pk}/"
    for address, queries in ((here, 18), (here + "?on=2024-06-30", 18), ("/desk/oversight/late/", 19)):
        client.get(address)
        with django_assert_num_queries(queries):
            assert client.get(address).status_code == 200


@time_machine.travel(NOW, tick=True)
def test_the_chair_freezes_a_progress_report_and_finds_it_again(client: Client, tree: Tree, mandate: Mandate) -> None:
    sign_in(client, tree.city, Role.CHAIR)
    here = f"/desk/oversight/{mandate.pk}/{tree.city.pk}/"
    assert f'href="{here}freeze/?on=2025-04-10"' in client.get(here).content.decode()
    refused = client.post(here + "freeze/", {"on": "2025-04-11"})
    assert (refused.status_code, "This day is still to come." in refused.content.decode()) == (422, True)
    client.post(here + "freeze/", {"on": "2024-05-31"})
    answer = client.post(here + "freeze/", {"on": "2024-06-30", "league": "on"})
    page = client.get(answer["Location"]).content.decode()
    told = [each.text_content() for each in html.fromstring(page).xpath("//dl[@class='told section']/dd")]
    assert told[1] == "0 of 4 bodies have finished. Nobody is late. Since 31 May 2024: no change."
    assert _rows(page)[0] == [
        "implement",
        "4",
        "1 25.0 %",
        "0 0.0 %",
        "0",
        "0",
        "in time",
    ]
    assert [row[0] for row in _rows(page)[2:]] == ["North District", "South District"]
    listed = client.get("/desk/oversight/reports/").content.decode()
    assert [row[2] for row in _rows(listed)] == ["30 June 2024", "31 May 2024"]
    assert f'href="{answer["Location"]}"' in client.get(here).content.decode()


@time_machine.travel(NOW, tick=True)
def test_a_report_is_not_there_for_who_may_not_look(client: Client, tree: Tree, mandate: Mandate) -> None:
    sign_in(client, tree.city, Role.CHAIR)
    made = client.post(f"/desk/oversight/{mandate.pk}/{tree.city.pk}/freeze/", {"on": "2024-06-30"})["Location"]
    other = Client()
    sign_in(other, tree.north, Role.CHAIR)
    assert other.get(made).status_code == 404
    assert _rows(other.get("/desk/oversight/reports/").content.decode()) == []
    assert other.get(f"/desk/oversight/{mandate.pk}/{tree.city.pk}/freeze/").status_code == 403
