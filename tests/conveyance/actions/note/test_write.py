"""A referral goes round, and is written on."""

from dataclasses import replace
from datetime import date

import pytest

from remit.bodies.actions import person as person_actions
from remit.conveyance.actions import note as note_actions
from remit.conveyance.models import Note
from remit.conveyance.rules import note as rules
from remit.kernel.errors import NotAllowed, Refused
from remit.kernel.roles import Role
from remit.ledger.models import Entry
from remit.ledger.queries import history
from tests.conftest import TODAY
from tests.conveyance.mandates import IMPLEMENT, STUDY, clerk, issued, make_tree, referral_of, track_of
from tests.factories import SYSTEM, actor

pytestmark = pytest.mark.django_db


def test_a_proposal_and_an_instruction_stand_on_it() -> None:
    tree = make_tree()
    referral, who = referral_of(issued(tree), tree.south), clerk(tree.south)
    leader = person_actions.create(SYSTEM, None, names={"en": "Lea Leader"})
    note_actions.write(who, referral, kind="proposal", words="The works office leads.")
    note = note_actions.write(who, referral, kind="instruction", words="Agreed.", person=leader)
    assert list(Note.objects.values_list("kind", "words", "person", "noted_on")) == [
        ("proposal", "The works office leads.", None, TODAY),
        ("instruction", "Agreed.", leader.pk, TODAY),
    ]
    assert history(note)[0].verb == "note.write"
    assert list(rules.visible(actor(Role.MEMBER, body=tree.south), Note.objects.all())) == list(Note.objects.all())
    assert list(rules.visible(actor(Role.ISSUER, body=tree.city, down=True), Note.objects.all())) == []


def test_a_circulation_answers_every_open_demand_to_study_the_paper() -> None:
    tree = make_tree()
    first = issued(tree, IMPLEMENT, STUDY)
    second = issued(tree, STUDY, version=first.version)
    day = date(2024, 1, 5)
    note = note_actions.write(
        clerk(tree.south), referral_of(first, tree.south), kind="circulation", words="All five leaders.", noted_on=day
    )
    for mandate in (first, second):
        track = track_of(mandate, tree.south, "study")
        assert (track.state, track.answered_on) == ("answered", day)
        assert (track.turns.get().evidence_kind, track.turns.get().evidence_id) == ("conveyance.note", note.pk)
    assert [track_of(first, tree.north, "study").state, track_of(first, tree.south).state] == ["pending"] * 2
    verbs = [entry.verb for entry in Entry.objects.order_by("-id")[:3]]
    assert verbs == ["note.write", "track.answer", "track.answer"]


def test_a_leader_marks_it_as_read_and_nothing_more() -> None:
    tree = make_tree()
    referral = referral_of(issued(tree, STUDY), tree.south)
    leader = person_actions.create(SYSTEM, None, names={"en": "Lea Leader"})
    member = replace(actor(Role.MEMBER, body=tree.south), person_ids=frozenset({leader.pk}))
    note_actions.write(member, referral, kind="read", person=leader)
    assert Note.objects.get().person == leader
    with pytest.raises(NotAllowed):
        note_actions.write(member, referral, kind="circulation", words="all")
    assert track_of(referral.mandate, tree.south, "study").state == "pending"


@pytest.mark.parametrize(
    ("kind", "field"),
    [
        ("proposal", "words"),
        ("instruction", "words"),
        ("assignment", "person"),
        ("read", "person"),
        ("circulation", "words"),
    ],
)
def test_what_says_nothing_is_refused_beside_its_field(kind: str, field: str) -> None:
    tree = make_tree()
    referral = referral_of(issued(tree), tree.south)
    with pytest.raises(Refused) as refused:
        note_actions.write(clerk(tree.south), referral, kind=kind, words=" ")
    assert list(refused.value.fields) == [field]


def test_a_day_to_come_and_another_body_are_refused() -> None:
    tree = make_tree()
    referral = referral_of(issued(tree), tree.south)
    with pytest.raises(Refused, match="still to come"):
        note_actions.write(clerk(tree.south), referral, kind="proposal", words="so", noted_on=date(2024, 1, 11))
    with pytest.raises(NotAllowed):
        note_actions.write(clerk(tree.city), referral, kind="proposal", words="so")
    assert Note.objects.count() == 0
