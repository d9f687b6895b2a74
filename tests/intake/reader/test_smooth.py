"""The text as kept, and its smoothed copy."""

from hypothesis import given
from hypothesis import strategies as st

from remit.intake.reader.smooth import clean, full_width_marks, smooth


@given(st.text())
def test_the_smoothed_copy_has_the_same_length(text: str) -> None:
    assert len(full_width_marks(smooth(text))) == len(text)


@given(st.text(alphabet=st.characters()))
def test_a_cleaned_text_can_be_kept_and_is_not_cleaned_twice(text: str) -> None:
    assert clean(clean(text)) == clean(text)
    assert "\x00" not in clean(text).encode().decode()


def test_full_width_letters_brackets_and_blanks_become_plain() -> None:
    assert smooth("（１２）　ＡＢ") == "(12) AB"


def test_narrow_marks_between_chinese_characters_become_wide_but_times_stay() -> None:
    assert full_width_marks("会议强调,要:一;二") == "会议强调，要：一；二"
    assert full_width_marks("时间09:30,1,000人") == "时间09:30,1,000人"
