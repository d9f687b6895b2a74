"""Withdrawing a readout."""

from datetime import date

import pytest

from remit.kernel.actor import Actor
from remit.kernel.errors import NotAllowed, Refused, WrongState
from remit.kernel.roles import Role
from remit.ledger.queries import history
from remit.publication.actions import readout as readout_actions
from remit.publication.queries import readout as queries
from tests.factories import SYSTEM, actor
from tests.publication.records import approved, body_of, make_readout, published

pytestmark = pytest.mark.django_db
TOMBSTONE = {"en": "It told of another meeting.", "zh": "内容属于另一次会议。"}


def test_the_public_finds_a_tombstone_and_no_edition(citizen: Actor) -> None:
    readout = published()
    readout_actions.withdraw(
        actor(Role.CHAIR, body=body_of(readout)), readout, reason="wrong meeting", tombstone=TOMBSTONE
    )
    assert list(queries.published(citizen)) == []
    assert queries.tombstone(citizen, readout.pk) == queries.Tombstone(
        readout.pk, body_of(readout), date(2024, 1, 10), TOMBSTONE
    )
    assert (history(readout)[0].verb, history(readout)[0].reason) == ("readout.withdraw", "wrong meeting")


def test_it_is_withdrawn_at_once_even_while_it_is_being_corrected(citizen: Actor) -> None:
    readout = published()
    readout_actions.correct(SYSTEM, readout, reason="wrong quay")
    readout_actions.withdraw(SYSTEM, readout, reason="wrong meeting", tombstone=TOMBSTONE)
    assert list(queries.published(citizen)) == []


def test_without_reason_and_words_for_the_public_it_is_refused_beside_each() -> None:
    with pytest.raises(Refused) as refusal:
        readout_actions.withdraw(SYSTEM, published(), reason="", tombstone={"zh": "误发。"})
    assert list(refusal.value.fields) == ["reason", "tombstone_en"]


@pytest.mark.parametrize("make", [make_readout, approved])
def test_what_was_never_public_is_not_withdrawn(make: object) -> None:
    with pytest.raises(WrongState):
        readout_actions.withdraw(SYSTEM, make(), reason="wrong", tombstone=TOMBSTONE)  # type: ignore[operator]


def test_a_translator_withdraws_nothing() -> None:
    readout = published()
    with pytest.raises(NotAllowed):
        readout_actions.withdraw(
            actor(Role.TRANSLATOR, body=body_of(readout)), readout, reason="wrong", tombstone=TOMBSTONE
        )
