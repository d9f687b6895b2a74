"""Down the tree: a report is entered, handed to the government for chosen paragraphs, and passed on to an office."""

import re
from datetime import timedelta

from django.utils import timezone
from playwright.sync_api import expect

from tests.journey.hand import Hand
from tests.journey.levels import COMMITTEE, GOVERNMENT, OFFICE

SPEECH = {"en": "On the harbours and the tides", "zh": "关于港口与潮汐的讲话"}
REPORT = {"en": "Report to the Fourth Plenary Session", "zh": "在第四次全体会议上的报告"}
MANDATE = {"en": "Study, publicise and carry out the plenary report", "zh": "学习宣传贯彻全会报告"}
SPEECH_TEXT = "Article 1 Every harbour is made safe before the autumn tides.\n\nArticle 2 Every tide is measured."
TEXT = {
    "en": """The committee met in its fourth plenary session.

Article 1 Every quay is inspected before the autumn tides.

Article 2 A storm surge plan stands in every harbour.

Article 3 The committee thanks all delegates.
""",
    "zh": """委员会举行第四次全体会议。

第一条 秋潮前检查每一个码头。

第二条 每个港口都有风暴潮预案。

第三条 委员会感谢全体代表。
""",
}
REASONS = {"study": "Every member has to know the new rule.", "publicise": "Boat owners have to hear of it."}
TODAY = timezone.localdate()
DUE = TODAY + timedelta(days=90)


def enter_paper(clerk: Hand, titles: dict[str, str], kind: str) -> str:
    """The committee's clerk enters a paper of today; its address."""
    clerk.go("/desk/papers/new/")
    clerk.fill("Title in English", titles["en"])
    clerk.fill("Title in Chinese", titles["zh"])
    clerk.field("Kind of paper").select_option(label=kind)
    clerk.fill("Day issued", TODAY.isoformat())
    clerk.fill("Body that issued it", COMMITTEE["en"])
    clerk.field("Who may read it").select_option(label="public")
    clerk.press("Enter the paper")
    clerk.sees_heading(titles["en"])
    return clerk.page.url.removeprefix(clerk.site.address)


def enter_text(clerk: Hand, paper: str, english: str, chinese: str = "", *, paragraphs: int) -> None:
    """Its paragraphs are proposed from their numbers, looked at, and kept; each has an address of its own."""
    clerk.go(paper)
    clerk.press("Enter the text")
    clerk.fill("The text in English", english)
    clerk.fill("The text in Chinese", chinese)
    clerk.press("Propose the paragraphs")
    clerk.sees(f"Paragraphs: {paragraphs}")
    clerk.press("Add this version")
    addresses = clerk.page.locator("main .provision a.address")
    expect(addresses).to_have_text([f"p{n}" for n in range(1, paragraphs + 1)])


def carries_on(clerk: Hand, paper: str, other: str) -> None:
    """The report carries the speech further, and says so first."""
    clerk.go(paper)
    clerk.press("Say what it does to another paper")
    clerk.field("What this paper does").select_option(label="carries on")
    clerk.fill("To which paper", other)
    clerk.page.locator("main form.form button.primary").click()
    clerk.sees_heading(REPORT["en"])
    expect(clerk.page.locator("main").get_by_role("link", name=other).first).to_be_visible()


def session(clerk: Hand) -> str:
    """The committee's plenary session, held today, issued the report; what the session is called."""
    clerk.go("/desk/meetings/new/")
    clerk.fill("Day held", TODAY.isoformat())
    clerk.field("Kind of meeting").select_option(label="plenary session")
    clerk.field("Who may read it").select_option(label="public")
    clerk.press("Record the meeting")
    clerk.page.locator("main h1", has_text="Plenary Session").wait_for()
    address = clerk.page.url.removeprefix(clerk.site.address)
    called = clerk.page.locator("main h1").inner_text()
    clerk.go(f"{address}papers/")
    clerk.fill("Paper", REPORT["en"])
    clerk.choose("What the meeting did", "It issued the paper")
    clerk.page.locator("main form.form button.primary").click()
    clerk.sees("issued by the meeting", REPORT["en"])
    return called


