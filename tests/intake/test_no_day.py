"""A page that names a day that there is not says so, in the reader's reason and in the clerk's language."""

import pytest
from django.utils import translation

from remit.intake import sentences
from remit.intake.reader import read_text
from tests.intake.reader.shape import check


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("岚州市委召开常委会会议\n2024年2月31日，岚州市委召开常委会会议。", "31 February 2024 is no day"),
        ("The Harbour Council met on 31 April 2024.\nIt discussed the quays.", "31 April 2024 is no day"),
    ],
)
def test_the_reader_gives_the_reason_without_a_value(text: str, reason: str) -> None:
    record = read_text(text)
    check(record)
    assert (record["held_on"], record["inferred"].get("/held_on")) == (None, reason)


def test_the_clerk_reads_it_in_either_language() -> None:
    with translation.override("en"):
        assert sentences.why("31 February 2024 is no day") == "31 February 2024 is no day: please enter the right one"
    with translation.override("zh-hans"):
        assert sentences.why("31 February 2024 is no day") == "没有2024年2月31日这一天：请填写正确日期"
