"""Day and chair of an English page, each grammar alone."""

import pytest

from remit.intake.reader.english import chair, held
from tests.intake.reader.stories import plain, story_of


@pytest.mark.parametrize(
    ("text", "day", "why"),
    [
        ("The Harbour Board met on 5 March 2024.", "2024-03-05", None),
        ("The Harbour Board met on the fifth day of March, 2024.", "2024-03-05", None),
        ("On March 5, the Harbour Board held a meeting.", "2024-03-05", "year from published_on"),
        ("On Dec. 29, the Harbour Board held a meeting.", "2023-12-29", "year from published_on: the year before it"),
        ("The Harbour Board held a meeting yesterday.", "2024-03-07", "yesterday, counted from published_on"),
        ("The Harbour Board held a meeting to study the speech of March 1.", None, None),
        ("The Harbour Board held a meeting. Its next meeting will be held on 9 April 2024.", None, None),
        ("On February 30, the Harbour Board held a meeting.", None, None),
        ("Minutes of the Harbour Board held on 12 October 2023", "2023-10-12", None),
    ],
)
def test_the_day_of_the_meeting(text: str, day: str | None, why: str | None) -> None:
    found = held.find(story_of(text, published_on="2024-03-08"))
    assert (found.value, found.why) == (day, why) if found else day is None


def test_a_day_without_a_year_is_left_out_where_the_page_has_no_date() -> None:
    assert held.find(story_of("On March 5, the Harbour Board held a meeting.")) is None


OPENING = "The Harbour Board held a meeting on 5 March 2024. "


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Lin Shu, director of the bureau, presided over the meeting.", ("Lin Shu", "director of the bureau")),
        ("Mayor Ann Pell presided over the meeting.", ("Ann Pell", "Mayor")),
        (
            "The meeting was chaired by Lin Shu, secretary of the party group.",
            ("Lin Shu", "secretary of the party group"),
        ),
        ("The session was chaired by Minister Astrid Hallorsen.", ("Astrid Hallorsen", "Minister")),
        ("Chairman Bert Ode called the meeting to order at 7 p.m.", ("Bert Ode", "Chairman")),
        ("The meeting was presided over in a friendly manner.", None),
        ("The meeting heard a report.", None),
        (
            "The Conference was chaired by Hon. Grace Otieno, Minister of Water.",
            ("Hon. Grace Otieno", "Minister of Water"),
        ),
        ("The meeting was called to order at 10:00 a.m. by Chairman Walter Sims.", ("Walter Sims", "Chairman")),
        ("\n\nPRESENT\nCr Glenda Moffat (Mayor)\nCr Stan Petrov", ("Glenda Moffat", "Mayor")),
        ("\n\nPRESENT\nCr Alice Nguyen\nCr Stan Petrov", None),
    ],
)
def test_who_was_in_the_chair(text: str, who: tuple[str, str | None] | None) -> None:
    assert plain(chair.find(story_of(OPENING + text))) == who
