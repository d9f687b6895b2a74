"""A body's own page, and the forms about it."""

from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from remit.bodies.actions import body as body_actions
from remit.bodies.actions import membership as membership_actions
from remit.bodies.actions import post as post_actions
from remit.bodies.actions import term as term_actions
from remit.bodies.models import Body
from remit.kernel.roles import Role
from tests.factories import SYSTEM, make_body

pytestmark = pytest.mark.django_db
NAMES = {"name_en": "", "name_zh": "", "short_name_en": "", "short_name_zh": ""}


def _page(client: Client, path: str) -> str:
    response = client.get(path)
    assert response.status_code == 200
    return response.content.decode()


def _send(client: Client, path: str, data: dict[str, Any]) -> Any:
    return client.post(path, NAMES | {"classification": "office"} | data)


def test_the_page_tells_where_the_body_stands_and_stood_and_what_it_was_called(admin: Client) -> None:
    north, south = make_body("North District"), make_body("South District")
    office = make_body("Harbour Office", "港口办公室", superior=north, founded_on=date(2000, 1, 1))
    make_body("Desk", superior=office)
    body_actions.rename(SYSTEM, office, names={"en": "Port Office"}, from_on=date(2020, 1, 1), reason="reform")
    body_actions.move(SYSTEM, office, superior=south, from_on=date(2021, 1, 1))
    term_actions.open(SYSTEM, office, ordinal=9)
    page = _page(admin, f"/desk/bodies/{office.pk}")
    for words in ("North District", "South District", "Harbour Office", "Port Office", "Desk", "Ninth term"):
        assert words in page
    for words in ("moved the body", "renamed the body", "created the body", "Reason: reform"):
        assert words in page
    trace = admin.get(f"/desk/bodies/{office.pk}").context["trace"]
    assert [step["label"] for step in trace] == ["Bodies", "South District", "Port Office"]


def test_the_number_of_queries_does_not_grow_with_what_the_page_shows(admin: Client) -> None:
    office = make_body()
    counts = []
    for number in range(4):
        make_body(f"Desk {number}", superior=office)
        post = post_actions.create(SYSTEM, office, labels={"en": f"Post {number}"})
        membership_actions.begin(SYSTEM, office, names={"en": f"Ann {number}"}, post=post)
        term_actions.open(
            SYSTEM, office, ordinal=number + 1, from_on=date(2000 + number, 1, 1), until_on=date(2001 + number, 1, 1)
        )
        with CaptureQueriesContext(connection) as queries:
            _page(admin, f"/desk/bodies/{office.pk}")
        counts.append(len(queries))
    assert counts == [counts[0]] * 4


def test_a_body_is_created_below_the_one_from_which_the_form_was_opened(admin: Client) -> None:
    city = make_body("Port City")
    assert f"Port City (#{city.pk})" in _page(admin, f"/desk/bodies/new?under={city.pk}")
    response = _send(
        admin,
        "/desk/bodies/new",
        {"name_en": "Harbour Office", "name_zh": "港口办", "superior": "port city", "founded_on": "2000-01-01"},
    )
    office = Body.objects.get(depth=2)
    assert (response.status_code, response["Location"]) == (303, f"/desk/bodies/{office.pk}")
    assert (str(office), office.founded_on) == ("Harbour Office", date(2000, 1, 1))


@pytest.mark.parametrize(
    ("language", "why", "day"),
    [
        ("en", "Enter the name in at least one language.", "Enter a valid date."),
        ("zh", "请至少填写一种语言的名称。", "输入一个有效的日期。"),
    ],
)
def test_nonsense_is_refused_beside_the_field_in_both_languages_and_kept(
    signed_in: Any, language: str, why: str, day: str
) -> None:
    admin = signed_in(Role.SITE_ADMINISTRATOR, language=language)
    page = _send(admin, "/desk/bodies/new", {"founded_on": "2000-02-31", "name_en": "Kept"})
    assert list(page.context["form"].errors) == ["founded_on"]
    assert (day in page.content.decode(), 'value="Kept"' in page.content.decode()) == (True, True)
    page = _send(admin, "/desk/bodies/new", {"short_name_en": "Kept"})
    assert list(page.context["form"].errors) == ["name_en"]
    assert (why in page.content.decode(), 'value="Kept"' in page.content.decode()) == (True, True)
    form = _send(admin, "/desk/bodies/new", {"name_en": "x" * 301, "classification": "castle"}).context["form"]
    assert sorted(form.errors) == ["classification", "name_en"]
    assert Body.objects.count() == 0