def prepare(issuer: Hand) -> str:
    """Two of three paragraphs, to be implemented, studied and publicised, with the reasons; the mandate's address."""
    issuer.go("/desk/mandates/")
    issuer.press("New instruction")
    issuer.fill("Paper that is handed down", REPORT["en"])
    issuer.press("Show its paragraphs")
    issuer.fill("Title, in English", MANDATE["en"])
    issuer.fill("Title, in Chinese", MANDATE["zh"])
    for words in ("Every quay is inspected", "A storm surge plan stands"):
        issuer.page.get_by_label(words).check()
    issuer.page.locator("#id_implement_due_on").fill(DUE.isoformat())
    for kind, reason in REASONS.items():
        fold = issuer.page.locator("main details.ask", has=issuer.page.locator(f"#id_{kind}"))
        if fold.get_attribute("open") is None:
            fold.locator("summary").click()
        issuer.page.locator(f"#id_{kind}").check()
        issuer.page.locator(f"#id_{kind}_due_on").fill(DUE.isoformat())
        issuer.page.locator(f"#id_{kind}_reason").fill(reason)
    issuer.fill("Authority", "Decision of the Fourth Plenary Session")
    issuer.field("Who may read it").select_option(label="public")
    issuer.press("Save, and choose who is asked")
    issuer.sees_heading("Before issuing")
    return issuer.page.url.removeprefix(issuer.site.address).split("issue/")[0]


def issue(issuer: Hand) -> None:
    """It goes to the government, and to nobody else; the issuer sees first who that is and what else is asked of it."""
    issuer.field("All bodies below").fill("")
    issuer.fill("These bodies as well", GOVERNMENT["en"])
    issuer.press("Show who that is")
    issuer.sees("1 body is asked", GOVERNMENT["en"])
    issuer.press("Issue it to them")
    issuer.sees_heading(MANDATE["en"])
    issuer.sees("Issued")


def sign_for(clerk: Hand) -> str:
    """The clerk finds it among what is asked of the body and signs for it; the referral's address."""
    clerk.go("/desk/referrals/")
    clerk.press(MANDATE["en"])
    clerk.sees_heading(MANDATE["en"])
    clerk.press("Sign for it")
    clerk.sees("signed for")
    return clerk.page.url.removeprefix(clerk.site.address)


def sign_for_by_keyboard(clerk: Hand) -> str:
    """The same without a mouse: by the keys of the desk, or, without JavaScript, from link to link."""
    clerk.go("/desk/")
    if clerk.scripts:
        clerk.page.keyboard.press("g")
        clerk.page.keyboard.press("r")
        clerk.sees_heading("Asked of us")
        clerk.page.keyboard.press("j")
        clerk.page.keyboard.press("Enter")
        clerk.sees_heading(MANDATE["en"])
        clerk.page.keyboard.press("n")
    else:
        clerk.tab_to("Asked of us")
        clerk.page.keyboard.press("Enter")
        clerk.sees_heading("Asked of us")
        clerk.tab_to(MANDATE["en"])
        clerk.page.keyboard.press("Enter")
        clerk.sees_heading(MANDATE["en"])
        clerk.tab_to("Sign for it")
        clerk.page.keyboard.press("Enter")
    expect(clerk.page.locator("main dl.facts")).to_contain_text("Signed for")
    return clerk.page.url.removeprefix(clerk.site.address)


def pass_on(clerk: Hand, referral: str) -> None:
    """The government passes it on to the office, with all three things asked for, by the same days."""
    clerk.go(referral)
    clerk.press("Pass it on")
    clerk.choose("To whom", "the bodies chosen here")
    clerk.page.get_by_role("group", name=re.compile("^Bodies")).get_by_label(OFFICE["en"]).check()
    for kind in ("study", "publicise"):
        clerk.page.locator("summary", has_text=kind.capitalize()).click()
        clerk.page.locator(f"#id_{kind}").check()
        expect(clerk.page.locator(f"#id_{kind}_due_on")).to_have_value(DUE.isoformat())
    clerk.press("Pass it on")
    clerk.sees("Passed on to bodies: 1. Answered: 0 of 3. Late: 0.", OFFICE["en"])
