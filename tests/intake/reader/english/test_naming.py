"""Body, kind, ordinal and term of an English page, each grammar alone."""

import pytest

from remit.intake.reader.english import body, kind, naming, ordinals
from tests.intake.reader.stories import plain, story_of


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The County Water Bureau held a party group meeting to study the budget.", "County Water Bureau"),
        ("On the morning of May 4, the Harbour Board convened its third meeting of the year.", "Harbour Board"),
        ("The Ferry Commission met on 3 May 2023 in the old customs house.", "Ferry Commission"),
        ("A special meeting of the Larkmoor Parish Council was held on 3 May 2023.", "Larkmoor Parish Council"),
        ("Chair Ann Pell called the regular meeting of the Library Trustees to order at 7 p.m.", "Library Trustees"),
        ("Minutes of the Annual Meeting of Larkmoor Parish Council held on 3 May 2023", "Larkmoor Parish Council"),
        ("The Harbour Board special meeting took place on Monday.", "Harbour Board"),
        ("She held a meeting with her friends about the garden.", None),
        ("The library is closed on Monday.", None),
        ("On June 18, 2024, the Songling Water Bureau held a meeting.", "Songling Water Bureau"),
        ("Harbour Board Minutes\n\nFees were set.", "Harbour Board"),
        ("Port Authority\nBoard of Commissioners - Special Meeting\n\nFees were set.", "Port Authority"),
        ("Fisheries Council, 23 September 2024\n\nMinisters spoke.", "Fisheries Council"),
        ("At a regular meeting of the Board of Selectmen held on March 5, 2024, all spoke.", "Board of Selectmen"),
        ("GENEVA, 4 March 2024 - The Committee on Erosion opened its second session.", "Committee on Erosion"),
        ("The county government convened its 12th executive meeting.", "county government"),
        ("Xiling County held a mobilization conference on road safety.", "Xiling County"),
    ],
)
def test_the_body_that_met(text: str, name: str | None) -> None:
    assert plain(body.find(story_of(text))) == name


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Water Bureau held a meeting to study the plan.", ("ordinary", False)),
        ("The Water Bureau held a party group (Expanded) meeting.", ("enlarged", True)),
        ("The Water Bureau held an enlarged meeting of its theoretical study group.", ("study", True)),
        ("The District Committee held its fifth plenary session.", ("plenary", False)),
        ("The District Committee held the economic work conference.", ("conference", False)),
        ("The Harbour Board held a public hearing and a workshop on mooring fees.", ("other", False)),
        ("The library is closed on Monday.", (None, None)),
        ("The Harbour Board met in special session on 3 May 2023.", ("other", False)),
        ("The Harbour Board held an extraordinary meeting.", ("other", False)),
        ("Xiling County held a mobilization conference on road safety.", ("conference", False)),
        ("The Water Bureau held a party group (expansion) meeting.", ("enlarged", True)),
    ],
)
def test_the_kind_of_meeting(text: str, expected: tuple[str | None, bool | None]) -> None:
    story = story_of(text)
    assert (plain(kind.find(story)), plain(kind.enlarged(story))) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The CPPCC held the 13th Party Group Meeting of the 14th CPPCC.", (13, 14)),
        ("The Safety Council held its 9123rd meeting on Tuesday.", (9123, None)),
        ("The District Committee held the Twenty-Third Meeting of the Ninth Committee.", (23, 9)),
        (
            "The Water Bureau held a meeting to convey the spirit of the Fourth Session of the Ninth Committee.",
            (None, None),
        ),
        ("The Fourth Conference of Ministers of Water was held in Port Ambo.", (4, None)),
        ("Harbour Board\nMinutes No. 7\n\nThe Harbour Board met on 3 May 2023.", (7, None)),
        (
            "On July 31, 2023, the Standing Committee of the 15th Yunling People's Congress held its 11th meeting.",
            (11, 15),
        ),
        ("The Water Bureau held a meeting, conveying the Second Session of the Tenth Committee.", (None, None)),
    ],
)
def test_ordinal_and_term_of_the_own_meeting_only(text: str, expected: tuple[int | None, int | None]) -> None:
    story = story_of(text)
    assert (plain(ordinals.ordinal(story)), plain(ordinals.term(story))) == expected


def test_a_second_heading_of_minutes_begins_a_further_meeting() -> None:
    first = "Minutes of the Meeting of the Harbour Board held on 3 May 2023\n\n" + "The board talked of moorings. " * 20
    page = story_of(
        f"{first}\n\nMinutes of the Special Meeting of the Harbour Board held on 9 May 2023\n\nFees were set."
    ).page
    told = naming.stories(page, None)
    assert [plain(body.find(story)) for story in told] == ["Harbour Board", "Harbour Board"]
