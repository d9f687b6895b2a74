"""The desk's pages of what is asked of one's bodies."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from lxml import html

from remit.conveyance.actions import conveyed as conveyed_actions
from remit.conveyance.actions import mandate as mandate_actions
from remit.conveyance.actions import point_answer as answer_actions
from remit.conveyance.actions import referral as referral_actions
from remit.conveyance.actions import track as track_actions
from remit.conveyance.models import Mandate, Note, PointAnswer, Referral
from remit.followup.actions import measure as measure_actions
from remit.kernel.roles import Role
from tests.conveyance.mandates import (
    IMPLEMENT,
    STUDY,
    Tree,
    issued,
    make_tree,
    make_version,
    referral_of,
    track_of,
)
from tests.desk.signed_in import sign_in
from tests.factories import SYSTEM, make_grant
from tests.followup.records import make_item, make_measure, make_meeting, make_person

pytestmark = pytest.mark.django_db


@pytest.fixture
def tree() -> Tree:
    """The bodies of all these tests."""
    return make_tree()


def _page(client: Client, referral: Referral, more: str = "") -> str:
    return client.get(f"/desk/referrals/{referral.pk}/{more}").content.decode()


def _asked(tree: Tree, *asks: Any, **more: Any) -> tuple[Mandate, Referral]:
    mandate = issued(tree, *asks, **more)
    return mandate, referral_of(mandate, tree.south)


def test_the_list_shows_what_is_asked_of_ones_own_bodies_by_the_day_it_is_due(client: Client, tree: Tree) -> None:
    mandate, referral = _asked(tree, IMPLEMENT, STUDY)
    sign_in(client, tree.south, Role.CLERK)
    text = client.get("/desk/referrals/").content.decode()
    assert (f"/desk/referrals/{referral.pk}/" in text, text.count('class="row"')) == (True, 1)
    assert "City Committee" in text
    shown = {which: client.get(f"/desk/referrals/?which={which}").content.decode() for which in ("sign", "late", "x")}
    assert {which: "Carry out the report" in page for which, page in shown.items()} == {
        "sign": True,
        "late": True,
        "x": True,
    }
    client.post(f"/desk/referrals/{referral.pk}/sign-for/", {"revision": referral.revision})
    assert "Nothing is here" in client.get("/desk/referrals/?which=sign").content.decode()
    assert mandate.paper is not None
    make_version(mandate.paper, 2)
    assert "Carry out the report" in client.get("/desk/referrals/?which=sign").content.decode()


@pytest.mark.parametrize("rows", [1, 3])
def test_the_list_costs_the_same_whatever_its_length(
    rows: int, client: Client, tree: Tree, django_assert_num_queries: Callable[..., Any]
) -> None:
    sign_in(client, tree.south, Role.CLERK)
    for _each in range(rows):
        issued(tree, IMPLEMENT, STUDY)
    client.get("/desk/referrals/")
    with django_assert_num_queries(13):
        client.get("/desk/referrals/")


def test_an_empty_list_says_what_will_stand_there(client: Client, tree: Tree) -> None:
    sign_in(client, tree.south, Role.CLERK)
    assert "Nothing is asked of your bodies" in client.get("/desk/referrals/").content.decode()


def test_the_page_takes_it_in_hand_step_by_step(client: Client, tree: Tree) -> None:
    mandate, referral = _asked(tree, IMPLEMENT, STUDY)
    sign_in(client, tree.south, Role.CLERK)
    text = _page(client, referral)
    assert ("Sign for it" in text, "Paragraph 1, text 1." in text, "Paragraph 3" in text) == (True, True, False)
    assert "The report sets the year&#x27;s course." in text
    for verb, state in (("sign-for", "signed_for"), ("take-in-hand", "in_hand")):
        response = client.post(f"/desk/referrals/{referral.pk}/{verb}/", {"revision": referral.revision})
        referral.refresh_from_db()
        assert (response.status_code, referral.state) == (303, state)
    assert "Sign for it" not in _page(client, referral)
    assert mandate.paper is not None
    make_version(mandate.paper)
    text = _page(client, referral)
    assert ("There is a newer version" in text, "Sign for it" in text) == (True, True)
    client.post(f"/desk/referrals/{referral.pk}/sign-for/", {"revision": referral.revision})
    assert [receipt.version.number for receipt in referral.receipts.order_by("pk") if receipt.version] == [1, 2]


def test_every_paragraph_answered_offers_to_report_it_done(client: Client, tree: Tree) -> None:
    _mandate, referral = _asked(tree)
    sign_in(client, tree.south, Role.CLERK)
    path = f"/desk/referrals/{referral.pk}/"
    assert "2 paragraphs have no answer yet." in _page(client, referral)
    refused = client.post(f"{path}paragraphs/1/", {"outcome": "no_action"})
    assert (refused.status_code, list(refused.context["form"].errors)) == (422, ["said"])
    client.post(f"{path}paragraphs/1/", {"outcome": "done", "said": "Dredged."})
    client.post(f"{path}paragraphs/2/", {"outcome": "continuing", "rhythm_months": "6"})
    text = _page(client, referral)
    assert ("Dredged." in text, "looked at every 6 months" in text, "Report it done" in text) == (True,) * 3
    assert client.get(f"{path}tracks/implement/").status_code == 200
    track = track_of(referral.mandate, tree.south)
    response = client.post(f"{path}tracks/implement/", {"revision": track.revision, "said": "All of it."})
    track.refresh_from_db()
    assert (response.status_code, track.state, track.answered_on) == (303, "answered", timezone.localdate())
    assert "All of it." in _page(client, referral)
    response = client.post(f"{path}tracks/implement/take-back/", {"revision": track.revision, "reason": "Too early."})
    track.refresh_from_db()
    assert (response.status_code, track.state) == (303, "pending")


def test_the_second_of_two_clerks_sees_the_first_ones_answer_and_chooses(client: Client, tree: Tree) -> None:
    mandate, referral = _asked(tree)
    sign_in(client, tree.south, Role.CLERK)
    path = f"/desk/referrals/{referral.pk}/paragraphs/1/"
    assert client.get(path).status_code == 200
    assert mandate.paper is not None
    assert mandate.version is not None
    point = mandate.paper.points.get(address=1)
    answer_actions.give(SYSTEM, tree.south, point=point, version=mandate.version, outcome="done", words="Theirs")
    response = client.post(path, {"outcome": "no_action", "said": "Mine"})
    text = response.content.decode()
    assert (response.status_code, "Theirs" in text, "Mine" in text) == (422, True, True)
    assert PointAnswer.objects.get().words == "Theirs"
    instead_of = response.context["form"].data["instead_of"]
    response = client.post(path, {"outcome": "no_action", "said": "Mine", "instead_of": instead_of})
    assert (response.status_code, PointAnswer.objects.get(withdrawn_at=None).words) == (303, "Mine")
    assert client.post(f"{path}withdraw/", {"reason": "wrong", "revision": "0"}).status_code == 303
    assert PointAnswer.objects.filter(withdrawn_at=None).count() == 0


def test_an_answer_given_before_is_shown_and_counts(client: Client, tree: Tree) -> None:
    first, _referral = _asked(tree)
    assert first.version is not None
    for row in first.points.all():
        answer_actions.give(SYSTEM, tree.south, point=row.point, version=first.version, outcome="done", words="Before")
    track_actions.answer(SYSTEM, track_of(first, tree.south))
    _again, referral = _asked(tree, version=first.version, selection={"bodies": [tree.south.pk]})
    sign_in(client, tree.south, Role.CLERK)
    text = _page(client, referral)
    assert text.count("it counts here too") == 2
    assert "not asked again" in text


def test_what_was_conveyed_before_answers_the_demand_to_study(client: Client, tree: Tree) -> None:
    version = issued(tree).version
    assert version is not None
    meeting = make_meeting(tree.south)
    item = make_item(meeting)
    conveyed_actions.add(SYSTEM, item, paper=version.paper)
    mandate, referral = _asked(tree, STUDY, version=version)
    sign_in(client, tree.south, Role.CLERK)
    text = _page(client, referral)
    assert "You conveyed this on 29 December 2023" in text
    path = f"/desk/referrals/{referral.pk}/tracks/study/"
    (choice,) = client.get(path).context["form"].fields["evidence"].choices
    track = track_of(mandate, tree.south, "study")
    assert client.post(path, {"evidence": choice[0], "revision": track.revision}).status_code == 303
    track.refresh_from_db()
    assert (track.state, track.answered_on) == ("answered", date(2023, 12, 29))
    assert set(client.post(path, {"evidence": "conveyance.conveyed:99"}).context["form"].errors) == {"evidence"}


def test_notes_go_round_and_a_circulation_answers_study(client: Client, tree: Tree) -> None:
    mandate, referral = _asked(tree, STUDY)
    sign_in(client, tree.south, Role.CLERK)
    path = f"/desk/referrals/{referral.pk}/note/"
    assert client.post(path, {"kind": "instruction"}).context["form"].errors == {
        "said": ["Write what is proposed or instructed."]
    }
    assert client.post(path, {"kind": "circulation", "said": "All five leaders."}).status_code == 303
    assert (Note.objects.get().words, track_of(mandate, tree.south, "study").state) == ("All five leaders.", "answered")
    text = _page(client, referral)
    assert ("All five leaders." in text, "Sent round on" in text) == (True, True)


def test_it_is_sent_back_or_said_not_to_apply_with_a_reason(client: Client, tree: Tree) -> None:
    _mandate, referral = _asked(tree)
    sign_in(client, tree.south, Role.CHAIR)
    path = f"/desk/referrals/{referral.pk}/"
    assert set(client.post(f"{path}send-back/", {}).context["form"].errors) == {"reason"}
    response = client.post(f"{path}claim-not-applicable/", {"reason": "No harbour here."})
    referral.refresh_from_db()
    assert (response.status_code, referral.state) == (303, "claimed_not_applicable")
    text = _page(client, referral)
    assert ("No harbour here." in text, "Send it back" in text) == (True, False)


def test_it_is_passed_on_and_the_page_says_where_the_bodies_below_stand(client: Client, tree: Tree) -> None:
    mandate = issued(tree, IMPLEMENT, STUDY, selection={"bodies": [tree.north.pk]})
    referral = referral_of(mandate, tree.north)
    sign_in(client, tree.north, Role.CLERK)
    path = f"/desk/referrals/{referral.pk}/pass-on/"
    response = client.get(path)
    assert (response.status_code, response.context["form"]["whom"].value()) == (200, None)
    due = timezone.localdate() + timedelta(days=5000)
    data = {"whom": "below", "implement": "on", "implement_due_on": str(due)}
    nobody = client.post(path, {"whom": "chosen", "implement": "on", "implement_due_on": str(due)})
    assert set(nobody.context["form"].errors) == {"whom"}
    assert set(client.post(path, {"whom": "below"}).context["form"].errors) == {"implement"}
    assert client.post(path, data).status_code == 303
    text = _page(client, referral)
    assert ("Passed on to bodies: 2" in text, "Street 1" in text) == (True, True)
    assert set(client.post(path, data | {"whom": "all"}).context["form"].errors) == {"whom"}
    more = data | {"whom": "all", "publicise": "on", "publicise_due_on": str(due)}
    assert "publicise" not in client.post(path, more).context["form"].fields


def test_what_one_may_not_see_is_not_there_and_what_one_may_not_do_is_refused(client: Client, tree: Tree) -> None:
    _mandate, referral = _asked(tree)
    sign_in(client, tree.north, Role.CLERK)
    for path in ("", "sign-for/", "note/", "pass-on/", "paragraphs/1/", "tracks/implement/"):
        assert client.get(f"/desk/referrals/{referral.pk}/{path}").status_code == 404
    sign_in(client, tree.south, Role.MEMBER, name="Mo Member")
    assert client.get(f"/desk/referrals/{referral.pk}/").status_code == 200
    for path, status in (
        ("sign-for/", 403),
        ("pass-on/", 403),
        ("paragraphs/1/", 403),
        ("paragraphs/3/", 404),
        ("tracks/implement/", 403),
        ("tracks/study/", 404),
        ("explode/", 404),
    ):
        assert client.post(f"/desk/referrals/{referral.pk}/{path}").status_code == status


def _next(text: str) -> list[str]:
    return [each.text_content() for each in html.fromstring(text).xpath("//div[@class='next']//strong")]


def test_taking_it_in_hand_is_no_next_step_once_all_is_answered(client: Client, tree: Tree) -> None:
    mandate, referral = _asked(tree)
    sign_in(client, tree.south, Role.CLERK)
    client.post(f"/desk/referrals/{referral.pk}/sign-for/", {"revision": referral.revision})
    assert _next(_page(client, referral)) == ["Take it in hand."]
    assert mandate.version is not None
    for row in mandate.points.all():
        answer_actions.give(
            SYSTEM, tree.south, point=row.point, version=mandate.version, outcome="done", words="Dredged."
        )
    track_actions.answer(SYSTEM, track_of(mandate, tree.south), words="All of it.")
    text = _page(client, referral)
    assert (_next(text), "Take it in hand" in text) == ([], True)


def test_finished_actions_are_named_as_what_answers(client: Client, tree: Tree) -> None:
    mandate, referral = _asked(tree)
    assert mandate.version is not None
    first, second = [row.point for row in mandate.points.order_by("point__address")]
    planned = {"referral": referral, "points": [first], "owner": make_person()}
    measure = make_measure(tree.south, "Dredge the river", **planned)
    measure_actions.report_done(SYSTEM, measure, done_on=date(2024, 1, 9))
    measure_actions.strike_off(SYSTEM, measure_actions.check(SYSTEM, measure))
    given = {"version": mandate.version, "outcome": "done"}
    answer_actions.give(SYSTEM, tree.south, point=second, words="Painted.", **given)
    track_actions.answer(SYSTEM, track_of(mandate, tree.south))
    sign_in(client, tree.south, Role.CLERK)
    cell = html.fromstring(_page(client, referral)).xpath("//table[@aria-label='What is asked']//td[3]")[0]
    assert cell.xpath("./a[1]/@href") == [f"/desk/measures/{measure.pk}/"]
    assert cell.text_content().startswith("Dredge the river1 paragraph answered in words")


def test_a_body_below_leads_to_its_own_share_or_to_how_it_stands(client: Client, tree: Tree) -> None:
    mandate = issued(tree, selection={"bodies": [tree.north.pk]})
    referral = referral_of(mandate, tree.north)
    chosen = {"under": [tree.north.pk]}
    referral_actions.pass_on(SYSTEM, referral, selection=chosen, asks=[IMPLEMENT])
    below = referral_of(mandate, tree.streets[0])

    def hrefs() -> list[str]:
        page = html.fromstring(_page(client, referral))
        return [str(each) for each in page.xpath("//section[@id='below']//th/a/@href")]

    account = sign_in(client, tree.north, Role.CLERK)
    stands = [f"/desk/mandates/{mandate.pk}/?at={street.pk}" for street in tree.streets]
    assert hrefs() == stands
    assert [client.get(each).status_code for each in stands] == [200, 200]
    make_grant(account, Role.CLERK, tree.streets[0], from_on=date(2020, 1, 1))
    assert hrefs() == [f"/desk/referrals/{below.pk}/", stands[1]]


def test_a_recall_says_why_on_the_page_of_the_body_asked(client: Client, tree: Tree) -> None:
    mandate, referral = _asked(tree)
    sign_in(client, tree.south, Role.CLERK)
    assert "Recalled: your body" not in _page(client, referral)
    mandate_actions.recall(SYSTEM, mandate, reason="The report was withdrawn.")
    text = _page(client, referral)
    assert ("Recalled: your body" in text, "The report was withdrawn." in text) == (True, True)


def test_done_without_words_rests_on_a_finished_action_or_is_refused_beside_the_words(
    client: Client, tree: Tree
) -> None:
    mandate, referral = _asked(tree)
    first = mandate.points.order_by("point__address")[0].point
    sign_in(client, tree.south, Role.CLERK)
    path = f"/desk/referrals/{referral.pk}/paragraphs/1/"
    response = client.post(path, {"outcome": "done", "said": ""})
    assert response.context["form"].errors == {"said": ["Say what was done."]}
    measure = make_measure(tree.south, "Dredge", referral=referral, points=[first], owner=make_person())
    measure_actions.report_done(SYSTEM, measure, done_on=date(2024, 1, 9))
    measure_actions.strike_off(SYSTEM, measure_actions.check(SYSTEM, measure))
    given = PointAnswer.objects.get(withdrawn_at=None)
    response = client.post(path, {"outcome": "done", "said": "", "instead_of": given.pk})
    anew = PointAnswer.objects.get(withdrawn_at=None)
    assert (response.status_code, anew.pk != given.pk, anew.evidence_id) == (303, True, measure.pk)
