"""What is seen from above, and the way back from the last result to the first word."""

from playwright.sync_api import expect

from remit.kernel.dates import day
from tests.journey import answering, handing
from tests.journey.hand import Hand
from tests.journey.levels import COMMITTEE, DIRECTOR, GOVERNMENT, OFFICE

TRACE = "Where it comes from and what became of it"
TODAY = day(handing.TODAY, "en")


def check_answers(verifier: Hand, mandate: str) -> None:
    """The issuer's verifier reads what the office answered to each paragraph, and verifies it."""
    verifier.go(mandate)
    verifier.press("Check answers")
    rows = verifier.page.locator("main ul.rows li", has_text=OFFICE["en"])
    rows.filter(has_text="implement").get_by_role("link").click()
    verifier.sees("The plan of 2023 still stands.", "no action needed")
    verifier.press("Verify it")
    expect(rows.filter(has_text="implement")).to_have_count(0)
    expect(rows).to_have_count(2)  # study and publicise wait still


def stands(issuer: Hand, mandate: str) -> None:
    """The issuer reads how it stands over the tree, on the page of the mandate and in oversight."""
    issuer.go(mandate)
    issuer.sees(GOVERNMENT["en"])
    assert figures(issuer) == ["1 / 2", "1", "0"], figures(issuer)
    issuer.go("/desk/oversight/")
    issuer.press(handing.MANDATE["en"])
    issuer.sees(OFFICE["en"])
    row = issuer.page.locator("main tbody tr", has_text=OFFICE["en"]).inner_text()
    assert row.removeprefix(OFFICE["en"]).split() == ["1", "1", "1", "0", "0", "finished"], row


def figures(issuer: Hand) -> list[str]:
    """Finished, checked and late, of all bodies together."""
    foot = issuer.page.locator("main tfoot tr").first
    return [foot.locator(f"td[data-label={name}]").inner_text() for name in ("Finished", "Checked", "Late")]


def trace_back(clerk: Hand, action: str, speech: str, session: str) -> None:
    """From the result every station up to the first word is listed with its day, the session that issued the report
    and the body that passed it on among them; and from the first word the way leads down again, through the office's
    meeting, to the result."""
    clerk.go(action)
    clerk.press(TRACE)
    committee, due = COMMITTEE["en"], day(handing.DUE, "en")
    up = listed(clerk)
    assert up == [
        f"Meeting {session}",
        f"held {TODAY}",
        f"Paper {handing.SPEECH['en']}",
        f"{committee} · issued {TODAY}",
        f"Paper {handing.REPORT['en']}",
        f"{committee} · issued {TODAY}",
        f"also from Meeting: {session}",
        "Paragraph Article 1 Every quay is inspected before the autumn tides.",
        f"Instruction {handing.MANDATE['en']}",
        f"{committee} · issued {TODAY} · issued",
        f"Handed to {GOVERNMENT['en']}",
        f"Handed to {OFFICE['en']}",
        f"since {TODAY} · signed for",
        f"Action {answering.ACTION}",
        f"{DIRECTOR['en']} · due {due} · struck off",
        f"Result {answering.RESULT}",
        f"{DIRECTOR['en']} · done {TODAY} · struck off · done",
        f"Answer {OFFICE['en']}",
        f"answered {TODAY} · done",
    ], up
    clerk.go(speech)
    clerk.press(TRACE)
    down = "\n".join(listed(clerk))
    for words in (
        session,
        GOVERNMENT["en"],
        answering.ASKED,
        f"held {TODAY}",
        answering.RESULT,
        answering.TITLE["en"],
        f"published {TODAY}",
    ):
        assert words in down, (words, down)


def listed(who: Hand) -> list[str]:
    """The lines of the trace that is looked at, below the heading."""
    section = who.page.locator("main section.listed")
    section.wait_for()
    who.page.wait_for_load_state()  # it is there before its last line is
    lines = section.inner_text().splitlines()
    return [line.strip() for line in lines if line.strip()][1:]
