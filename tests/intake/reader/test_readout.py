"""The page that the product is measured by."""

from typing import Any

import pytest

from remit.intake.reader import read_file
from tests.intake.reader.shape import check
from tests.shared import shared

PLENUM = "Fourth Plenary (Enlarged) Session of the Ninth Municipal Party Committee"
WORK = "Economic Work Conference of the Municipal Party Committee"


@pytest.fixture(scope="module")
def record() -> dict[str, Any]:
    """What is read from it."""
    page = shared("source", "readout.txt")
    if not page.is_file():
        pytest.skip("the readout is not on this machine")
    return read_file(page)


def test_the_record_is_well_formed(record: dict[str, Any]) -> None:
    check(record)


def test_its_dates_are_read_and_the_year_is_said_to_be_inferred(record: dict[str, Any]) -> None:
    assert (record["published_on"], record["held_on"]) == ("2024-01-03", "2023-12-29")
    assert record["inferred"]["/held_on"].startswith("year from published_on")
    start, end = record["spans"]["/held_on"]
    assert record["text"][start:end] == "December 29"


def test_its_meeting_is_read(record: dict[str, Any]) -> None:
    names = ("language", "body_name", "meeting_kind", "is_enlarged", "ordinal", "term", "chaired_by", "attendee_groups")
    assert [record[name] for name in names] == [
        "en",
        "Municipal Foreign Affairs Office",
        "enlarged",
        True,
        None,
        None,
        None,
        ["members of the Party Committee", "mid-level cadres"],
    ]


def test_what_was_conveyed_is_read(record: dict[str, Any]) -> None:
    by = "Municipal Party Committee"
    assert record["conveyed"] == [
        {"title": PLENUM, "kind": "meeting", "by": by, "ordinal": 4, "term": 9},
        {"title": WORK, "kind": "conference", "by": by, "ordinal": None, "term": None},
    ]
    assert record["superior_bodies"] == [by]
    assert record["documents_named"] == [
        "Regulations on Foreign Affairs Work under the Leadership of the Communist Party of China"
    ]


def test_its_requirements_are_read_without_praise(record: dict[str, Any]) -> None:
    assert [point[:40] for point in record["key_points"]] == [
        "the need to set off a climax of studying",
        "the implementation of the party’s politi",
        "strengthen political construction by imp",
        "accelerating the creation of a new era p",
    ]
    assert (record["decisions"], record["follow_up"], record["other_meetings"], record["persons"]) == ([], [], [], [])
