"""From the recorded meeting to the public and back: drafted, translated, reviewed, published, corrected, withdrawn."""

import feedparser
from playwright.sync_api import Locator, expect

from tests.journey.hand import Hand

TITLE = {"en": "Every quay is inspected before the tides", "zh": "秋潮前检查每一个码头"}
CHINESE = "咸水市港口办公室召开扩大会议，这是第{}段。"
TOMBSTONE = {"en": "The account named a wrong meeting.", "zh": "信息所述会议有误。"}


def draft(clerk: Hand, meeting: str) -> str:
    """The first text is drafted from the record and given a title; the address of the news on the desk."""
    clerk.go(meeting)
    follow(clerk, "Draft the news")
    clerk.field("Language of the first text").select_option(label="English")
    clerk.press("Draft it")
    texts = clerk.page.locator("main textarea")
    drafted = " ".join(area.input_value() for area in texts.all())
    for words in ("Fourth Plenary", "Economic Work Conference", "inspected before the autumn tides of 2024"):
        assert words in drafted, drafted
    clerk.fill("Title", TITLE["en"])
    clerk.press("Save and go back")
    clerk.sees_heading(TITLE["en"])
    return clerk.page.url.removeprefix(clerk.site.address)


def write_the_chinese_beside_it(clerk: Hand) -> int:
    """Each paragraph is written beside the one that it says again; how many there are."""
    clerk.press("Write the Chinese text")
    clerk.fill("Title", TITLE["zh"])
    areas = clerk.page.locator("main textarea").all()
    for number, area in enumerate(areas, 1):
        area.fill(CHINESE.format(number))
    clerk.press("Save and go back")
    clerk.sees(CHINESE.format(1))
    return len(areas)


def submit(clerk: Hand) -> None:
    """Another person is asked to read it; the author is not offered to approve."""
    clerk.press("Ask for a review")
    expect(clerk.page.locator("main").get_by_role("button", name="Approve it")).to_have_count(0)


def review(chair: Hand, news: str) -> None:
    """Another account finds it waiting and approves it."""
    chair.go("/desk/")
    chair.sees(TITLE["en"])
    chair.go(news)
    chair.press("Approve it")


def publish(who: Hand, news: str) -> str:
    """It is public; its address there."""
    who.go(news)
    who.press("Publish it")
    who.press("Publish it")
    who.press("The public page")
    return who.page.url.removeprefix(who.site.address)


def reads(citizen: Hand, address: str, language: str, *words: str) -> None:
    """The public page in this language has the title and these words, and names the days."""
    citizen.go(address.replace("/en/", f"/{language}/"))
    citizen.sees_heading(TITLE[language])
    citizen.sees({"en": "29 December 2023", "zh": "2023年12月29日"}[language], *words)


def lists(citizen: Hand, language: str) -> bool:
    """Whether the home page and the feed list it; both or neither."""
    citizen.go(f"/{language}/")
    home = citizen.page.get_by_role("link", name=TITLE[language]).count() > 0
    feed = feedparser.parse(citizen.page.request.get(f"{citizen.site.address}/{language}/feed.atom").body())
    in_feed = TITLE[language] in [entry.title for entry in feed.entries]
    assert home == in_feed, (home, [entry.title for entry in feed.entries])
    return home


def correct(clerk: Hand, chair: Hand, news: str) -> None:
    """A paragraph is put right in both languages, reviewed and published again, and what changed is said."""
    clerk.go(news)
    follow(clerk, "Correct it")
    clerk.fill("Reason", "The hour was missing.")
    clerk.press("Correct it")
    for button, words in (
        ("Write the English text", "It met at noon."),
        ("Write the Chinese text", "会议于中午召开。"),
    ):
        follow(clerk, button)
        clerk.page.locator("main textarea").first.fill(words)
        clerk.press("Save and go back")
    follow(clerk, "Ask for a review")
    chair.go(news)
    chair.press("Approve it")
    chair.press("Publish it")
    chair.fill("What is new in this edition, in English", "The hour was added.")
    chair.fill("What is new in this edition, in Chinese", "补充了会议时间。")
    chair.press("Publish it")


def reads_the_first_edition(citizen: Hand, address: str) -> None:
    """What was published first can still be read, and says that it is not the present text."""
    citizen.go(address)
    citizen.page.locator("ol.editions a").first.click()
    citizen.sees("This is an earlier edition.")
    expect(citizen.page.get_by_text("It met at noon.")).to_have_count(0)


def withdraw(chair: Hand, news: str) -> None:
    """The public finds a tombstone."""
    chair.go(news)
    follow(chair, "Withdraw it")
    chair.fill("Reason", "It told of another meeting.")
    fields = chair.page.locator("main form.form textarea:visible").all()
    for area, words in zip(fields[1:], TOMBSTONE.values(), strict=True):
        area.fill(words)
    chair.press("Withdraw it")


def finds_the_tombstone(citizen: Hand, address: str) -> None:
    """At its address stands why it was withdrawn, in both languages; nothing lists it, no edition can be read."""
    for language, words in TOMBSTONE.items():
        citizen.go(address.replace("/en/", f"/{language}/"))
        citizen.sees(words)
        assert not lists(citizen, language)
        answer = citizen.page.request.get(f"{citizen.site.address}{address}/editions/1")
        assert "It met at noon." not in answer.text()


def follow(who: Hand, name: str) -> None:
    """Press what may stand folded away under what else may follow."""
    fold: Locator = who.page.locator("main details.fold", has_text="What else may follow")
    if fold.count() and name in (fold.first.text_content() or ""):
        fold.first.locator("summary").click()
    who.press(name)
