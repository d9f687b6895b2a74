"""What letters say, to whom, in which language."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from remit.conveyance.actions import mandate as mandate_actions
from remit.conveyance.actions import referral as referral_actions
from remit.conveyance.actions import track as track_actions
from remit.conveyance.actions.mandate.contents import Asked
from remit.conveyance.actions.turning import Evidence
from remit.kernel.roles import Role
from remit.notices.posting import post_daily
from tests.conftest import TODAY
from tests.conveyance.mandates import IMPLEMENT, STUDY, Tree, issued, make_tree, make_version, referral_of, track_of
from tests.draining import drain
from tests.factories import SYSTEM
from tests.meetings.made import make_paper
from tests.notices.writing import CLOSING, SITE, at, make_clerk, post

pytestmark = pytest.mark.django_db


@pytest.fixture
def tree() -> Tree:
    return make_tree()


def test_a_clerk_is_told_what_is_asked_by_when_and_where_to_go_on(tree: Tree) -> None:
    make_clerk("Ann North", tree.north)
    mandate = issued(tree, IMPLEMENT, STUDY, Asked("publicise", rhythm_months=6, reason="Residents are to know."))
    drain()
    assert post() == [
        (
            "ann.north@example.org",
            "A new assigned item: Carry out the report",
            (
                "Dear Ann North,\n\n"
                "City Committee has given North District a new assigned item, “Carry out the report”.\n"
                "It is to be implemented by 31 March 2025.\n"
                "It is to be studied by 31 March 2025.\n"
                "It is to be publicised; no day is set.\n"
                f"{at(referral_of(mandate, tree.north))}\n\n{CLOSING}"
            ),
        )
    ]


def test_the_letter_is_in_the_language_of_its_reader(tree: Tree) -> None:
    make_clerk("何北", tree.north, language="zh")
    mandate = issued(tree, IMPLEMENT, STUDY)
    drain()
    assert [(subject, words) for _to, subject, words in post()] == [
        (
            "新的承办件：Carry out the report",
            (
                "何北：您好！\n\n"
                "市委向North District下达了新的承办件“Carry out the report”。\n"
                "贯彻期限为2025年3月31日。\n"
                "学习期限为2025年3月31日。\n"
                f"{at(referral_of(mandate, tree.north))}\n\n"
                "您在信中所列单位任职，因此收到此信。可在账号中选择逐封接收、每天汇总接收或不接收此类信件：\n"
                f"{SITE}/desk/office/me/\n"
            ),
        )
    ]


@pytest.mark.parametrize(("paper", "level"), [("body", "internal"), ("public", "body"), ("public", "named")])
def test_what_is_closed_is_told_by_its_address_only(tree: Tree, paper: str, level: str) -> None:
    make_clerk("Ann North", tree.north)
    version = make_version(make_paper("The closed report", tree.city, confidentiality=paper))
    mandate = issued(tree, IMPLEMENT, version=version, confidentiality=level)
    drain()
    assert post() == [
        (
            "ann.north@example.org",
            "A new assigned item",
            (
                "Dear Ann North,\n\n"
                "City Committee has given North District a new assigned item.\n"
                "It is to be implemented by 31 March 2025.\n"
                f"{at(referral_of(mandate, tree.north))}\n\n{CLOSING}"
            ),
        )
    ]


def test_letters_go_to_clerks_of_the_bodies_asked_with_an_open_account_who_want_them(tree: Tree) -> None:
    make_clerk("Ann North", tree.north)
    make_clerk("Bo Silent", tree.north, letters="none")
    make_clerk("Cy Member", tree.north, role=Role.MEMBER)
    make_clerk("Di City", tree.city)
    make_clerk("Ed Street", *tree.streets)
    issued(tree)
    drain()
    assert sorted((to, subject) for to, subject, _words in post()) == [
        ("ann.north@example.org", "A new assigned item: Carry out the report"),
        ("ed.street@example.org", "A new assigned item: Carry out the report"),
    ]


def test_bodies_asked_later_and_those_to_whom_it_is_passed_on_are_told_then(tree: Tree) -> None:
    make_clerk("Ann North", tree.north)
    make_clerk("Ed Street", tree.streets[0])
    mandate = issued(tree, selection={"bodies": [tree.north.pk]})
    drain()
    assert [to for to, _subject, _words in post()] == ["ann.north@example.org"]
    referral_actions.pass_on(
        SYSTEM, referral_of(mandate, tree.north), selection={"bodies": [tree.streets[0].pk]}, asks=[IMPLEMENT]
    )
    drain()
    ((to, _subject, words),) = post()
    assert to == "ed.street@example.org"
    assert "\nNorth District has given Street 1 a new assigned item, “Carry out the report”.\n" in words
    make_clerk("Flo South", tree.south)
    mandate_actions.extend(SYSTEM, mandate, selection={"under": [tree.city.pk]})
    drain()
    assert [to for to, _subject, _words in post()] == ["flo.south@example.org"]


def test_a_reminder_says_by_how_many_working_days_it_is_late(tree: Tree, clock: Callable[[date], None]) -> None:
    make_clerk("Ann North", tree.north)
    mandate = issued(tree, Asked("implement", due_on=date(2024, 1, 10)), happened_on=date(2024, 1, 2))
    drain()
    post()
    clock(date(2024, 1, 16))
    mandate_actions.remind(replace(SYSTEM, today=date(2024, 1, 16)), mandate)
    drain()
    assert [(subject, words) for _to, subject, words in post()] == [
        (
            "A reminder of an assigned item: Carry out the report",
            (
                "Dear Ann North,\n\n"
                "City Committee reminds North District of the assigned item “Carry out the report”.\n"
                "It was to be implemented by 10 January 2024, and is 4 working days late.\n"
                f"{at(referral_of(mandate, tree.north))}\n\n{CLOSING}"
            ),
        )
    ]


def test_the_body_reads_why_its_answer_was_returned(tree: Tree) -> None:
    make_clerk("Ann North", tree.north)
    mandate = issued(tree, STUDY)
    drain()
    post()
    track = track_of(mandate, tree.north, "study")
    track_actions.answer(SYSTEM, track, evidence=Evidence("meetings.meeting", 1))
    track_actions.return_(SYSTEM, track, reason="The minutes name nobody.")
    drain()
    assert [(subject, words) for _to, subject, words in post()] == [
        (
            "An answer was returned: Carry out the report",
            (
                "Dear Ann North,\n\n"
                "The answer of North District to the assigned item “Carry out the report” was returned.\n"
                "The reason: The minutes name nobody.\n"
                "It is to be studied by 31 March 2025.\n"
                f"{at(referral_of(mandate, tree.north))}\n\n{CLOSING}"
            ),
        )
    ]


def test_who_asked_is_told_what_comes_back_but_not_what_the_body_said(tree: Tree) -> None:
    make_clerk("Di City", tree.city)
    make_clerk("Ann North", tree.north)
    mandate = issued(tree)
    drain()
    post()
    referral_actions.send_back(SYSTEM, referral_of(mandate, tree.north), reason="This is for the South.")
    drain()
    ((to, subject, words),) = post()
    assert (to, subject) == ("di.city@example.org", "An assigned item was sent back: Carry out the report")
    assert words == (
        "Dear Di City,\n\n"
        "North District has sent the assigned item “Carry out the report” back. Please insist on it or agree.\n"
        f"{at(mandate)}#came-back\n\n{CLOSING}"
    )
    referral_actions.insist(SYSTEM, referral_of(mandate, tree.north), reason="It is for both.")
    referral_actions.claim_not_applicable(SYSTEM, referral_of(mandate, tree.south), reason="We have no harbour.")
    drain()
    told = {to: (subject, words) for to, subject, words in post()}
    assert told["ann.north@example.org"] == (
        "An assigned item stands: Carry out the report",
        (
            "Dear Ann North,\n\n"
            "The assigned item “Carry out the report” stays with North District: who asked insists on it.\n"
            "The reason: It is for both.\n"
            "It is to be implemented by 31 March 2025.\n"
            f"{at(referral_of(mandate, tree.north))}\n\n{CLOSING}"
        ),
    )
    assert told["di.city@example.org"][1].startswith(
        "Dear Di City,\n\nSouth District says that the assigned item “Carry out the report” does not apply to it. "
        "Please insist on it or agree.\n"
    )


def test_a_recall_is_told_and_what_had_been_asked_is_told_no_more(tree: Tree) -> None:
    make_clerk("Ann North", tree.north)
    mandate = issued(tree)
    mandate_actions.recall(SYSTEM, mandate, reason="The report was withdrawn.")
    drain()
    assert [(subject, words) for _to, subject, words in post()] == [
        (
            "An assigned item was recalled: Carry out the report",
            (
                "Dear Ann North,\n\n"
                "The assigned item “Carry out the report” was recalled by City Committee. "
                "North District has nothing more to do about it.\n"
                "The reason: The report was withdrawn.\n"
                f"{at(referral_of(mandate, tree.north))}\n\n{CLOSING}"
            ),
        )
    ]


def test_nobody_is_told_of_what_they_may_not_see_by_then(tree: Tree) -> None:
    account = make_clerk("Ann North", tree.north)
    issued(tree)
    account.grants.update(until_on=date(2024, 1, 10))
    drain()
    assert post() == []


def test_a_clerk_of_several_bodies_reads_one_paragraph_that_names_them_all(tree: Tree) -> None:
    make_clerk("Ed Street", tree.north, tree.south, *tree.streets)
    make_clerk("何北", tree.south, tree.north, language="zh")
    mandate = issued(tree)
    drain()
    told = {to: (subject, words) for to, subject, words in post()}
    asked = {body: at(referral_of(mandate, body)) for body in (tree.north, tree.south, *tree.streets)}
    lines = [f"{body.name_in('en')}: {address}" for body, address in asked.items()]
    subject, words = told["ed.street@example.org"]
    assert subject == "A new assigned item: Carry out the report"
    first, second, *addresses = words.split("\n\n")[1].split("\n")
    assert (first, second) == (
        "City Committee has given 4 of your bodies a new assigned item, “Carry out the report”.",
        "It is to be implemented by 31 March 2025.",
    )
    assert sorted(addresses) == sorted(lines)
    assert words.endswith(f"\n\n{CLOSING}")
    assert (
        "\n市委向您任职的2个单位下达了新的承办件“Carry out the report”。\n贯彻期限为2025年3月31日。\n"
        in (told["somebody@example.org"][1])
    )


def test_bodies_that_differ_in_what_is_open_stand_apart(tree: Tree) -> None:
    make_clerk("Ed Street", tree.north, tree.south)
    mandate = issued(tree, IMPLEMENT, STUDY)
    track_actions.answer(SYSTEM, track_of(mandate, tree.south, "study"), evidence=Evidence("meetings.meeting", 1))
    drain()
    ((_to, _subject, words),) = post()
    assert ("has given North District" in words, "has given South District" in words) == (True, True)
    assert "of your bodies a new" not in words


def test_who_asked_reads_of_all_that_came_back_in_one_paragraph(tree: Tree) -> None:
    make_clerk("Di City", tree.city, letters="daily")
    mandate = issued(tree)
    for body in (tree.north, tree.south):
        referral_actions.claim_not_applicable(SYSTEM, referral_of(mandate, body), reason="We have no harbour.")
    drain()
    assert post_daily(TODAY) == 1
    ((_to, _subject, words),) = post()
    assert words.split("\n\n")[1] == (
        "2 bodies say that the assigned item “Carry out the report” does not apply to them. "
        "Please insist on it or agree.\n"
        f"North District: {at(mandate)}#came-back\nSouth District: {at(mandate)}#came-back"
    )
