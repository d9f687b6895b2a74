"""Drafting the account of a meeting."""

import pytest
from django.db import IntegrityError, transaction

from remit.kernel.errors import NotAllowed, Refused, WrongState
from remit.kernel.roles import Role
from remit.ledger.queries import history
from remit.publication.actions import readout as readout_actions
from remit.publication.models import Readout
from tests.factories import SYSTEM, actor, make_body
from tests.followup.records import make_item, make_key_point, make_meeting
from tests.publication.records import make_readout, published, words

pytestmark = pytest.mark.django_db


def test_the_clerk_drafts_it_from_the_record_in_plain_paragraphs() -> None:
    office = make_body("Harbour Office")
    meeting = make_meeting(office)
    make_key_point(meeting, "Inspect every quay")
    readout = readout_actions.draft(actor(Role.CLERK, body=office, account_id=7), meeting, language="en")
    assert (readout.state, readout.author, readout.source_language, str(readout)) == (
        "draft",
        7,
        "en",
        "Ordinary Meeting of the Harbour Office",
    )
    assert words(readout, "en") == [
        "The Ordinary Meeting of the Harbour Office was held on 29 December 2023.",
        "The meeting asked for the following. Inspect every quay.",
    ]
    assert [(line.verb, str(line.says)) for line in history(readout)] == [("readout.draft", "drafted the meeting news")]


def test_what_is_closed_stays_out_of_the_draft() -> None:
    meeting = make_meeting(make_body())
    closed = make_item(meeting, "Purchase of the shipyard", confidentiality="body")
    make_key_point(meeting, "Offer nine million for the shipyard", item=closed)
    readout = readout_actions.draft(SYSTEM, meeting, language="en")
    assert "shipyard" not in " ".join(words(readout, "en"))


@pytest.mark.parametrize("level", ["body", "named"])
def test_a_closed_meeting_has_no_account(level: str) -> None:
    meeting = make_meeting(make_body(), confidentiality=level)
    with pytest.raises(Refused, match="closed meeting"):
        readout_actions.draft(SYSTEM, meeting, language="en")
    assert Readout.objects.count() == 0


def test_a_meeting_has_one_account_until_it_is_withdrawn() -> None:
    readout = published()
    with pytest.raises(Refused, match="already"):
        readout_actions.draft(SYSTEM, readout.meeting, language="en")
    readout_actions.withdraw(SYSTEM, readout, reason="wrong meeting", tombstone={"en": "Published by mistake."})
    assert make_readout(readout.meeting).pk != readout.pk


def test_a_language_that_is_not_known_is_refused() -> None:
    with pytest.raises(Refused) as refusal:
        readout_actions.draft(SYSTEM, make_meeting(make_body()), language="fr")
    assert list(refusal.value.fields) == ["language"]


def test_a_translator_drafts_nothing() -> None:
    office = make_body()
    with pytest.raises(NotAllowed):
        readout_actions.draft(actor(Role.TRANSLATOR, body=office), make_meeting(office), language="en")


@pytest.mark.parametrize("state", ["cited", "convened"])
def test_a_meeting_that_was_not_held_here_has_no_account(state: str) -> None:
    meeting = make_meeting(make_body(), state=state)
    with pytest.raises(WrongState):
        readout_actions.draft(SYSTEM, meeting, language="en")
    assert Readout.objects.count() == 0


def test_the_database_keeps_one_account_per_meeting_but_for_those_withdrawn() -> None:
    meeting = make_meeting(make_body())
    readout = make_readout(meeting)
    with pytest.raises(IntegrityError), transaction.atomic():
        Readout.objects.create(meeting=meeting, body=meeting.body, source_language="en")
    readout_actions.withdraw(SYSTEM, published(readout), reason="wrong", tombstone={"en": "Wrong."})
    assert make_readout(meeting).pk != readout.pk
