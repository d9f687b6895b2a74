"""What the office makes of it: a meeting, a requirement, an action, answers, news."""

import re

from playwright.sync_api import expect

from tests.journey import news
from tests.journey.hand import Hand
from tests.journey.handing import REPORT, TODAY

ITEM = "Conveying the plenary report"
ASKED = "Every quay is inspected twice before the autumn tides."
ACTION = "Inspect the quays of the old harbour"
RESULT = "All forty quays were inspected."
TITLE = {"en": "The office took up the plenary report", "zh": "办公室传达学习全会报告"}


def meet(clerk: Hand) -> str:
    """The office's enlarged meeting, as it was held today, with one item and what it asked for; its address."""
    clerk.go("/desk/meetings/new/")
    expect(clerk.field("Body that met")).to_have_value(re.compile("^Brackwater Harbour Office"))
    clerk.fill("Day held", TODAY.isoformat())
    clerk.field("Kind of meeting").select_option(label="enlarged meeting")
    clerk.field("Who may read it").select_option(label="public")
    item = clerk.page.get_by_role("group", name="Item 1")
    item.get_by_label("Title").fill(ITEM)
    item.get_by_label("What the meeting asked for, one a line").fill(ASKED)
    clerk.press("Record the meeting")
    clerk.sees(ITEM, ASKED)
    return clerk.page.url.removeprefix(clerk.site.address)


def convey(clerk: Hand, meeting: str, referral: str) -> None:
    """Saying that the report was conveyed answers the demand to study it, without typing more."""
    clerk.go(meeting)
    clerk.press("Say what was conveyed")
    clerk.fill("Paper", REPORT["en"])
    clerk.press("Add")
    clerk.sees("conveyed", REPORT["en"])
    clerk.go(referral)
    told = row(clerk, "Study")
    assert "Conveyed on" in told, told


def serves(clerk: Hand, meeting: str) -> None:
    """What the meeting asked for serves the first paragraph."""
    clerk.go(meeting)
    clerk.press("Say which paragraphs the requirements serve")
    clerk.page.get_by_role("group", name=ASKED).get_by_label("Every quay is inspected before").check()
    clerk.press("Save")
    clerk.sees(ASKED)


def row(who: Hand, kind: str) -> str:
    """What the referral's page says of this thing that is asked."""
    table = who.page.get_by_role("table", name="What is asked")
    return table.get_by_role("row", name=kind).inner_text()


def plan(clerk: Hand, referral: str) -> str:
    """An action for the first paragraph, of the clerk's own body; its address."""
    clerk.go(f"{referral}#p1")
    clerk.page.get_by_role("link", name="p1: plan an action for it").click()
    clerk.sees("Every quay is inspected before the autumn tides.")
    clerk.fill("What is to be done, in English", ACTION)
    clerk.press("Plan it")
    clerk.sees_heading(ACTION)
    return clerk.page.url.removeprefix(clerk.site.address)


def do(clerk: Hand, chair: Hand, action: str, owner: str) -> None:
    """Assigned, begun, reported done, checked by another, struck off."""
    clerk.go(action)
    clerk.press("Assign it")
    clerk.sees_no_mistake()
    clerk.fill("Responsible person", owner)
    clerk.press("Assign it")
    clerk.press("Begin")
    clerk.press("Report it done")
    clerk.sees_no_mistake()
    clerk.fill("Result", RESULT)
    clerk.press("Report it done")
    chair.go(action)
    chair.press("Checked: it is done")
    clerk.go(action)
    clerk.press("Strike it off")
    clerk.sees("struck off", RESULT)


def answer(clerk: Hand, referral: str) -> None:
    """The struck-off action has answered the first paragraph; the second needs none, with the reason; all is done."""
    clerk.go(referral)
    expect(clerk.page.locator("#p1 .answer")).to_contain_text("done")
    clerk.page.get_by_role("link", name="p2: answer it").click()
    clerk.choose("What has become of it", "no action needed")
    clerk.fill("In words", "The plan of 2023 still stands.")
    clerk.press("Answer it")
    clerk.press("Report it done")
    clerk.press("Report it done")
    expect(clerk.page.get_by_role("row", name="Implement")).to_contain_text("answered in time")


def publish(clerk: Hand, chair: Hand, meeting: str, referral: str) -> str:
    """The news of the meeting answers the demand to publicise; its address for the public."""
    clerk.go(meeting)
    news.follow(clerk, "Draft the news")
    clerk.field("Language of the first text").select_option(label="English")
    clerk.press("Draft it")
    clerk.fill("Title", TITLE["en"])
    clerk.press("Save and go back")
    told = clerk.page.url.removeprefix(clerk.site.address)
    news.follow(clerk, "Ask for a review")
    chair.go(told)
    chair.press("Approve it")
    address = news.publish(chair, told)
    clerk.go(referral)
    assert TITLE["en"] in row(clerk, "Publicise"), row(clerk, "Publicise")
    return address
