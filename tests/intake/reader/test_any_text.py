"""Whatever the text, the record is well formed, its spans hold, and it comes in time."""

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from remit.intake.reader import Unreadable, read_file, read_text
from tests.intake.reader.shape import check

PAGES = sorted(page for page in (Path(__file__).parent / "pages").iterdir() if page.suffix != ".json")
PIECES = [line for page in PAGES if page.suffix != ".html" for line in page.read_text("utf-8").splitlines() if line]
PIECES += [
    "；",
    "，",
    "《",
    "》",
    "“",
    "”",
    "(",
    ")",
    "要",
    "传达学习",
    "会议由",
    "主持",
    "held",
    "the meeting of",
    "2月31日",
    "\n\n",
]
PIECES += [
    "convey the spirit of",
    " and ",
    "Present:",
    "Action:",
    "by",
    "第",
    "次",
    "届",
    "召开",
    "February 31, 2024",
    "\x00",
    "\u202e",
]
SLOW = settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def read_or_code(read: Callable[[], dict[str, Any]]) -> str:
    """The record is well formed ("read"), or the code says why there is none."""
    try:
        check(read())
    except Unreadable as refusal:
        return refusal.code
    return "read"


@SLOW
@given(st.text(max_size=600))
def test_any_text_yields_a_well_formed_record(text: str) -> None:
    assert read_or_code(lambda: read_text(text)) in ("read", "empty")


@SLOW
@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=30), st.sampled_from(["", " ", "\n", "\n\n"]))
def test_pieces_of_pages_in_any_order_yield_a_well_formed_record(pieces: list[str], between: str) -> None:
    assert read_or_code(lambda: read_text(between.join(pieces))) in ("read", "empty")


@SLOW
@given(st.binary(max_size=400), st.sampled_from(["a.txt", "a.md", "a.html"]))
def test_any_bytes_yield_a_well_formed_record_or_a_refusal(data: bytes, name: str) -> None:
    assert read_or_code(lambda: read_file(data, name)) in ("read", "empty", "binary", "encoding")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_fixture_page_yields_a_well_formed_record(page: Path) -> None:
    check(read_file(page))


@pytest.mark.parametrize(
    "text",
    [
        "会议" * 300_000,
        "要，" * 500_000,
        "the meeting of " * 120_000,
        "传达学习" * 300_000,
        "a, and " * 250_000,
        "\n" * 1_900_000 + "x",
        "会议要求，要做好工作。" * 80_000,
        "The meeting stressed that it is necessary to study. " * 35_000,
    ],
    ids=lambda text: text[:12].strip() or "line ends",
)
def test_a_text_made_to_be_slow_is_read_or_given_up_within_ten_seconds(text: str) -> None:
    began = time.monotonic()
    assert read_or_code(lambda: read_text(text)) in ("read", "too_slow")
    assert time.monotonic() - began < 10


def test_a_page_takes_a_tenth_of_a_second_at_most() -> None:
    texts = [page.read_text("utf-8") for page in PAGES if page.suffix != ".html"]
    for text in texts:
        read_text(text)
    began = time.process_time()
    for text in texts:
        read_text(text)
    assert (time.process_time() - began) / len(texts) < 0.1
