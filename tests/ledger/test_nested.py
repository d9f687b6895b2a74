"""Acts inside acts: the last word on a row counts, and a refusal takes back what was done to values in memory."""

from collections.abc import Iterator
from datetime import date

import pytest

from remit.bodies.models import Body
from remit.kernel.actor import Actor
from remit.kernel.answer import YES, Answer
from remit.kernel.errors import Refused
from remit.kernel.lifecycle import Lifecycle, step
from remit.ledger import write
from remit.ledger.action import ACTIONS, action
from remit.ledger.models import Entry
from remit.ledger.verify_records import verify_records
from tests.factories import make_body

pytestmark = pytest.mark.django_db


def may_all(actor: Actor, record: object) -> Answer:
    """Everybody may."""
    return YES


@pytest.fixture(autouse=True)
def _verbs_of_the_tests_are_forgotten() -> Iterator[None]:
    known = dict(ACTIONS)
    yield
    ACTIONS.clear()
    ACTIONS.update(known)


def _inner_and_outer(*, refuse: bool) -> object:
    @action("test.inner", allow=may_all, says="dated it")
    def inner(actor: Actor, record: Body) -> Body:
        return write.change(record, founded_on=date(2001, 1, 1))

    @action("test.outer", allow=may_all, says="opened it")
    def outer(actor: Actor, record: Body) -> Body:
        write.change(record, shows_attendees=True)
        inner(actor, record)
        if refuse:
            raise Refused("No further.")
        return record

    return outer


def test_a_row_changed_by_an_act_inside_another_verifies(system: Actor) -> None:
    body = make_body()
    _inner_and_outer(refuse=False)(system, body)  # type: ignore[operator]
    assert Entry.objects.count() == 3
    assert verify_records() is None


def test_after_a_refusal_the_record_in_memory_is_what_the_database_says(system: Actor) -> None:
    body = make_body()
    with pytest.raises(Refused):
        _inner_and_outer(refuse=True)(system, body)  # type: ignore[operator]
    assert (body.shows_attendees, body.founded_on, body.revision) == (False, None, 0)
    assert Body.objects.filter(shows_attendees=False, founded_on=None, revision=0).get() == body
    assert verify_records() is None


def test_a_step_that_needs_a_reason_is_refused_without_one(system: Actor) -> None:
    class Gate:
        """Stands in for a record with a state; refused before anything is written."""

        state = "open"

    table = Lifecycle("gate", ["open", "shut"], [step("shut", "open", "shut", reason=True)])

    @action("test.shut", allow=may_all, says="shut it")
    def shut(actor: Actor, record: Gate, *, reason: str = "") -> None:
        write.advance(record, table, "shut")  # type: ignore[type-var]

    with pytest.raises(Refused) as refusal:
        shut(system, Gate(), reason="  ")
    assert list(refusal.value.fields) == ["reason"]


@pytest.mark.parametrize("words", ["zero \x00 sign", "half \ud800 pair"])
def test_what_is_no_character_is_refused_in_a_sentence(words: str) -> None:
    with pytest.raises(Refused, match="no characters") as refusal:
        make_body(words)
    assert list(refusal.value.fields) == ["name"]
    assert not Entry.objects.exists()


def test_words_marked_secret_are_refused_wherever_they_are_written() -> None:
    with pytest.raises(Refused, match="Nothing classified"):
        make_body("【机密】港口办公室")


def test_the_same_sign_in_a_reason_is_refused_too(system: Actor) -> None:
    body = make_body()

    @action("test.note", allow=may_all, says="noted it")
    def note(actor: Actor, record: Body, *, reason: str) -> Body:
        return write.touch(record)

    with pytest.raises(Refused):
        note(system, body, reason="a\x00b")
    assert Entry.objects.count() == 1
