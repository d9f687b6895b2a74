"""Words are broken into lines that fit, in both languages."""

from remit.desk.trace.showing.lines import lines, width


def test_words_are_kept_whole_and_chinese_breaks_anywhere() -> None:
    assert lines("Clear water and an open port", 80, 12, 4) == ["Clear water", "and an open", "port"]
    assert lines("清水润城开放兴港报告", 60, 12, 4) == ["清水润城开", "放兴港报告"]


def test_what_is_too_long_is_cut_and_says_so() -> None:
    told = lines("one two three four five six seven eight nine ten " * 4, 60, 12, 2)
    assert (len(told), told[-1][-1]) == (2, "…")
    assert all(width(line, 12) <= 60 for line in told)


def test_a_word_without_end_breaks_too() -> None:
    assert all(width(line, 12) <= 60 for line in lines("x" * 300, 60, 12, 4))
