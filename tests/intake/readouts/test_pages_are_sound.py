"""The pages of both halves and their truth have the shape of a draft record, before any reader sees them."""

import csv
import html
import json
import re
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).parent
KEYS = {
    "language", "published_on", "title", "breadcrumb", "body_name", "superior_bodies", "meeting_kind", "is_enlarged",
    "ordinal", "term", "held_on", "chaired_by", "attendee_groups", "persons", "conveyed", "documents_named",
    "key_points", "decisions", "follow_up",
}  # fmt: skip
ABOUT = {"other_meetings", "spans", "inferred", "sure"}
MEETINGS = {"ordinary", "enlarged", "plenary", "conference", "study", "other", None}
CONVEYED = {"meeting", "speech", "report", "regulation", "document", "conference"}
LISTS = ("superior_bodies", "attendee_groups", "documents_named", "key_points", "decisions")
RECORDS = {
    "persons": {"name", "role"},
    "conveyed": {"title", "kind", "by", "ordinal", "term"},
    "follow_up": {"text", "responsible", "due"},
}
HALVES = ("kept", "dev")
ROWS = {half: list(csv.DictReader((HERE / half / "index.csv").read_text("utf-8").splitlines())) for half in HALVES}
IDS = [f"{half}/{row['id']}" for half in HALVES for row in ROWS[half]]

Record = dict[str, Any]


def _path(folder: str, number: str, suffix: str) -> Path:
    half, name = number.split("/")
    return HERE / half / folder / f"{name}{suffix}"


def _truth(number: str) -> Record:
    found: Record = json.loads(_path("truth", number, ".json").read_text(encoding="utf-8"))
    return found


def _page(number: str) -> str:
    return _path("pages", number, ".txt").read_text(encoding="utf-8")


def _meetings(number: str) -> list[Record]:
    truth = _truth(number)
    return [truth, *truth["other_meetings"]]


def _verbatim(record: Record) -> list[str]:
    """Every value that must stand in the page letter by letter."""
    values = [record["title"], record["breadcrumb"], record["body_name"]]
    values += [value for key in LISTS for value in record[key]]
    values += [value for person in (*record["persons"], record["chaired_by"] or {}) for value in dict(person).values()]
    values += [value for item in record["conveyed"] for value in (item["title"], item["by"])]
    values += [value for item in record["follow_up"] for value in item.values()]
    return [value for value in values if value is not None]


def _squeezed(text: str) -> str:
    return re.sub(r"[\s*]+", "", text)


def test_the_forty_pages_of_each_half_keep_their_proportions() -> None:
    groups = {half: Counter(row["group"] for row in rows) for half, rows in ROWS.items()}
    assert groups == {"kept": {"zh": 14, "tr": 12, "other": 14}, "dev": {"zh": 20, "tr": 10, "other": 10}}
    kinds = {(row["group"], row["language"]) for rows in ROWS.values() for row in rows}
    assert kinds == {("zh", "zh"), ("tr", "en"), ("other", "en")}


@pytest.mark.parametrize("half", HALVES)
def test_every_page_has_its_truth_and_every_truth_its_page(half: str) -> None:
    names = [row["id"] for row in ROWS[half]]
    assert sorted({path.stem for path in (HERE / half / "pages").iterdir()}) == names
    assert sorted(path.stem for path in (HERE / half / "truth").iterdir()) == names


@pytest.mark.parametrize("number", IDS)
def test_all_keys_are_there_and_no_other(number: str) -> None:
    truth = _truth(number)
    assert set(truth) == KEYS | ABOUT
    assert [set(other) for other in truth["other_meetings"]] == [KEYS] * len(truth["other_meetings"])
    for record in _meetings(number):
        for key, parts in RECORDS.items():
            assert all(set(item) == parts for item in record[key])


@pytest.mark.parametrize("number", IDS)
def test_values_are_of_their_kind(number: str) -> None:
    for record in _meetings(number):
        assert record["language"] in {"en", "zh"}
        assert record["meeting_kind"] in MEETINGS
        assert record["is_enlarged"] in ((None,) if record["meeting_kind"] is None else (True, False))
        assert {item["kind"] for item in record["conveyed"]} <= CONVEYED
        for day in (record["published_on"], record["held_on"]):
            assert day is None or date.fromisoformat(day).isoformat() == day
        for count in (record["ordinal"], record["term"], *(item["ordinal"] for item in record["conveyed"])):
            assert count is None or (type(count) is int and count > 0)


@pytest.mark.parametrize("number", IDS)
def test_every_value_stands_in_the_page(number: str) -> None:
    page = _page(number)
    assert [value for record in _meetings(number) for value in _verbatim(record) if value not in page] == []


@pytest.mark.parametrize("number", IDS)
def test_values_are_bare(number: str) -> None:
    for value in (value for record in _meetings(number) for value in _verbatim(record)):
        assert value == value.strip(" \n。；;,，《") != ""
    for record in _meetings(number):
        for key in (*LISTS, *RECORDS):
            seen = [json.dumps(item, sort_keys=True) for item in record[key]]
            assert len(seen) == len(set(seen))


@pytest.mark.parametrize("number", IDS)
def test_every_title_in_book_marks_is_named(number: str) -> None:
    titles = set(re.findall(r"《([^《》]+)》", _page(number)))
    named = {title for record in _meetings(number) for title in record["documents_named"]}
    assert titles <= named


@pytest.mark.parametrize("number", IDS)
def test_whoever_chairs_took_part(number: str) -> None:
    for record in _meetings(number):
        assert record["chaired_by"] is None or record["chaired_by"] in record["persons"]


@pytest.mark.parametrize("number", IDS)
def test_follow_up_names_a_unit_or_a_day(number: str) -> None:
    assert all(item["responsible"] or item["due"] for record in _meetings(number) for item in record["follow_up"])


@pytest.mark.parametrize("number", IDS)
def test_a_day_that_is_not_spelt_out_has_its_reason(number: str) -> None:
    truth = _truth(number)
    for pointer, why in truth["inferred"].items():
        found: Any = truth
        for step in pointer.strip("/").split("/"):
            found = found[int(step)] if isinstance(found, list) else found[step]
        assert (found is not None, bool(why)) == (True, True)


@pytest.mark.parametrize("number", IDS)
def test_the_markup_holds_the_same_text(number: str) -> None:
    plain = [_squeezed(line) for line in _page(number).splitlines()]
    for suffix in (".html", ".md"):
        path = _path("pages", number, suffix)
        if path.exists():
            marked = _squeezed(html.unescape(re.sub(r"<[^>]+>|(?m:^#+ )", " ", path.read_text(encoding="utf-8"))))
            assert [line for line in plain if line.removeprefix("-") not in marked] == []
