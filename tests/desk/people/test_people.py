"""The list of people, a person's own page, and the forms."""

from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from remit.bodies.actions import membership as membership_actions
from remit.bodies.actions import person as person_actions
from remit.bodies.actions import post as post_actions
from remit.bodies.models import Person
from remit.kernel.roles import Role
from tests.factories import SYSTEM, make_body

pytestmark = pytest.mark.django_db


def _person(english: str, chinese: str = "") -> Person:
    return person_actions.create(SYSTEM, None, names={"en": english, "zh": chinese})


def _names(client: Client, query: str = "") -> list[str]:
    response = client.get(f"/desk/people/{query}")
    assert response.status_code == 200
    return [str(person) for person in response.context["rows"]]


def test_the_list_goes_by_name_and_is_narrowed_by_name_and_body(admin: Client) -> None:
    office = make_body()
    zoe, _ann = _person("Zoe Wu", "吴佐伊"), _person("Ann Lee")
    membership_actions.begin(SYSTEM, office, person=zoe)
    assert _names(admin) == ["Ann Lee", "Zoe Wu"]
    assert _names(admin, "?q=吴") == ["Zoe Wu"]
    assert _names(admin, "?body=harbour") == ["Zoe Wu"]
    unknown = admin.get("/desk/people/?body=fishery")
    assert unknown.context["form"].errors == {"body": ["Nothing has this name."]}
    assert "Nobody fits" in admin.get("/desk/people/?q=x").content.decode()


def test_an_empty_list_teaches_the_first_step(admin: Client) -> None:
    assert 'href="/desk/bodies/import/people"' in admin.get("/desk/people/").content.decode()


def test_the_number_of_queries_does_not_grow_with_the_rows(admin: Client) -> None:
    office = make_body()
    post = post_actions.create(SYSTEM, office, labels={"en": "chair"})
    counts = []
    for number in range(4):
        membership_actions.begin(SYSTEM, office, names={"en": f"Ann {number}"}, post=post)
        with CaptureQueriesContext(connection) as queries:
            assert len(_names(admin)) == number + 1
        counts.append(len(queries))
    assert counts == [counts[0]] * 4


def test_the_page_tells_where_the_person_belongs_and_belonged(admin: Client) -> None:
    ann = _person("Ann Lee", "李安")
    membership_actions.begin(SYSTEM, make_body("Port Office"), person=ann)
    membership_actions.begin(SYSTEM, make_body("Harbour Office"), person=ann, until_on=date(2020, 1, 1))
    page = admin.get(f"/desk/people/{ann.pk}").content.decode()
    for words in ("Ann Lee", "李安", "Port Office", "Harbour Office", "until", "entered the person"):
        assert words in page


def test_a_person_is_created_and_corrected_and_nonsense_refused(admin: Client) -> None:
    empty = admin.post("/desk/people/new", {"name_en": " "})
    assert empty.context["form"].errors == {"name_en": ["Enter the name in at least one language."]}
    assert admin.post("/desk/people/new", {"name_en": "Ann Le"}).status_code == 303
    ann = Person.objects.get()
    assert admin.post(f"/desk/people/{ann.pk}/edit", {"name_en": "x" * 201}).status_code == 200
    admin.post(f"/desk/people/{ann.pk}/edit", {"name_en": "Ann Lee", "name_zh": "李安", "revision": 0})
    assert sorted(ann.names.values_list("name", flat=True)) == ["Ann Lee", "李安"]


def test_of_two_who_edit_one_person_the_second_sees_the_firsts_text_and_chooses(admin: Client) -> None:
    ann = _person("Ann Le")
    person_actions.edit(SYSTEM, ann, names={"en": "Ann Lee"})
    form = admin.post(f"/desk/people/{ann.pk}/edit", {"name_en": "Anne Lee", "revision": 0}).context["form"]
    assert [(d.theirs, d.mine) for d in form.theirs] == [("Ann Lee", "Anne Lee")]
    admin.post(f"/desk/people/{ann.pk}/edit", {"name_en": "Anne Lee", "revision": form["revision"].value()})
    assert str(Person.objects.get()) == "Anne Lee"


def test_a_person_is_merged_leads_to_the_kept_one_and_comes_back(admin: Client) -> None:
    kept, twin = _person("Ann Lee"), _person("A. Lee")
    merged = admin.post(f"/desk/people/{twin.pk}/merge", {"kept": f"Ann (#{kept.pk})"})
    assert (merged.status_code, merged["Location"]) == (303, f"/desk/people/{kept.pk}")
    assert _names(admin) == ["Ann Lee"]
    assert f'href="/desk/people/{kept.pk}"' in admin.get(f"/desk/people/{twin.pk}").content.decode()
    assert admin.post(f"/desk/people/{twin.pk}/unmerge").status_code == 303
    assert _names(admin) == ["A. Lee", "Ann Lee"]


def test_a_member_may_look_but_not_change(signed_in: Any) -> None:
    member = signed_in(Role.MEMBER, make_body())
    ann = _person("Ann Lee")
    assert member.get(f"/desk/people/{ann.pk}").status_code == 200
    for path in ("new", f"{ann.pk}/edit", f"{ann.pk}/merge"):
        assert member.get(f"/desk/people/{path}").status_code == 403
    assert member.post(f"/desk/people/{ann.pk}/unmerge").status_code == 403
