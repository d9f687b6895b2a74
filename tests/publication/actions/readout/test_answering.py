"""What is published answers the demands to publicise it."""

from datetime import date

import pytest

from remit.conveyance import verifying
from remit.conveyance.actions import conveyed as conveyed_actions
from remit.conveyance.models import Track
from remit.kernel.roles import Role
from remit.ledger.models import Entry
from remit.publication.actions import readout as readout_actions
from remit.publication.models import Readout
from tests.conveyance.mandates import IMPLEMENT, PUBLICISE, Tree, issued, make_tree, track_of
from tests.factories import SYSTEM, actor
from tests.followup.records import make_item, make_meeting

pytestmark = pytest.mark.django_db


def _told(tree: Tree, level: str = "public") -> Readout:
    mandate = issued(tree, IMPLEMENT, PUBLICISE)
    meeting = make_meeting(tree.south)
    item = make_item(meeting, confidentiality=level)
    assert mandate.paper is not None
    conveyed_actions.add(SYSTEM, item, paper=mandate.paper)
    readout = readout_actions.draft(SYSTEM, meeting, language="en", title="Conveyed", paragraphs=["We met."])
    readout_actions.approve(SYSTEM, readout_actions.submit(SYSTEM, readout))
    return readout


def test_publishing_answers_every_open_demand_of_the_body_and_withdrawing_opens_it_again() -> None:
    tree = make_tree()
    readout = _told(tree)
    again = issued(tree, PUBLICISE)
    readout_actions.publish(actor(Role.REVIEWER, body=tree.south), readout)
    mandate = type(again).objects.order_by("pk")[0]
    track = track_of(mandate, tree.south, "publicise")
    assert (track.state, track.answered_on) == ("answered", date(2024, 1, 10))
    assert (track.turns.get().evidence_kind, track.turns.get().evidence_id) == ("publication.readout", readout.pk)
    assert [track_of(mandate, body, "publicise").state for body in (tree.north, tree.streets[0])] == ["pending"] * 2
    assert (track_of(again, tree.south, "publicise").state, track_of(mandate, tree.south).state) == ("pending",) * 2
    assert [entry.verb for entry in Entry.objects.order_by("-id")[:2]] == ["readout.publish", "track.answer"]
    readout_actions.withdraw(
        actor(Role.REVIEWER, body=tree.south), readout, reason="wrong", tombstone={"en": "Withdrawn."}
    )
    assert track_of(mandate, tree.south, "publicise").state == "pending"
    assert (verifying.states(), verifying.tallies()) == (None, None)


def test_what_was_conveyed_at_a_closed_item_is_not_publicised() -> None:
    tree = make_tree()
    readout = _told(tree, level="body")
    readout_actions.publish(SYSTEM, readout)
    assert [track.state for track in _publicised(tree)] == ["pending"]


def _publicised(tree: Tree) -> list[Track]:
    return list(Track.objects.filter(body=tree.south, kind="publicise"))
