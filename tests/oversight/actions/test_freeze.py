"""A progress report is frozen, and stays as it is."""

from datetime import date

import pytest

from remit.conveyance.actions import track as track_actions
from remit.conveyance.models import Mandate
from remit.kernel.actor import Actor, installation
from remit.kernel.errors import NotAllowed, Refused
from remit.kernel.roles import Role
from remit.ledger.action import ACTIONS
from remit.ledger.models import Entry
from remit.ledger.sealing import last_seal, seal
from remit.ledger.verify_records import verify_records
from remit.oversight.actions import scoreboard as actions
from remit.oversight.models import Scoreboard
from remit.oversight.queries.frozen import scoreboards
from tests.bodies.calendars import entered
from tests.conveyance.mandates import IMPLEMENT, STUDY, Tree, issued, make_tree, track_of
from tests.factories import SYSTEM, actor, make_body

pytestmark = pytest.mark.django_db
MAY, JUNE = date(2024, 5, 31), date(2024, 6, 30)
LATER = installation(date(2025, 6, 30))


@pytest.fixture
def tree() -> Tree:
    with entered(date(2024, 1, 8)):
        return make_tree()


@pytest.fixture
def mandate(tree: Tree) -> Mandate:
    with entered(date(2024, 1, 10)):
        return issued(tree, IMPLEMENT, STUDY, points=0)


def _answered(tree: Tree, mandate: Mandate, day: date) -> None:
    with entered(day):
        track_actions.answer(installation(day), track_of(mandate, tree.south))


def _short(found: Scoreboard) -> dict[str, tuple[int, int, int]]:
    kinds = found.figures["kinds"]
    return {kind: (told["asked"], told["finished"], told["late"]) for kind, told in kinds.items()}


def test_it_holds_figures_definitions_and_the_ledgers_last_seal(tree: Tree, mandate: Mandate) -> None:
    seal()
    sealed = last_seal()
    assert sealed is not None
    made = actions.freeze(LATER, mandate, node=tree.city, on=JUNE)
    assert _short(made) == {"implement": (4, 0, 0), "study": (4, 0, 0)}
    assert made.figures["titles"] == {"en": "Carry out the report"}
    assert made.figures["names"] == {"en": "City Committee", "zh": "市委"}
    assert (made.ledger_root, made.ledger_size) == (sealed.root, sealed.size)
    assert {language: told[0]["term"] for language, told in made.definitions.items()} == {"en": "Asked", "zh": "应办"}
    assert Entry.objects.latest("id").verb == "scoreboard.freeze"


def test_what_is_entered_later_stands_in_the_next_one(tree: Tree, mandate: Mandate) -> None:
    first = actions.freeze(LATER, mandate, node=tree.city, on=MAY)
    _answered(tree, mandate, date(2024, 6, 3))
    second = actions.freeze(LATER, mandate, node=tree.city, on=JUNE)
    first.refresh_from_db()
    assert [_short(each)["implement"] for each in (first, second)] == [(4, 0, 0), (4, 1, 0)]
    assert (second.previous, first.figures["change"]) == (first, {})
    assert second.figures["change"]["implement"] == {
        "asked": 0,
        "finished": 1,
        "checked": 0,
        "late": 0,
        "long_overdue": 0,
    }


def test_nothing_changes_it_and_who_changes_it_behind_its_back_is_found(tree: Tree, mandate: Mandate) -> None:
    assert [verb for verb in ACTIONS if verb.startswith("scoreboard.")] == ["scoreboard.freeze"]
    made = actions.freeze(LATER, mandate, node=tree.city, on=JUNE)
    assert verify_records() is None
    Scoreboard.objects.filter(pk=made.pk).update(figures=made.figures | {"kinds": {}})
    assert "scoreboard" in str(verify_records()).lower()


def test_bodies_stand_by_themselves_only_where_that_is_switched_on(tree: Tree, mandate: Mandate) -> None:
    plain = actions.freeze(LATER, mandate, node=tree.city, on=MAY)
    league = actions.freeze(LATER, mandate, node=tree.city, on=JUNE, league=True)
    assert "children" not in plain.figures
    told = [(each["names"]["en"], each["kinds"]["implement"]["asked"]) for each in league.figures["children"]]
    assert told == [("North District", 3), ("South District", 1)]


def test_it_never_counts_meetings_papers_evidence_or_readers(tree: Tree, mandate: Mandate) -> None:
    made = actions.freeze(LATER, mandate, node=tree.city, on=JUNE)
    assert set(made.figures["kinds"]["implement"]) == {
        "asked",
        "finished",
        "checked",
        "late",
        "long_overdue",
        "finished_late",
        "not_applicable",
        "recalled",
        "standing",
        "took",
        "delay",
        "longest_late",
        "why",
    }


def test_a_second_of_the_same_day_a_day_to_come_and_one_without_anybody_are_refused(
    tree: Tree, mandate: Mandate
) -> None:
    actions.freeze(LATER, mandate, node=tree.city, on=JUNE)
    entries = Entry.objects.count()
    for on in (JUNE, date(2025, 7, 1), date(2024, 1, 9)):
        with pytest.raises(Refused):
            actions.freeze(LATER, mandate, node=tree.city, on=on)
    assert (Scoreboard.objects.count(), Entry.objects.count()) == (1, entries)


def _who(tree: Tree) -> dict[str, Actor]:
    return {
        "issuer": actor(Role.ISSUER, body=tree.city),
        "clerk above": actor(Role.CLERK, body=tree.city),
        "chair": actor(Role.CHAIR, body=tree.north),
        "supervisor": actor(Role.SUPERVISOR, body=tree.north, down=True),
        "chair next door": actor(Role.CHAIR, body=tree.south),
        "chair below": actor(Role.CHAIR, body=tree.streets[0]),
        "elsewhere": actor(Role.SUPERVISOR, body=make_body("Elsewhere"), down=True),
        "public": Actor(today=JUNE),
    }


def test_who_freezes_one_and_who_reads_it(tree: Tree, mandate: Mandate) -> None:
    may = []
    for n, (name, who) in enumerate(_who(tree).items()):
        try:
            actions.freeze(
                Actor(today=JUNE, name=name, grants=who.grants), mandate, node=tree.north, on=date(2024, 6, n + 1)
            )
        except NotAllowed:
            continue
        may.append(name)
    assert may == ["issuer", "chair", "supervisor"]
    reads = [name for name, who in _who(tree).items() if scoreboards(who).exists()]
    assert reads == ["issuer", "clerk above", "chair", "supervisor"]
    assert scoreboards(SYSTEM).count() == 3
