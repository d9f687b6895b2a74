"""A draft as the clerk has it."""

import pytest

from remit.intake import naming
from remit.intake.content import add_row, from_read, get, paths, pointer, put, remove_row
from remit.intake.due import due
from tests.intake.readings import reading

CONVEYED = {"title": "Third Session", "kind": "meeting", "by": "City Assembly", "ordinal": 3, "term": 5}


def test_what_was_read_becomes_plain_strings() -> None:
    content = from_read(reading(body_name="Office", is_enlarged=True, held_on="2024-01-05", conveyed=[CONVEYED]))
    asked = ("meeting-body", "meeting-enlarged", "meeting-held_on", "meeting-ordinal")
    assert [get(content, path) for path in asked] == ["Office", "1", "2024-01-05", ""]
    assert content["conveyed"] == [
        {
            "key": "0",
            "title": "Third Session",
            "kind": "meeting",
            "by": "City Assembly",
            "ordinal": "3",
            "term": "5",
            "choice": "",
            "opens": "",
            "opens_on": "",
        }
    ]


def test_the_chair_is_not_told_twice() -> None:
    chair = {"name": "Mary Quill", "role": "director"}
    content = from_read(reading(chaired_by=chair, persons=[chair, {"name": "Ida Penn", "role": None}]))
    assert [row["name"] for row in content["persons"]] == ["Ida Penn"]


def test_a_session_named_twice_is_conveyed_once() -> None:
    content = from_read(reading(conveyed=[CONVEYED, {**CONVEYED, "title": "the Session"}]))
    assert [row["choice"] for row in content["conveyed"]] == ["", "out"]


def test_a_row_keeps_its_key_when_those_before_it_go() -> None:
    content = from_read(reading(key_points=["a", "b"]))
    remove_row(content, "points-0")
    put(content, "points-1-text", "better")
    assert [(row["key"], row["text"]) for row in content["points"]] == [("1", "better")]
    assert (add_row(content, "points"), add_row(content, "points")) == ("n1", "n2")
    assert pointer("points-1-text") == "/key_points/1"


def test_only_sheets_with_rows_take_one_more() -> None:
    with pytest.raises(KeyError):
        add_row(from_read(reading()), "meeting")


def test_every_path_can_be_read_and_written() -> None:
    content = from_read(reading(body_name="Office", persons=[{"name": "Ida", "role": "x"}], conveyed=[CONVEYED]))
    naming.settle(content)
    for path in paths(content):
        put(content, path, "z")
    assert {get(content, path) for path in paths(content)} == {"z"}


@pytest.mark.parametrize(
    ("path", "part", "expected"),
    [
        ("meeting-body", 0, "/body_name"),
        ("meeting-held_on", 1, "/other_meetings/0/held_on"),
        ("chair-name", 0, "/chaired_by/name"),
        ("persons-2-role", 0, "/persons/2/role"),
        ("groups-0-label", 0, "/attendee_groups/0"),
        ("follow_ups-0-due_on", 0, "/follow_up/0/due"),
        ("page-title", 1, "/title"),
    ],
)
def test_a_path_points_to_where_it_was_read(path: str, part: int, expected: str) -> None:
    assert pointer(path, part) == expected


def test_the_second_meeting_of_a_page_has_its_own_content() -> None:
    other = {key: value for key, value in reading(body_name="Board").items() if key not in {"text", "sha256"}}
    assert from_read(reading(body_name="Office", other_meetings=[other]), 1)["meeting"]["body"] == "Board"


def test_each_name_is_chosen_once_and_keeps_its_choice() -> None:
    content = from_read(reading(body_name="Office", superior_bodies=["City Assembly"], conveyed=[CONVEYED]))
    naming.settle(content)
    assert naming.sorts(content) == {"Office": "own", "City Assembly": "body"}
    put(content, "names-1-choice", "named")
    put(content, "meeting-body", "Bureau")
    naming.settle(content)
    assert [(row["name"], row["choice"]) for row in content["names"]] == [("Bureau", ""), ("City Assembly", "named")]


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("by 31 March", "2024-03-31"),
        ("March 31, 2025", "2025-03-31"),
        ("12月31日前", "2024-12-31"),
        ("1月2日", "2025-01-02"),
        ("2024-02-30", "2024-02-30"),
        ("the end of the quarter", "the end of the quarter"),
    ],
)
def test_a_due_day_without_a_year_is_the_first_after_the_meeting(told: str, expected: str) -> None:
    assert due(told, "2024-01-05") == expected
