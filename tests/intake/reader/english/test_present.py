"""Groups and persons of an English page, each grammar alone."""

import pytest

from remit.intake.reader.english import attendees, persons
from tests.intake.reader.stories import plain, story_of

OPENING = "The Harbour Board held a meeting on 5 March 2024.\n\n"


@pytest.mark.parametrize(
    ("text", "groups"),
    [
        (
            "Members of the party group and heads of sections attended the meeting.",
            ["Members of the party group", "heads of sections"],
        ),
        (
            "The meeting was attended by all staff and the principals of the schools.",
            ["all staff", "principals of the schools"],
        ),
        ("Cadres above the section level participated in the meeting.", ["Cadres above the section level"]),
        ("Vice-Chairmen Lin Shu and Bo Yan attended the meeting.", []),
        ("Nobody spoke.", []),
        ("The following members were present: Ann Pell; Bert Ode.", []),
        (
            "The party group attended, and heads of offices and leaders of units sat in on it.",
            ["heads of offices", "leaders of units"],
        ),
        ("Participants: Ann Pell, mayor; heads of the subdistricts", ["heads of the subdistricts"]),
    ],
)
def test_groups_are_taken_as_written(text: str, groups: list[str]) -> None:
    assert plain(attendees.find(story_of(OPENING + text))) == groups


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "Vice-Chairmen Lin Shu and Bo Yan attended the meeting.",
            [("Lin Shu", "Vice-Chairmen"), ("Bo Yan", "Vice-Chairmen")],
        ),
        (
            "Present: Ann Pell, Chair; Bert Ode; Clerk Ida Moss\nAbsent: Tom Rook",
            [("Ann Pell", "Chair"), ("Bert Ode", None), ("Ida Moss", "Clerk")],
        ),
        (
            "Members present:\n\nAnn Pell (Chair)\nBert Ode\n\nApologies:\n\nTom Rook",
            [("Ann Pell", "Chair"), ("Bert Ode", None)],
        ),
        (
            "PRESENT: Councillors Pell, Ode and Moss. ABSENT: Councillor Rook.",
            [("Pell", "Councillors"), ("Ode", "Councillors"), ("Moss", "Councillors")],
        ),
        (
            "Present: Ann Pell, Bert Ode\n\nClerk Bert Ode presented the accounts.",
            [("Ann Pell", None), ("Bert Ode", "Clerk")],
        ),
        ("The meeting studied the speech of Governor Lin Shu.", []),
        (
            "Present:\nAnn Pell - Chair\nClerk: Ida Moss\n\nAbsent:\nTom Rook",
            [("Ann Pell", "Chair"), ("Ida Moss", "Clerk")],
        ),
        (
            "Staff: Nadine Prowse, City Manager; Otis Lamb, City Attorney",
            [("Nadine Prowse", "City Manager"), ("Otis Lamb", "City Attorney")],
        ),
        (
            "Present:\n1. Åsa Lindqvist, Chair\n2. Jean-Luc DUBOIS\n3. Report on roads.",
            [("Åsa Lindqvist", "Chair"), ("Jean-Luc DUBOIS", None)],
        ),
        ("Present: Ms Carol Finch, Chief Executive", [("Ms Carol Finch", "Chief Executive")]),
        ("Present: Cllr H. Beckwith (Chairman)", [("H. Beckwith", "Chairman")]),
        ("Participants: Xu Fei, director of the Water Bureau", [("Xu Fei", "director of the Water Bureau")]),
    ],
)
def test_persons_come_with_their_role_and_without_the_absent(text: str, who: list[tuple[str, str | None]]) -> None:
    assert plain(persons.find(story_of(OPENING + text))) == who
