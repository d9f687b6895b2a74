"""Requirements, decisions and follow-ups of an English page, each grammar alone."""

import pytest

from remit.intake.reader.english import decisions, followup, keypoints
from tests.intake.reader.stories import plain, story_of

OPENING = "The Harbour Board held a meeting on 5 March 2024. "


@pytest.mark.parametrize(
    ("text", "points"),
    [
        ("The meeting stressed that it is necessary to dredge the inlet.", ["it is necessary to dredge the inlet"]),
        ("The meeting called for an early start of the works.", ["an early start of the works"]),
        (
            "Lin Shu pointed out that we must keep accounts; and that all berths should be checked.",
            ["we must keep accounts", "all berths should be checked"],
        ),
        ("The meeting highlighted the need to train pilots.", ["the need to train pilots"]),
        ("The meeting pointed out that the year had been a great success.", []),
        ("The works are going well.", []),
        (
            "The Board stressed that fees should be published and that boats must be insured.",
            ["fees should be published", "boats must be insured"],
        ),
        ("The meeting stressed three points: first, pilots must rest.", ["pilots must rest"]),
        ("The Board requested the clerk to write to the county by 31 March 2024.", []),
    ],
)
def test_requirements_stand_without_the_words_that_lead_in(text: str, points: list[str]) -> None:
    assert plain(keypoints.find(story_of(OPENING + text))) == points


@pytest.mark.parametrize(
    ("text", "resolved"),
    [
        ("Moved by Ann Pell, seconded by Bert Ode, to raise the fee. Motion carried.", ["raise the fee"]),
        ("Ann Pell moved to raise the fee. Bert Ode seconded. The motion failed.", []),
        ("Ann Pell moved to raise the fee. Bert Ode seconded. The motion was not carried.", []),
        ("The Board approved the accounts and agreed to buy a crane.", ["approved the accounts", "buy a crane"]),
        ("RESOLVED that the fee be raised.", ["the fee be raised"]),
        ("It was agreed that the clerk write to the county.", ["the clerk write to the county"]),
        ("The Board unanimously approved the annual accounts.", ["approved the annual accounts"]),
        ("The Board decided to buy a new crane.", ["buy a new crane"]),
        ("It was moved to adjourn. Carried.", []),
        ("The Board heard a report on cranes.", []),
        ("Moved Cr Pell\nSeconded Cr Ode\nThat Council lease the pier.\nCARRIED", ["lease the pier"]),
        ("Moved Cr Pell\nSeconded Cr Ode\nThat Council lease the pier.\nLOST", []),
        (
            "\nRESOLVED: That\n(a) the fee be raised;\n(b) the pier be leased.",
            ["the fee be raised", "the pier be leased"],
        ),
        ("NOW THEREFORE BE IT RESOLVED THAT the fee be raised.", ["the fee be raised"]),
        (
            "The minutes of 6 February were approved as a correct record.",
            ["The minutes of 6 February were approved as a correct record"],
        ),
        (
            "The Board adopted the plan, approved the budget and elected Ann Pell as chair.",
            ["adopted the plan", "approved the budget", "elected Ann Pell as chair"],
        ),
        (
            "The Board took the following decisions:\n• Approved the fleet plan.\n• Noted the report.",
            ["Approved the fleet plan"],
        ),
        ("Motion by Ode, second by Pell to pay the warrants. Vote 3-0.", ["pay the warrants"]),
        ("The Clerk read the minutes of a committee that approved nothing.", []),
    ],
)
def test_decisions_stand_without_the_words_that_lead_in(text: str, resolved: list[str]) -> None:
    assert plain(decisions.find(story_of(OPENING + text))) == resolved


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("Action: Clerk to write to the county by 31 March 2024.", [("write to the county", "Clerk", "31 March 2024")]),
        (
            "Dredge the inlet (Responsible: Works Department; Due: 1 June 2024).",
            [("Dredge the inlet", "Works Department", "1 June 2024")],
        ),
        ("The Clerk will report on berths by 1 June 2024.", [("report on berths", "Clerk", "1 June 2024")]),
        ("The Clerk will report on berths.", []),
        ("Report the broken stile. Action: Clerk", [("Report the broken stile", "Clerk", None)]),
        (
            "Staff were directed to return with a lease at the May 27 meeting.",
            [("return with a lease", "Staff", "the May 27 meeting")],
        ),
        ("Mr. Ode will send the draft by June 14.", [("send the draft", "Mr. Ode", "June 14")]),
        (
            "Dredge the inlet. Responsible unit: Works Department. Deadline: 1 June 2024.",
            [("Dredge the inlet", "Works Department", "1 June 2024")],
        ),
        (
            "The Works Department will take the lead in dredging before 1 June 2024.",
            [("dredging", "Works Department", "1 June 2024")],
        ),
        (
            "Task | Owner | Due\nDredge the inlet | Works Department | 1 June 2024\nPaint the pier | | May",
            [("Dredge the inlet", "Works Department", "1 June 2024"), ("Paint the pier", None, "May")],
        ),
        ("The Board agreed to meet the mayor.", []),
        (
            "Dredge the inlet, to be completed by the Works Department before 1 June 2024.",
            [("Dredge the inlet", "Works Department", "1 June 2024")],
        ),
        ("The inlet should be dredged soon.", []),
    ],
)
def test_follow_ups_name_a_unit_or_a_date(text: str, items: list[tuple[str, str | None, str | None]]) -> None:
    assert plain(followup.find(story_of(OPENING + "\n\n" + text))) == items
