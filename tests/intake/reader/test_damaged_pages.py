"""Real structures, damaged: whatever happens to a page on its way, the record is well formed and says what it can."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from remit.intake.reader import read_text
from tests.intake.reader.shape import check

PAGES = sorted((Path(__file__).parents[1] / "readouts" / "dev" / "pages").glob("*.txt"))
TEXTS = [page.read_text("utf-8") for page in PAGES]
NOISE = st.sampled_from(
    ["", "\n", " ", "|", "l", "０", "\u202e", "\x07", "；", "。", "《", ")", "要", "by", "2月31日", "February 31"]
)
DAMAGE = st.lists(st.tuples(st.floats(0, 1), st.integers(0, 6), NOISE), max_size=12)


def damaged(text: str, damage: list[tuple[float, int, str]]) -> str:
    """At each place (a share of the length) so many characters are replaced by noise."""
    for place, length, noise in damage:
        at = int(place * len(text))
        text = text[:at] + noise + text[at + length :]
    return text


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(TEXTS), DAMAGE)
def test_a_damaged_page_yields_a_well_formed_record(text: str, damage: list[tuple[float, int, str]]) -> None:
    check(read_text(damaged(text, damage)))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_page_whose_lines_are_all_joined_is_still_read(page: Path) -> None:
    check(read_text(page.read_text("utf-8").replace("\n", " ")))


def test_a_day_that_is_none_is_left_out() -> None:
    record = read_text(
        "区教育局召开党组会议\n发布时间：2024年2月31日\n\n2月30日，区教育局召开党组会议。局长柳明川主持会议。"
    )
    assert (record["published_on"], record["held_on"], record["chaired_by"]["name"]) == (None, None, "柳明川")


def test_full_width_digits_and_marks_that_turn_the_writing_do_not_hide_a_day() -> None:
    record = read_text("区教育局召开党组会议\n\n２０２４年\u202e３月５日，区教育局召开党组会议，研究工作。")
    assert record["held_on"] == "2024-03-05"
    check(record)
