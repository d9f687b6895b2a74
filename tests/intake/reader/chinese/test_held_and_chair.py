"""Day and chair of a Chinese page, each grammar alone."""

import pytest

from remit.intake.reader.chinese import chair, held
from tests.intake.reader.stories import plain, story_of


@pytest.mark.parametrize(
    ("text", "day", "why"),
    [
        ("2024年3月5日，区教育局召开党组会议。", "2024-03-05", None),
        ("二〇二四年三月五日，区教育局召开党组会议。", "2024-03-05", None),
        ("3月5日，区教育局召开党组会议。", "2024-03-05", "year from published_on"),
        ("12月29日，区教育局召开党组会议。", "2023-12-29", "year from published_on: the year before it"),
        ("昨日，区教育局召开党组会议。", "2024-03-07", "yesterday, counted from published_on"),
        ("近日，区教育局召开党组会议，传达学习3月1日全市大会精神。", None, None),
        ("2月31日，区教育局召开党组会议。", None, None),
        ("8日上午，区教育局召开党组会议。", "2024-03-08", "year from published_on"),
        ("28日，区教育局召开党组会议。", "2024-02-28", "year from published_on"),
        ("31日，区教育局召开党组会议。", None, None),
    ],
)
def test_the_day_of_the_meeting(text: str, day: str | None, why: str | None) -> None:
    found = held.find(story_of(text, published_on="2024-03-08"))
    assert (found.value, found.why) == (day, why) if found else day is None


def test_a_day_without_a_year_is_left_out_where_the_page_has_no_date() -> None:
    assert held.find(story_of("3月5日，区教育局召开党组会议。")) is None


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("3月5日，区教育局召开党组会议，局党组书记、局长柳明川主持会议并讲话。", ("柳明川", "局党组书记、局长")),
        ("区教育局召开会议。会议由党组成员、副局长欧阳若水主持。", ("欧阳若水", "党组成员、副局长")),
        ("3月5日，区长柳明川主持召开区政府常务会议。", ("柳明川", "区长")),
        ("区教育局局务会议纪要\n\n时间：2024年3月5日\n主持人：柳明川\n\n会议研究了两个事项。", ("柳明川", None)),
        ("区教育局召开会议，相关负责人主持会议。", None),
        ("区教育局召开会议。", None),
        ("3月5日，区长秋明远主持召开区政府常务会议。", ("秋明远", "区长")),
        ("区教育局召开会议，局长分别主持会议。", None),
        ("東湖中學行政會議紀錄\n\n主席：校長簡靜宜    紀錄：方小雯\n\n決議：通過。", ("簡靜宜", "校長")),
    ],
)
def test_who_was_in_the_chair(text: str, who: tuple[str, str | None] | None) -> None:
    assert plain(chair.find(story_of(text))) == who
