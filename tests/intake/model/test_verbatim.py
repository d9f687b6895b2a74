"""A proposal that does not stand in the text is thrown away."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from remit.intake.model.fields import FIELDS
from remit.intake.model.verbatim import standing

TEXT = "On 5 January the Harbour Office met in the Blue Hall; Mary Quill was in the chair."


def test_words_of_the_text_are_kept_with_their_place() -> None:
    (found,) = standing(TEXT, {"meeting-place": " the Blue Hall "})
    assert (found.path, found.value) == ("meeting-place", "the Blue Hall")
    assert TEXT[found.start : found.end] == "the Blue Hall"


def test_words_that_the_text_does_not_have_and_fields_that_are_none_are_thrown_away() -> None:
    told = {"meeting-place": "the Red Hall", "chair-name": 7, "points-0-text": "Mary Quill", "meeting-body": ""}
    assert standing(TEXT, told) == []


def test_a_day_is_read_from_its_words_and_never_from_a_models_arithmetic() -> None:
    assert standing(TEXT, {"meeting-held_on": "2024-01-05"}) == []
    assert standing(TEXT, {"meeting-held_on": "5 January"}) == []
    (found,) = standing(TEXT, {"meeting-held_on": "5 January"}, date(2024, 1, 8))
    assert found.value == "2024-01-05"


@given(st.text(), st.dictionaries(st.sampled_from(sorted(FIELDS)), st.text()))
def test_whatever_is_kept_stands_where_it_says(text: str, told: dict[str, str]) -> None:
    for each in standing(text, told, date(2024, 1, 8)):
        assert text[each.start : each.end] == told[each.path].strip()
