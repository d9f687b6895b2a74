"""Which words a reader gets."""

from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from remit.kernel.texts import Text, pick


@dataclass
class Row:
    language: str
    title: str


def test_the_reader_s_own_language_comes_first() -> None:
    rows = [Row("en", "Report"), Row("zh", "报告")]
    assert pick(rows, "title", "zh") == Text("报告", "zh", asked=True)


def test_the_other_language_is_shown_and_named_where_one_is_missing() -> None:
    assert pick([Row("en", "Report")], "title", "zh") == Text("Report", "en", asked=False)


def test_an_empty_text_counts_as_missing() -> None:
    assert pick([Row("zh", ""), Row("en", "Report")], "title", "zh") == Text("Report", "en", asked=False)


@given(
    st.lists(st.builds(Row, st.sampled_from(["en", "zh"]), st.sampled_from(["", "a", "b"]))),
    st.sampled_from(["en", "zh"]),
)
def test_something_is_shown_whenever_there_is_something(rows: list[Row], language: str) -> None:
    assert bool(pick(rows, "title", language)) == any(row.title for row in rows)
