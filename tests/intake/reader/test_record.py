"""The record's keys, blank form and JSON."""

import io
import json
import sys
from pathlib import Path

import pytest

from remit.intake.reader import MEETING_KEYS, RECORD_KEYS, read_file, read_text, to_json
from remit.intake.reader.found import Found, Span
from remit.intake.reader.record import blank_record, write
from tests.intake.reader.shape import check


def test_a_blank_record_has_every_key() -> None:
    record = blank_record("x")
    check(record)
    assert set(MEETING_KEYS) < set(RECORD_KEYS)


def test_a_finding_is_written_with_its_span_its_reason_and_how_sure_it_is() -> None:
    record = blank_record("3 May, Ann Pell")
    write(record, "held_on", Found("2023-05-03", Span(0, 5), 0.8, "year from published_on"))
    write(record, "persons", [{"name": Found("Ann Pell", Span(7, 15), 0.9), "role": None}])
    assert record["held_on"] == "2023-05-03"
    assert record["persons"] == [{"name": "Ann Pell", "role": None}]
    assert record["spans"] == {"/held_on": [0, 5], "/persons/0/name": [7, 15]}
    assert record["inferred"] == {"/held_on": "year from published_on"}
    assert record["sure"] == {"/held_on": 0.8, "/persons/0/name": 0.9}


def test_the_json_keeps_order_and_characters() -> None:
    record = read_text("3月5日，区教育局召开党组会议。")
    assert list(json.loads(to_json(record))) == list(RECORD_KEYS)
    assert "区教育局" in to_json(record, indent=None)


def test_spans_count_code_points_beyond_the_basic_plane() -> None:
    record = read_text("𠮷𠮷𠮷 会议\n\n3月5日，区教育局召开党组会议，传达学习区委全会精神。")
    check(record)
    assert record["body_name"] == "区教育局"


def test_the_same_page_gives_the_same_record() -> None:
    text = "The Harbour Board met on 5 March 2024."
    assert read_text(text) == read_text(text)


def test_a_dash_means_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"The Harbour Board met on 5 March 2024.")))
    assert read_file("-")["body_name"] == "Harbour Board"


def test_path_bytes_and_text_give_the_same_record(tmp_path: Path) -> None:
    text = "The Harbour Board met on 5 March 2024."
    page = tmp_path / "page.txt"
    page.write_text(text, "utf-8")
    assert read_file(page) == read_file(str(page)) == read_file(text.encode(), "page.txt") == read_text(text)


def test_what_a_page_says_twice_stands_once() -> None:
    record = blank_record("the chairs, the chairs")
    write(record, "attendee_groups", [Found("the chairs", Span(0, 10)), Found("the chairs", Span(12, 22))])
    assert record["attendee_groups"] == ["the chairs"]
    assert record["spans"] == {"/attendee_groups/0": [0, 10]}
