"""Opening a published readout for correction."""

import pytest

from remit.kernel.actor import Actor
from remit.kernel.errors import NotAllowed, Refused, WrongState
from remit.kernel.roles import Role
from remit.ledger.queries import history
from remit.publication.actions import readout as readout_actions
from remit.publication.queries import readout as queries
from remit.publication.queries.languages import paragraphs_of
from tests.factories import SYSTEM, actor
from tests.publication.records import ENGLISH, body_of, make_readout, published

pytestmark = pytest.mark.django_db


def test_the_text_is_a_draft_again_while_the_public_reads_the_last_edition(citizen: Actor) -> None:
    readout = published()
    readout_actions.correct(actor(Role.CLERK, body=body_of(readout)), readout, reason="wrong quay")
    readout_actions.write(SYSTEM, readout, language="en", paragraphs={paragraphs_of(readout)[0].pk: "Not yet public."})
    (found,) = queries.published(citizen)
    edition = queries.present_edition(found)
    assert edition is not None
    assert (found.state, edition.content["en"]["paragraphs"]) == ("draft", list(ENGLISH))
    assert history(readout)[1].reason == "wrong quay"


def test_without_a_reason_it_is_refused() -> None:
    with pytest.raises(Refused) as refusal:
        readout_actions.correct(SYSTEM, published(), reason="")
    assert list(refusal.value.fields) == ["reason"]


def test_of_a_draft_it_is_refused() -> None:
    with pytest.raises(WrongState):
        readout_actions.correct(SYSTEM, make_readout(), reason="too early")


def test_a_reviewer_does_not_correct() -> None:
    readout = published()
    with pytest.raises(NotAllowed):
        readout_actions.correct(actor(Role.REVIEWER, body=body_of(readout)), readout, reason="wrong quay")
