"""Adding a paragraph."""

import pytest

from remit.kernel.errors import NotAllowed, WrongState
from remit.kernel.roles import Role
from remit.ledger.queries import history
from remit.publication.actions import readout as readout_actions
from remit.publication.queries.languages import paragraphs_of
from tests.factories import SYSTEM, actor
from tests.publication.records import ENGLISH, approved, body_of, make_readout, words

pytestmark = pytest.mark.django_db


def test_a_paragraph_is_added_behind_another_or_at_the_end() -> None:
    readout = make_readout()
    first = paragraphs_of(readout)[0]
    readout_actions.add_paragraph(SYSTEM, readout, after=first.pk, texts={"en": "Between."})
    readout_actions.add_paragraph(SYSTEM, readout, texts={"en": "Last."})
    assert words(readout, "en") == [ENGLISH[0], "Between.", ENGLISH[1], "Last."]
    assert [p.position for p in paragraphs_of(readout)] == [1, 2, 3, 4]


def test_an_empty_paragraph_waits_for_its_words() -> None:
    readout = make_readout()
    readout_actions.add_paragraph(actor(Role.CLERK, body=body_of(readout)), readout)
    assert len(paragraphs_of(readout)) == 3
    assert history(readout)[0].verb == "readout.add_paragraph"


def test_nothing_is_added_to_what_is_approved() -> None:
    with pytest.raises(WrongState):
        readout_actions.add_paragraph(SYSTEM, approved())


def test_a_member_adds_nothing() -> None:
    readout = make_readout()
    with pytest.raises(NotAllowed):
        readout_actions.add_paragraph(actor(Role.MEMBER, body=body_of(readout)), readout)
