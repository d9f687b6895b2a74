"""Removing a paragraph."""

import pytest

from remit.kernel.errors import NotAllowed, Refused, WrongState
from remit.kernel.roles import Role
from remit.ledger.models import Entry
from remit.publication.actions import readout as readout_actions
from remit.publication.queries.languages import paragraphs_of
from tests.factories import SYSTEM, actor, last_words
from tests.publication.records import CHINESE, ENGLISH, approved, body_of, make_readout, translated, words

pytestmark = pytest.mark.django_db


def test_a_paragraph_goes_in_both_languages_and_the_ledger_keeps_its_words() -> None:
    readout = translated(make_readout())
    readout_actions.remove_paragraph(SYSTEM, readout, paragraph=paragraphs_of(readout)[0].pk)
    assert (words(readout, "en"), words(readout, "zh")) == ([ENGLISH[1]], [CHINESE[1]])
    assert [p.position for p in paragraphs_of(readout)] == [1]
    last = Entry.objects.latest("id")
    assert last.verb == "readout.remove_paragraph"
    assert ENGLISH[0] in last_words()


def test_a_paragraph_of_another_readout_is_refused() -> None:
    stranger = paragraphs_of(make_readout())[0].pk
    with pytest.raises(Refused, match="not there"):
        readout_actions.remove_paragraph(SYSTEM, make_readout(), paragraph=stranger)


def test_nothing_is_removed_from_what_is_approved() -> None:
    readout = approved()
    with pytest.raises(WrongState):
        readout_actions.remove_paragraph(SYSTEM, readout, paragraph=paragraphs_of(readout)[0].pk)


def test_a_member_removes_nothing() -> None:
    readout = make_readout()
    with pytest.raises(NotAllowed):
        readout_actions.remove_paragraph(actor(Role.MEMBER, body=body_of(readout)), readout, paragraph=1)
