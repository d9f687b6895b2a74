"""What other bodies ask of one's own stands on the first page, and so do the answers to what one's own asked."""

from datetime import date
from typing import Any

import pytest
import time_machine
from django.test import Client
from lxml import html

from remit.conveyance.actions import point_answer as answer_actions
from remit.conveyance.actions import referral as referral_actions
from remit.conveyance.actions import track as track_actions
from remit.conveyance.actions.mandate.contents import Asked
from remit.conveyance.queries.rhythm import months_after
from remit.kernel.roles import Role
from tests.conveyance.mandates import IMPLEMENT, STUDY, issued, make_tree, referral_of, track_of
from tests.desk.signed_in import sign_in
from tests.factories import SYSTEM, actor, make_grant

pytestmark = pytest.mark.django_db


def _rows(client: Client) -> list[list[str]]:
    page = html.fromstring(client.get("/desk/").content)
    cells = [[part.text_content().strip() for part in row.xpath("./*")] for row in page.xpath("//li[@class='row']")]
    return [[" ".join(cell.split()) for cell in row] for row in cells]


def test_what_is_to_be_signed_for_came_back_or_is_still_open_waits_with_its_light(client: Client) -> None:
    tree = make_tree()
    mandate = issued(tree, IMPLEMENT, STUDY, points=0)
    sign_in(client, tree.south, Role.CLERK)
    ((what, why, when),) = _rows(client)
    assert (what, why) == ("Carry out the report", "asked of your body; to be signed for · City Committee")
    assert when.startswith("31 March 2025 late ")
    assert when.endswith(" working days")
    referral_actions.sign_for(SYSTEM, referral_of(mandate, tree.south))
    assert _rows(client)[0][1].startswith("asked of your body; still open")
    track = track_actions.answer(SYSTEM, track_of(mandate, tree.south))
    track_actions.return_(actor(Role.VERIFIER, body=tree.city), track, reason="Say how.")
    assert _rows(client)[0][1].startswith("asked of your body; the answer came back")


def test_what_is_answered_sent_back_or_another_body_s_does_not_wait(client: Client) -> None:
    tree = make_tree()
    mandate = issued(tree, points=0)
    sign_in(client, tree.south, Role.CLERK)
    referral_actions.send_back(SYSTEM, referral_of(mandate, tree.south), reason="not ours")
    assert _rows(client) == []
    again = issued(tree, points=0)
    referral_actions.take_in_hand(SYSTEM, referral_of(again, tree.south))
    assert len(_rows(client)) == 1
    track_actions.answer(SYSTEM, track_of(again, tree.south))
    assert _rows(client) == []


@pytest.mark.parametrize("count", [1, 3])
def test_the_number_of_queries_does_not_grow(client: Client, count: int, django_assert_num_queries: Any) -> None:
    tree = make_tree()
    for _each in range(count):
        issued(tree, IMPLEMENT, STUDY)
    sign_in(client, tree.south, Role.CLERK)
    client.get("/desk/")
    with django_assert_num_queries(15):
        client.get("/desk/")


def test_who_works_in_several_bodies_reads_which_one_is_asked(client: Client) -> None:
    tree = make_tree()
    issued(tree, points=0)
    account = sign_in(client, tree.south, Role.CLERK)
    make_grant(account, Role.CLERK, tree.streets[0], from_on=date(2020, 1, 1))
    assert sorted(row[1] for row in _rows(client)) == [
        "asked of South District; to be signed for · City Committee",
        "asked of Street 1; to be signed for · City Committee",
    ]


def test_answers_wait_for_the_verifier_one_line_for_each_instruction_the_oldest_first(client: Client) -> None:
    tree = make_tree()
    later, earlier = (issued(tree, points=0, happened_on=date(2024, 1, 2)) for _each in range(2))
    track_actions.answer(SYSTEM, track_of(later, tree.south), happened_on=date(2024, 1, 9))
    for body in (tree.south, tree.north):
        track_actions.answer(SYSTEM, track_of(earlier, body), happened_on=date(2024, 1, 8))
    sign_in(client, tree.city, Role.VERIFIER)
    assert [row[1:] for row in _rows(client)] == [
        ["2 answers are to be checked", "since 8 January 2024"],
        ["1 answer is to be checked", "since 9 January 2024"],
    ]
    page = html.fromstring(client.get("/desk/").content)
    address = page.xpath("//li[@class='row']/a/@href")[0]
    assert (address, client.get(address).status_code) == (f"/desk/mandates/{earlier.pk}/check/", 200)
    track_actions.verify(actor(Role.VERIFIER, body=tree.city), track_of(later, tree.south))
    assert len(_rows(client)) == 1
    sign_in(client, tree.north, Role.VERIFIER)
    assert _rows(client) == []


def test_a_standing_demand_waits_until_the_day_of_its_next_look_and_is_late_after_it(client: Client) -> None:
    tree = make_tree()
    mandate = issued(tree, Asked("implement", rhythm_months=3), points=1, happened_on=date(2024, 1, 2))
    sign_in(client, tree.south, Role.CLERK)
    address = f"/desk/referrals/{referral_of(mandate, tree.south).pk}/"
    with time_machine.travel("2024-03-28T10:00:00+00:00"):
        assert _rows(client)[0][2] == "2 April 2024 3 working days left"
        assert "next look" in client.get(address).content.decode()
    with time_machine.travel("2024-04-04T10:00:00+00:00"):
        assert _rows(client)[0][2] == "2 April 2024 late 2 working days"
        assert "late 2 working days" in client.get(address).content.decode()
    point = mandate.points.get().point
    given = {"point": point, "version": mandate.version, "outcome": "continuing", "rhythm_months": 3}
    answer_actions.give(SYSTEM, tree.south, happened_on=date(2024, 1, 9), **given)
    with time_machine.travel("2024-04-04T10:00:00+00:00"):
        assert _rows(client)[0][2].startswith("9 April 2024 ")


def test_the_months_of_a_rhythm_end_with_shorter_months() -> None:
    assert months_after(date(2023, 11, 30), 3) == date(2024, 2, 29)
    assert months_after(date(2023, 12, 31), 12) == date(2024, 12, 31)
