"""Every day that a letter names is offered; the one by which something is asked comes first."""

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from remit.intake.reader.letters.days import days
from remit.kernel.dates import MONTHS
from remit.kernel.dates import day as written
from tests.intake.reader.letters.letters import LETTERS, Letter

TODAY = date(2026, 11, 23)
OWN = date(2026, 11, 20)
CHINESE = (
    "请于{}前书面反馈。",
    "务必在{}（星期四）17:00前报送。",
    "截止日期：{}。",
    "请各单位于{}以前完成。",
    "于{}下班前上报。",
)
ENGLISH = (
    "Please report by {}.",
    "Reply no later than {}, in writing.",
    "Send it before noon on {}.",
    "The deadline is {}.",
    "Answer on {} at the latest.",
    "Return the form by Friday, {}.",
)
DUE = st.dates(date(2026, 11, 21), date(2030, 12, 31))
OTHER = st.dates(date(2020, 1, 1), OWN)


@pytest.mark.parametrize("letter", LETTERS, ids=lambda letter: letter.title[:12])
def test_the_demanding_day_of_a_letter_comes_first(letter: Letter) -> None:
    found = days(letter.text, date.fromisoformat(letter.issued_on), TODAY)
    assert [str(each.day) for each in found if each.asked_by] == [letter.due_on]
    assert found[0].asked_by
    assert letter.issued_on in {str(each.day) for each in found} or "二〇" in letter.text


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(DUE, st.lists(OTHER, max_size=4), st.sampled_from(CHINESE), st.integers(0, 4))
def test_in_chinese_whatever_other_days_stand_around_it(due: date, others: list[date], asks: str, place: int) -> None:
    lines = [f"根据{written(each, 'zh')}会议精神，继续推进。" for each in others]
    lines.insert(place, asks.format(written(due, "zh")))
    found = days("\n".join(lines), OWN, TODAY)
    assert (found[0].day, found[0].asked_by) == (due, True)
    assert sorted(each.day for each in found if each.day) == sorted([due, *others])


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(DUE, st.lists(OTHER, max_size=4), st.sampled_from(ENGLISH), st.booleans(), st.integers(0, 4))
def test_in_english_whatever_other_days_stand_around_it(
    due: date, others: list[date], asks: str, american: bool, place: int
) -> None:
    told = f"{MONTHS[due.month - 1]} {due.day}, {due.year}" if american else written(due, "en")
    lines = [f"The rules issued by the Council on {written(each, 'en')} apply." for each in others]
    lines.insert(place, asks.format(told))
    found = days("\n".join(lines), OWN, TODAY)
    assert (found[0].day, found[0].asked_by) == (due, True)
    assert sorted(each.day for each in found if each.day) == sorted([due, *others])


@given(DUE)
def test_a_day_without_its_year_is_the_first_from_the_letters_own_day_on(due: date) -> None:
    if (due.month, due.day) == (2, 29):
        return
    found = days(f"请于{due.month}月{due.day}日前反馈。", OWN, TODAY)[0].day
    assert found is not None
    assert (found.month, found.day, found >= OWN, (found - OWN).days < 366) == (due.month, due.day, True, True)


def test_what_lies_before_the_letter_is_nothing_it_asks_by() -> None:
    assert [each.asked_by for each in days("Before 1 October 2026 there were nine.", OWN, TODAY)] == [False]


@pytest.mark.parametrize("text", ["请于2026年2月30日前反馈。", "Please reply by 31 November 2026."])
def test_a_day_that_there_is_not_is_told_without_a_value(text: str) -> None:
    assert [(each.asked_by, each.day) for each in days(text, date(2026, 1, 5), TODAY)] == [(True, None)]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("请于2026年12月底前报送。", date(2026, 12, 31)),
        ("请于2月底前报送。", date(2027, 2, 28)),
        ("Please report by the end of February 2028.", date(2028, 2, 29)),
    ],
)
def test_the_end_of_a_month_is_its_last_day(text: str, day: date) -> None:
    assert [(each.asked_by, each.day) for each in days(text, OWN, TODAY)] == [(True, day)]
