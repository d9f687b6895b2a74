"""Title, breadcrumb and day of publication, each grammar alone."""

import pytest

from remit.intake.reader import headline, published
from remit.intake.reader.page import Hints, page_of

BODY = "\n\nThe Harbour Board held a meeting on 5 March 2024. It talked of cranes."


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Harbour Board talks of cranes" + BODY, "Harbour Board talks of cranes"),
        ("HARBOUR BOARD\n\nMinutes of the Meeting" + BODY, "Minutes of the Meeting"),
        ("区教育局召开党组会议\n发布时间：2024-03-08\n3月5日，区教育局召开党组会议。", "区教育局召开党组会议"),
        (" date 2024-03-08 Board holds meeting" + BODY, "Board holds meeting"),
        ("Home > News\n\nPublished: 8 March 2024" + BODY, None),
        ("The Harbour Board held a meeting on 5 March 2024. It talked of cranes.", None),
    ],
)
def test_the_title_is_the_headline_not_the_first_sentence(text: str, title: str | None) -> None:
    found = headline.title(page_of(text))
    assert (found.value if found else None) == title


def test_the_title_of_the_markup_comes_first() -> None:
    found = headline.title(page_of("Site\n\nCranes" + BODY, Hints(title="Cranes")))
    assert found is not None
    assert found.value == "Cranes"


@pytest.mark.parametrize(
    ("text", "crumb"),
    [
        ("Home » News » Board\n\nCranes" + BODY, "Home » News » Board"),
        ("您当前的位置：首页 > 新闻 > 要闻\n区教育局召开会议\n近日召开。", "首页 > 新闻 > 要闻"),
        ("Cranes" + BODY, None),
    ],
)
def test_the_breadcrumb_stands_without_its_label(text: str, crumb: str | None) -> None:
    found = headline.breadcrumb(page_of(text))
    assert (found.value if found else None) == crumb


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Cranes\n\nPublished: 8 March 2024" + BODY, "2024-03-08"),
        ("Cranes\n\nPosted on March 8, 2024 by the press office" + BODY, "2024-03-08"),
        (" date 2024-03-08 Board holds meeting" + BODY, "2024-03-08"),
        ("区教育局召开会议\n发布日期：2024年3月8日  来源：办公室\n近日，区教育局召开会议。", "2024-03-08"),
        ("区教育局召开会议\n2024-03-08 09:30 来源：办公室\n近日，区教育局召开会议。", "2024-03-08"),
        ("区教育局局务会议纪要\n时间：2024年3月8日\n地点：二楼\n会议研究了工作。", None),
        ("Minutes of the Meeting\n\nMarch 5, 2024" + BODY, None),
        ("Cranes" + BODY, None),
        ("Cranes\n\nPublished: 31 February 2024" + BODY, None),
    ],
)
def test_the_day_of_publication_is_not_that_of_the_meeting(text: str, day: str | None) -> None:
    found = published.find(page_of(text))
    assert (found.value if found else None) == day


def test_a_day_from_the_markup_says_so() -> None:
    found = published.find(page_of("Cranes" + BODY, Hints(published_on="2024-03-08")))
    assert found is not None
    assert (found.value, found.span, found.why) == ("2024-03-08", None, "from the page's markup")
