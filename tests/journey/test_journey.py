"""From a published page to the record, the minutes and the public's page, in a real browser, as people do it."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.journey import news, way
from tests.journey.hand import Hand
from tests.served import Site, chromium, kept, served
from tests.shared import shared

pytestmark = pytest.mark.browser
# What a clerk of another office says to each name and thing in it: it is us, known by name only, or new here.
ANSWER = re.compile("the body that you act for|A body known by its name only|enter it")


@pytest.fixture
def site(shared_folder: Path, tmp_path: Path) -> Iterator[Site]:
    """The small office, served from a copy of its own."""
    home = tmp_path / "home"
    shutil.copytree(kept(shared_folder, "office", "tests.journey.office"), home)
    with served(home) as running:
        yield running


@pytest.fixture
def browser() -> Iterator[Browser]:
    """Chromium for one journey."""
    with chromium() as running:
        yield running


@pytest.mark.parametrize("scripts", [True, False], ids=["with-javascript", "without-javascript"])
def test_a_page_becomes_a_record_minutes_and_public_news_and_is_corrected_and_withdrawn(
    browser: Browser, site: Site, tmp_path: Path, scripts: bool
) -> None:
    clerk, chair, citizen = (Hand(browser, site, scripts=scripts) for _who in range(3))
    clerk.sign_in("clerk")
    chair.sign_in("chair")
    way.read_in(clerk)
    way.link_and_create(clerk)
    way.correct_and_accept(clerk)
    way.plan_an_action(clerk)
    meeting = way.confirm(clerk)
    way.sees_the_meeting(clerk)
    way.print_minutes(clerk, meeting, tmp_path)

    told = news.draft(clerk, meeting)
    assert news.write_the_chinese_beside_it(clerk) >= 4
    news.submit(clerk)
    assert not news.lists(citizen, "en")
    news.review(chair, told)
    address = news.publish(chair, told)
    assert [news.lists(citizen, language) for language in ("en", "zh")] == [True, True]
    news.reads(citizen, address, "en", way.PLENARY, "inspected before the autumn tides of 2024")
    news.reads(citizen, address, "zh", news.CHINESE.format(1))

    news.correct(clerk, chair, told)
    news.reads(citizen, address, "en", "It met at noon.", "The hour was added.")
    news.reads(citizen, address, "zh", "会议于中午召开。", "补充了会议时间。")
    news.reads_the_first_edition(citizen, address)
    news.withdraw(chair, told)
    news.finds_the_tombstone(citizen, address)
    verified = site.remit("verify")
    assert (verified.returncode, "intact" in verified.stdout) == (0, True), verified.stdout + verified.stderr


def test_the_page_given_with_the_task_is_read_in_and_recorded(browser: Browser, site: Site) -> None:
    page = shared("source", "readout.txt").read_text(encoding="utf-8")
    clerk = Hand(browser, site)
    clerk.sign_in("clerk")
    clerk.go("/desk/readin/begin/")
    clerk.fill("The text of the page", page)
    clerk.press("Read it")
    marked = " ".join(clerk.page.locator(".page-text a.finding").all_inner_texts())
    assert [words in marked for words in ("December 29", "mid-level cadres", "2024-01-03")] == [True] * 3
    open_questions = clerk.page.locator("fieldset.choices:not(:has(input:checked))")
    while open_questions.count():
        question = open_questions.first
        question.get_by_label(ANSWER).first.check()
    clerk.press("Confirm and record")
    clerk.sees_heading("Recorded")
    clerk.press("Open the meeting")
    clerk.sees("29 December 2023", "members of the Party Committee", "mid-level cadres", "Economic Work Conference")
    expect(clerk.page.locator("ol.points li").first).to_be_visible()
    # The same page comes again: it is recognised, and cannot be recorded twice by oversight.
    clerk.go("/desk/readin/begin/")
    clerk.fill("The text of the page", page)
    clerk.press("Read it")
    expect(clerk.page.locator("main .notice.warn")).to_be_visible()
