"""Bodies from a table."""

from datetime import date

import pytest

from remit.bodies.actions import body as body_actions
from remit.bodies.models import Body
from remit.bodies.queries.body import bodies
from remit.intake.tables.outcome import Preview
from remit.intake.tables.run import preview
from remit.kernel.roles import Role
from remit.ledger.models import Entry
from tests.factories import SYSTEM, actor, make_body

pytestmark = pytest.mark.django_db


def _told(found: Preview) -> list[tuple[str, str, str]]:
    return [(o.fate.value, o.column, o.why) for o in found.outcomes]


def _preview(text: str) -> Preview:
    return preview(SYSTEM, "bodies", text.encode())


def test_preview_tells_each_rows_fate_and_writes_nothing() -> None:
    make_body("Port City", "港城", classification="government")
    make_body("Land Office", superior=Body.objects.get())
    before = Entry.objects.count(), Body.objects.count()
    found = _preview(
        "name_en,name_zh,superior,classification,founded_on\n"
        "Desk,,Harbour Office,department,2011/9/1\n"
        "Harbour Office,港口办公室,港城,办公室,2011年9月1日\n"
        "Land Office,土地办公室,Port City,department,\n"
        "Port City,港城,,government,\n"
        "Far Office,,Nowhere,,\n"
        "Bad Office,,Port City,castle,\n"
        "Old Office,,Port City,,2011-02-30\n"
    )
    assert _told(found) == [
        ("create", "", ""),
        ("create", "", ""),
        ("update", "", ""),
        ("unchanged", "", ""),
        ("refused", "superior", "No body is called “Nowhere”."),
        ("refused", "classification", found.outcomes[5].why),
        ("refused", "founded_on", "This is not a day. Write it like 2011-09-01."),
    ]
    assert found.outcomes[5].why.startswith("This is not known here. It can be: committee, party_group")
    assert [(c.column, c.was, c.now) for c in found.outcomes[2].changes] == [
        ("name_zh", "", "土地办公室"),
        ("classification", "office", "department"),
    ]
    assert found.counts == {"create": 2, "update": 1, "unchanged": 1, "refused": 3}
    assert (Entry.objects.count(), Body.objects.count()) == before


def test_superior_bodies_that_go_round_in_a_circle_are_refused() -> None:
    found = _preview("name_en,superior\nA,B\nB,C\nC,A\nD,\n")
    circle = ("refused", "superior", "The superior bodies of these rows go round in a circle.")
    assert _told(found) == [circle, circle, circle, ("create", "", "")]


def test_one_name_under_two_superiors_is_two_bodies() -> None:
    for name in ("North", "South"):
        make_body("Finance Office", superior=make_body(name))
    assert _told(_preview("name_en,superior\nFinance Office,South\n")) == [("unchanged", "", "")]
    assert _told(_preview("name_en\nFinance Office\n")) == [
        ("refused", "name_en", "Several bodies are called so. Name the superior body.")
    ]
    make_body("East")
    found = _preview("name_en,superior\nFinance Office,East\nDesk,East / Finance Office\nTill,Finance Office\n")
    assert [o.fate.value for o in found.outcomes] == ["create", "create", "refused"]
    assert found.outcomes[0].note.startswith("Another body of this name stands elsewhere.")
    assert "Write “North / Finance Office”" in found.outcomes[2].why


def test_a_former_name_or_a_merged_one_is_not_made_anew() -> None:
    office, twin = make_body("Harbour Office"), make_body("Haven Office")
    body_actions.rename(SYSTEM, office, names={"en": "Port Office"}, from_on=date(2020, 1, 1))
    body_actions.merge(SYSTEM, twin, kept=office)
    why = "This body is now called “Port Office”."
    assert _told(_preview("name_en\nHarbour Office\nHaven Office\n")) == [
        ("refused", "name_en", why),
        ("refused", "name_en", why),
    ]


def test_the_rule_of_each_action_is_asked() -> None:
    city, other = make_body("Port City"), make_body("Other City")
    clerk = actor(Role.CLERK, body=city)
    found = preview(clerk, "bodies", b"name_en,superior\nOffice,Port City\nOffice,Other City\nThird City,\n")
    assert [o.fate.value for o in found.outcomes] == ["create", "refused", "refused"]
    assert list(bodies(clerk)) == [city, other]
