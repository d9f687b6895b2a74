"""What an English page says was conveyed, the bodies above, and titles of papers, each grammar alone."""

import pytest

from remit.intake.reader.english import conveyed, documents, superiors
from tests.intake.reader.stories import plain, story_of

Item = tuple[str, str, str | None, int | None, int | None]


@pytest.mark.parametrize(
    ("text", "items"),
    [
        (
            "The Water Bureau met to convey the spirit of the 5th Plenary Session of the 12th County Committee.",
            [("5th Plenary Session of the 12th County Committee", "meeting", "County Committee", 5, 12)],
        ),
        (
            "The meeting conveyed Governor Lin Shu's important speech at the flood work conference.",
            [
                (
                    "Governor Lin Shu's important speech at the flood work conference",
                    "speech",
                    "Governor Lin Shu",
                    None,
                    None,
                )
            ],
        ),
        (
            "The meeting studied the “Flood Control Regulations” and the Notice on River Patrols.",
            [
                ("Flood Control Regulations", "regulation", None, None, None),
                ("Notice on River Patrols", "document", None, None, None),
            ],
        ),
        ("The meeting stressed that all must study the spirit of the Provincial Work Conference.", []),
        ("The Theoretical Study Group of the Water Bureau held a study session.", []),
        (
            "The meeting conveyed the Notice of the Statistics Bureau on Data and studied the implementation measures.",
            [("Notice of the Statistics Bureau on Data", "document", "Statistics Bureau", None, None)],
        ),
        (
            "The meeting conveyed the spirit of the Third Session of the 20th County Committee held in May.",
            [("Third Session of the 20th County Committee held in May", "meeting", "County Committee", 3, 20)],
        ),
        ("The meeting studied relevant documents.", []),
    ],
)
def test_what_was_conveyed(text: str, items: list[Item]) -> None:
    assert plain(conveyed.find(story_of(text))) == items


def test_the_bodies_above_are_those_that_issued_what_was_conveyed() -> None:
    text = (
        "The meeting conveyed the spirit of the Work Conference of the Provincial Government and the speech of Lin Shu."
    )
    assert plain(superiors.find(story_of(text))) == ["Provincial Government"]


def test_quotes_hold_a_title_only_where_it_is_a_paper() -> None:
    text = 'The board adopted the "Mooring Rules" in the spirit of the “Three Firsts”, and 《Fee Order》.'
    assert plain(documents.find(story_of(text))) == ["Mooring Rules", "Fee Order"]


def test_single_quotes_hold_titles_too_and_apostrophes_do_not() -> None:
    text = "The board's clerk read the 'Coastal Access Strategy' and the members' letters on the Plan's delay."
    assert plain(documents.find(story_of(text))) == ["Coastal Access Strategy"]
