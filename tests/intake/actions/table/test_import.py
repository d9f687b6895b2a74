"""Bringing in a table."""

import json
from datetime import date

import pytest

from remit.bodies.models import Body, Membership, Person
from remit.intake.actions import table as table_actions
from remit.intake.tables.run import preview
from remit.kernel.errors import NotAllowed, Refused
from remit.kernel.roles import Role
from remit.ledger.models import Entry
from remit.ledger.verify_records import verify_records
from tests.factories import SYSTEM, actor, last_words, make_body

pytestmark = pytest.mark.django_db

BODIES = """name_en,name_zh,short_name_zh,superior,classification,founded_on
Desk,,,Harbour Office,,
Port City,港城,,,government,1949-10-01
Harbour Office,港口办公室,港办,Port City,office,2011-09-01
Lost Office,,,Nowhere,,
""".encode()
PEOPLE = """name_en;name_zh;body;post_en;post_zh;seat;from_on;until_on
Ann Lee;李安;Harbour Office;chair;主任;full;2020-01-01;
Ann Lee;李安;Port City;;;attending;2020-01-01;2021-01-01
Bo Wu;;港口办公室;chair;;deputy;2012-01-01;2020-01-01
""".encode("gb18030")


def test_import_does_what_the_preview_said_and_the_second_time_nothing() -> None:
    seen = preview(SYSTEM, "bodies", BODIES)
    done = table_actions.import_(SYSTEM, None, kind="bodies", content=BODIES, seen=seen.fingerprint)
    assert done.counts == seen.counts == {"create": 3, "update": 0, "unchanged": 0, "refused": 1}
    assert [(str(b), b.depth, b.classification, b.founded_on) for b in Body.objects.order_by("path")] == [
        ("Port City", 1, "government", date(1949, 10, 1)),
        ("Harbour Office", 2, "office", date(2011, 9, 1)),
        ("Desk", 3, "office", None),
    ]
    table_actions.import_(SYSTEM, None, kind="people", content=PEOPLE)
    rows = Membership.objects.order_by("pk")
    assert [(str(m.person), str(m.body), str(m.post or ""), m.seat, m.from_on, m.until_on) for m in rows] == [
        ("Ann Lee", "Harbour Office", "chair", "full", date(2020, 1, 1), None),
        ("Ann Lee", "Port City", "", "attending", date(2020, 1, 1), date(2021, 1, 1)),
        ("Bo Wu", "Harbour Office", "chair", "deputy", date(2012, 1, 1), date(2020, 1, 1)),
    ]
    assert Person.objects.count() == 2
    again = {
        kind: table_actions.import_(SYSTEM, None, kind=kind, content=content).counts
        for kind, content in (("bodies", BODIES), ("people", PEOPLE))
    }
    assert again == {
        "bodies": {"create": 0, "update": 0, "unchanged": 3, "refused": 1},
        "people": {"create": 0, "update": 0, "unchanged": 3, "refused": 0},
    }
    assert verify_records() is None


def test_each_row_has_its_entries_and_they_name_their_cause() -> None:
    table_actions.import_(SYSTEM, None, kind="bodies", content=BODIES, reason="offices.csv")
    told = [json.loads(text) for text in Entry.objects.order_by("pk").values_list("text", flat=True)]
    cause = next(entry for entry in told if entry["verb"] == "table.import")
    assert [(e["verb"], e["cause"]) for e in told] == [("body.create", cause["id"])] * 3 + [("table.import", None)]
    assert "offices.csv" in last_words()


def test_import_of_what_would_now_do_something_else_does_nothing() -> None:
    seen = preview(SYSTEM, "bodies", BODIES)
    make_body("Port City", "港城")
    before = Entry.objects.count()
    with pytest.raises(Refused, match="changed since the preview"):
        table_actions.import_(SYSTEM, None, kind="bodies", content=BODIES, seen=seen.fingerprint)
    assert (Entry.objects.count(), Body.objects.count()) == (before, 1)


def test_import_of_rubbish_is_refused_and_leaves_no_entry() -> None:
    with pytest.raises(Refused):
        table_actions.import_(SYSTEM, None, kind="bodies", content=b"\x00\x01")
    assert Entry.objects.count() == 0


def test_import_by_a_member_is_refused() -> None:
    with pytest.raises(NotAllowed):
        table_actions.import_(actor(Role.MEMBER, body=make_body()), None, kind="bodies", content=BODIES)