def test_of_two_who_edit_one_body_the_second_sees_the_firsts_text_and_chooses(admin: Client) -> None:
    office = make_body("Harbor Office")
    path = f"/desk/bodies/{office.pk}/edit"
    body_actions.edit(SYSTEM, office, names={"en": "Harbour Office"})
    response = _send(admin, path, {"name_en": "Haven Office", "revision": 0})
    form = response.context["form"]
    assert [(str(d.label), d.theirs, d.mine) for d in form.theirs] == [
        ("Name in English", "Harbour Office", "Haven Office")
    ]
    assert "Harbour Office" in response.content.decode()
    assert str(Body.objects.get()) == "Harbour Office"
    again = _send(admin, path, {"name_en": "Haven Office", "revision": form["revision"].value()})
    assert (again.status_code, str(Body.objects.get())) == (303, "Haven Office")


def test_a_body_is_renamed_moved_and_dissolved(admin: Client) -> None:
    city = make_body("Port City")
    office = make_body("Harbour Office")
    path = f"/desk/bodies/{office.pk}"
    assert "Harbour Office" in _page(admin, f"{path}/rename")
    assert _send(admin, f"{path}/rename", {"name_en": "Port Office", "from_on": "2020-01-01"}).status_code == 303
    same = _send(admin, f"{path}/rename", {"name_en": "Port Office", "from_on": "2020-01-02"})
    assert "The body bears this name already." in same.content.decode()
    moved = {"superior": f"x (#{city.pk})", "from_on": "2021-01-01", "reason": "reform"}
    assert _send(admin, f"{path}/move", moved).status_code == 303
    circle = _send(admin, f"/desk/bodies/{city.pk}/move", {"superior": "Port Office", "from_on": "2022-01-01"})
    assert list(circle.context["form"].errors) == ["superior"]
    early = _send(admin, f"{path}/dissolve", {"happened_on": "2999-01-01", "reason": "reform"})
    assert list(early.context["form"].errors) == ["happened_on"]
    assert _send(admin, f"{path}/dissolve", {"happened_on": "2023-01-01", "reason": "reform"}).status_code == 303
    office = Body.objects.get(pk=office.pk)
    assert (str(office), office.depth, office.dissolved_on) == ("Port Office", 2, date(2023, 1, 1))


def test_a_body_is_merged_leads_to_the_kept_one_and_comes_back(admin: Client) -> None:
    kept, twin = make_body("Harbour Office"), make_body("Harbor Office")
    path = f"/desk/bodies/{twin.pk}"
    none = _send(admin, f"{path}/merge", {"kept": "Fishery"})
    assert none.context["form"].errors["kept"] == ["Nothing has this name."]
    merged = _send(admin, f"{path}/merge", {"kept": "Harbour"})
    assert (merged.status_code, merged["Location"]) == (303, f"/desk/bodies/{kept.pk}")
    assert f'href="/desk/bodies/{kept.pk}"' in _page(admin, path)
    assert "Harbor Office" in _page(admin, f"/desk/bodies/{kept.pk}")
    assert admin.get(f"{path}/unmerge").status_code == 405
    assert admin.post(f"{path}/unmerge").status_code == 303
    assert Body.objects.filter(merged_into=None).count() == 2
    assert admin.post(f"{path}/unmerge").status_code == 409


def test_a_clerk_sees_no_controls_and_finds_the_forms_closed(signed_in: Any) -> None:
    office = make_body()
    clerk = signed_in(Role.CLERK, office)
    page = _page(clerk, f"/desk/bodies/{office.pk}")
    assert "/members/new" in page
    for verb in ("edit", "rename", "move", "dissolve", "merge"):
        path = f"/desk/bodies/{office.pk}/{verb}"
        assert path not in page
        assert clerk.get(path).status_code == 403
        assert clerk.post(path, {"reason": "x"}).status_code == 403
    assert _send(clerk, "/desk/bodies/new", {"name_en": "Top"}).status_code == 200
    assert Body.objects.count() == 1


def test_what_is_not_there_is_not_found(admin: Client) -> None:
    for path in ("999", "999/edit", "999/members", "terms/9/edit", "posts/9/edit", "members/9/end", "import/rubbish"):
        assert admin.get(f"/desk/bodies/{path}").status_code == 404
