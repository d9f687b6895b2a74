"""What `@action` promises: one transaction, one entry, nothing on refusal."""

import json
from datetime import date

import pytest

from remit.bodies.actions import body as body_actions
from remit.bodies.models import Body
from remit.bodies.rules import body as rules
from remit.kernel.actor import Actor
from remit.kernel.answer import YES, Answer, no
from remit.kernel.errors import Conflict, NotAllowed, Refused, RefusedOnRecord
from remit.ledger import write
from remit.ledger.action import ACTIONS, action
from remit.ledger.models import Entry
from remit.ledger.queries import history
from remit.ledger.signals import entered
from tests.factories import actor, make_body

pytestmark = pytest.mark.django_db


def may_all(actor: Actor, record: object) -> Answer:
    """Everybody may."""
    return YES


def may_none(actor: Actor, record: object) -> Answer:
    """Nobody may."""
    return no("Nobody does this.")


@pytest.fixture(autouse=True)
def _verbs_of_the_tests_are_forgotten() -> object:
    known = dict(ACTIONS)
    yield
    ACTIONS.clear()
    ACTIONS.update(known)


def test_an_action_that_another_causes_names_its_cause(system: Actor) -> None:
    @action("test.found", allow=may_all, says="founded two offices")
    def found(actor: Actor, record: None) -> Body:
        first = body_actions.create(actor, None, names={"en": "First"})
        body_actions.create(actor, first, names={"en": "Second"})
        return first

    found(system, None)
    told = [json.loads(entry.text) for entry in Entry.objects.order_by("id")]
    assert [entry["verb"] for entry in told] == ["body.create", "body.create", "test.found"]
    outer = told[2]["id"]
    assert [entry["cause"] for entry in told] == [outer, outer, None]


def test_a_refusal_in_the_middle_undoes_all_and_leaves_no_entry(system: Actor) -> None:
    @action("test.half", allow=may_all, says="did half")
    def half(actor: Actor, record: None) -> None:
        body_actions.create(actor, None, names={"en": "First"})
        raise Refused("No further.")

    with pytest.raises(Refused, match="No further"):
        half(system, None)
    assert (Body.objects.count(), Entry.objects.count()) == (0, 0)


def test_what_the_rule_forbids_is_not_done() -> None:
    @action("test.forbidden", allow=may_none, says="did it")
    def forbidden(actor: Actor, record: None) -> None:
        raise AssertionError("must not run")

    with pytest.raises(NotAllowed, match="Nobody does this"):
        forbidden(actor(), None)
    assert not Entry.objects.exists()


def test_a_refusal_that_the_rules_want_on_record_is_entered_after_the_rollback(system: Actor) -> None:
    body = make_body()

    @action("test.release", allow=may_all, says="released it")
    def release(actor: Actor, record: Body) -> None:
        write.change(record, external=True)
        raise RefusedOnRecord("It is closed.")

    with pytest.raises(RefusedOnRecord):
        release(system, body)
    entry = json.loads(Entry.objects.latest("id").text)
    assert (entry["verb"], entry["refused"], entry["rows"]) == ("test.release", True, [])
    assert history(body)[0].reason == "It is closed."
    body.refresh_from_db()
    assert body.external is False


def test_the_second_of_two_people_is_told_and_loses_nothing(system: Actor) -> None:
    @action("test.mark", allow=may_all, says="marked it")
    def mark(actor: Actor, record: Body, *, founded_on: date) -> Body:
        return write.change(record, founded_on=founded_on)

    body = make_body()
    mine, theirs = Body.objects.get(pk=body.pk), Body.objects.get(pk=body.pk)
    mark(system, theirs, founded_on=date(1999, 1, 1))
    with pytest.raises(Conflict) as conflict:
        mark(system, mine, founded_on=date(2000, 1, 1))
    assert conflict.value.record is mine
    assert Body.objects.get(pk=body.pk).founded_on == date(1999, 1, 1)


def test_a_change_that_changes_nothing_leaves_the_revision(system: Actor) -> None:
    @action("test.same", allow=may_all, says="left it")
    def same(actor: Actor, record: Body) -> Body:
        return write.change(record, external=False)

    body = make_body()
    same(system, body)
    assert Body.objects.get(pk=body.pk).revision == 0


def test_records_cannot_be_written_outside_an_action() -> None:
    body = make_body()
    with pytest.raises(RuntimeError, match="inside an action"):
        write.change(body, external=True)


def test_the_signal_comes_inside_the_transaction_with_entry_actor_and_record(system: Actor) -> None:
    heard: list[tuple[str, str, object]] = []

    def listen(sender: object, entry: Entry, actor: Actor, record: object, **more: object) -> None:
        heard.append((entry.verb, actor.name, record))

    entered.connect(listen)
    try:
        body = make_body()
    finally:
        entered.disconnect(listen)
    assert heard == [("body.create", "Remit", body)]


def test_the_database_refuses_in_the_words_of_its_constraint(system: Actor) -> None:
    @action("test.twice", allow=rules.may_rename, says="named it twice")
    def twice(actor: Actor, record: Body) -> None:
        name = record.names.get()
        write.insert(type(name)(body=record, language=name.language, name="Other"))

    with pytest.raises(Refused, match="current name in this language already"):
        twice(system, make_body())


def test_names_of_persons_stand_in_the_erasable_part_only() -> None:
    who = actor(name="Zora Quill")
    make_body()

    @action("test.note", allow=may_all, says="noted it")
    def note(actor: Actor, record: Body) -> Body:
        return write.change(record, external=True)

    note(who, Body.objects.get())
    entry = Entry.objects.latest("id")
    assert "Zora" not in entry.text
    assert {part.part: "Zora" in part.text for part in entry.parts.all()} == {"who": True, "what": False}
