"""What was asked from outside is entered."""

from datetime import date

import pytest

from remit.bodies.actions import body as body_actions
from remit.bodies.models import Body
from remit.conveyance import verifying
from remit.conveyance.actions import mandate as mandate_actions
from remit.conveyance.actions import referral as referral_actions
from remit.conveyance.actions.mandate.contents import Asked
from remit.conveyance.actions.mandate.register import Letter
from remit.conveyance.models import Mandate, Referral
from remit.conveyance.queries.referral import referrals
from remit.kernel.errors import NotAllowed, Refused
from remit.kernel.roles import Role
from remit.ledger.models import Entry
from remit.ledger.queries import history
from remit.ledger.verify_records import verify_records
from remit.papers.models import Paper
from remit.papers.sheet import Paragraph, Wording
from tests.conveyance.mandates import clerk, make_tree, referral_of
from tests.factories import SYSTEM, actor

pytestmark = pytest.mark.django_db
TITLES = {"en": "Dredge the harbours"}
PAST = Asked("implement", due_on=date(2023, 12, 31))
LETTER = Letter(
    paragraphs=tuple(Paragraph(words={"en": Wording(label=f"{n}.", text=f"Quay {n}.")}) for n in (1, 2, 3)),
    taken_up=frozenset({0, 2}),
    preambles={"en": "To all districts:"},
    file=("letter.txt", b"1. Quay 1."),
)


def _ministry() -> Body:
    return body_actions.name(SYSTEM, None, names={"en": "Ministry of Harbours"})


def test_the_body_has_its_referral_at_once_with_the_paper_that_came() -> None:
    tree, ministry = make_tree(), _ministry()
    who = clerk(tree.south)
    mandate = mandate_actions.register(
        who,
        tree.south,
        issuer=ministry,
        titles=TITLES,
        asks=[PAST],
        letter=LETTER,
        number="MH 7",
        issued_on=date(2023, 12, 1),
        received_on=date(2024, 1, 8),
    )
    assert (mandate.origin, mandate.state, mandate.body, mandate.received_by) == (
        "outside",
        "issued",
        ministry,
        tree.south,
    )
    paper = Paper.objects.get()
    assert (paper.body, paper.received_by, paper.number, mandate.paper) == (ministry, tree.south, "MH 7", paper)
    assert [row.point.address for row in mandate.points.order_by("point_id")] == [1, 3]
    assert [file.name for file in paper.files.all()] == ["letter.txt"]
    (referral,) = referrals(who)
    assert (referral.body, [(t.kind, t.due_on, t.state) for t in referral.tracks.all()]) == (
        tree.south,
        [("implement", date(2023, 12, 31), "pending")],
    )
    assert history(mandate)[0].verb == "mandate.register"
    assert list(referrals(clerk(tree.north))) == []
    assert (verifying.states(), verifying.tallies(), verify_records()) == (None, None, None)


def test_what_follows_is_as_if_it_had_been_issued_here() -> None:
    tree = make_tree()
    mandate = mandate_actions.register(
        clerk(tree.north),
        tree.north,
        issuer=_ministry(),
        titles=TITLES,
        asks=[Asked("implement", working_days=5)],
        received_on=date(2024, 1, 8),
    )
    referral = referral_of(mandate, tree.north)
    assert referral.tracks.get().due_on == date(2024, 1, 15)
    who = clerk(tree.north)
    referral_actions.pass_on(who, referral, selection={"under": [tree.north.pk]}, asks=[Asked("implement")], reason="x")
    assert Referral.objects.count() == 3
    referral_actions.claim_not_applicable(who, referral, reason="no harbour")
    referral_actions.agree(actor(Role.CHAIR, body=tree.north), referral)
    assert referral.state == "not_applicable"


def test_its_own_demand_days_to_come_and_nothing_asked_are_refused_and_nothing_stays() -> None:
    tree, ministry = make_tree(), _ministry()
    who, entries = clerk(tree.south), Entry.objects.count()
    for more, field in (
        ({"issuer": tree.south}, "issuer"),
        ({"received_on": date(2024, 1, 11)}, "received_on"),
        ({"issued_on": date(2024, 1, 9), "received_on": date(2024, 1, 8), "asks": [Asked("implement")]}, "issued_on"),
        ({"asks": []}, "asks"),
        ({"asks": [Asked("study")]}, "study_reason"),
        ({"titles": {}}, "titles"),
    ):
        values = {"issuer": ministry, "titles": TITLES, "asks": [PAST], "letter": None} | more
        with pytest.raises(Refused) as refused:
            mandate_actions.register(who, tree.south, **values)
        assert list(refused.value.fields) == [field]
    assert (Mandate.objects.count(), Paper.objects.count(), Entry.objects.count()) == (0, 0, entries)


def test_only_a_clerk_of_the_body_enters_it() -> None:
    tree, ministry = make_tree(), _ministry()
    for who in (clerk(tree.north), actor(Role.CHAIR, body=tree.south)):
        with pytest.raises(NotAllowed):
            mandate_actions.register(who, tree.south, issuer=ministry, titles=TITLES, asks=[PAST])


def test_a_day_before_the_letters_own_is_refused_beside_it_and_all_that_is_wrong_is_told_at_once() -> None:
    tree, ministry = make_tree(), _ministry()
    with pytest.raises(Refused) as refused:
        mandate_actions.register(
            clerk(tree.south),
            tree.south,
            issuer=ministry,
            titles=TITLES,
            asks=[Asked("implement", due_on=date(2023, 11, 30))],
            issued_on=date(2023, 12, 1),
            received_on=date(2023, 11, 29),
        )
    assert set(refused.value.fields) == {"implement_due_on", "issued_on"}
    assert Mandate.objects.count() == 0


def test_who_keeps_the_register_withdraws_what_was_entered_wrongly() -> None:
    tree, ministry = make_tree(), _ministry()
    who = clerk(tree.south)
    mandate = mandate_actions.register(who, tree.south, issuer=ministry, titles=TITLES, asks=[PAST])
    for other in (clerk(tree.north), actor(Role.CHAIR, body=tree.south), actor(Role.CHAIR, body=ministry)):
        with pytest.raises(NotAllowed):
            mandate_actions.recall(other, mandate, reason="Entered twice.")
    with pytest.raises(Refused):
        mandate_actions.recall(who, mandate, reason=" ")
    mandate.refresh_from_db()
    mandate_actions.recall(who, mandate, reason="Entered twice.")
    referral = Referral.objects.get(mandate=mandate)
    assert (mandate.state, referral.state, set(referral.tracks.values_list("state", flat=True))) == (
        "recalled",
        "recalled",
        {"recalled"},
    )
    assert Entry.objects.order_by("pk").last().verb == "mandate.recall"  # type: ignore[union-attr]
