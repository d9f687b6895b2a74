"""From a speech over three levels of bodies to what came of it, and back to the first word, in a real browser."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.journey import answering, handing, looking_back
from tests.journey.hand import Hand
from tests.journey.levels import DIRECTOR, PEOPLE
from tests.served import Site, chromium, kept, served

pytestmark = pytest.mark.browser


@pytest.fixture
def site(shared_folder: Path, tmp_path: Path) -> Iterator[Site]:
    """The three levels, served from a copy of their own."""
    home = tmp_path / "home"
    shutil.copytree(kept(shared_folder, "levels", "tests.journey.levels"), home)
    with served(home) as running:
        yield running


@pytest.fixture
def browser() -> Iterator[Browser]:
    """Chromium for one journey."""
    with chromium() as running:
        yield running


@pytest.mark.parametrize("scripts", [True, False], ids=["with-javascript", "without-javascript"])
def test_a_report_goes_down_three_levels_and_every_answer_comes_back(
    browser: Browser, site: Site, scripts: bool
) -> None:
    hands = {part: Hand(browser, site, scripts=scripts, people=PEOPLE) for part in PEOPLE}
    for part, hand in hands.items():
        hand.sign_in(part)
    clerk, chair = hands["office's clerk"], hands["office's chair"]

    speech = handing.enter_paper(hands["committee's clerk"], handing.SPEECH, "speech")
    handing.enter_text(hands["committee's clerk"], speech, handing.SPEECH_TEXT, paragraphs=2)
    report = handing.enter_paper(hands["committee's clerk"], handing.REPORT, "report")
    handing.enter_text(hands["committee's clerk"], report, *handing.TEXT.values(), paragraphs=3)
    handing.carries_on(hands["committee's clerk"], report, handing.SPEECH["en"])
    session = handing.session(hands["committee's clerk"])
    mandate = handing.prepare(hands["issuer"])
    handing.issue(hands["issuer"])
    above = handing.sign_for(hands["government's clerk"])
    handing.pass_on(hands["government's clerk"], above)

    referral = handing.sign_for_by_keyboard(clerk)
    meeting = answering.meet(clerk)
    answering.convey(clerk, meeting, referral)
    answering.serves(clerk, meeting)
    action = answering.plan(clerk, referral)
    answering.do(clerk, chair, action, DIRECTOR["en"])
    answering.answer(clerk, referral)
    answering.publish(clerk, chair, meeting, referral)

    looking_back.check_answers(hands["verifier"], mandate)
    looking_back.stands(hands["issuer"], mandate)
    looking_back.trace_back(clerk, action, speech, session)
    verified = site.remit("verify")
    assert (verified.returncode, "intact" in verified.stdout) == (0, True), verified.stdout + verified.stderr
