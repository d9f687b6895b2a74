"""A mandate is prepared."""

from datetime import date

import pytest

from remit.conveyance.actions import mandate as mandate_actions
from remit.conveyance.actions.mandate.contents import Asked
from remit.conveyance.models import Mandate
from remit.conveyance.queries.mandate import mandates
from remit.kernel.errors import NotAllowed, Refused
from remit.ledger.models import Entry
from remit.ledger.queries import history
from tests.conveyance.mandates import IMPLEMENT, PUBLICISE, STUDY, clerk, make_mandate, make_tree, make_version
from tests.meetings.made import make_paper

pytestmark = pytest.mark.django_db


def test_it_says_what_is_asked_of_which_paragraphs_and_nobody_below_sees_it() -> None:
    tree = make_tree()
    mandate = make_mandate(tree, IMPLEMENT, STUDY)
    assert (str(mandate), mandate.state, mandate.points.count()) == ("Carry out the report", "draft", 2)
    assert [(ask.kind, ask.due_on, ask.reason) for ask in mandate.asks.all()] == [
        ("implement", IMPLEMENT.due_on, ""),
        ("study", STUDY.due_on, STUDY.reason),
    ]
    assert list(mandates(clerk(tree.city))) == [mandate]
    assert list(mandates(clerk(tree.north))) == []
    assert [(line.verb, str(line.says)) for line in history(mandate)] == [("mandate.draft", "prepared the instruction")]


@pytest.mark.parametrize(
    ("ask", "field"),
    [
        (Asked("study", due_on=date(2025, 1, 1)), "study_reason"),
        (Asked("publicise", due_on=date(2025, 1, 1), reason=" "), "publicise_reason"),
        (Asked("implement", due_on=date(2024, 1, 9)), "implement_due_on"),
    ],
)
def test_what_cannot_be_asked_is_refused_beside_its_field(ask: Asked, field: str) -> None:
    tree = make_tree()
    entries = Entry.objects.count()
    with pytest.raises(Refused) as refused:
        mandate_actions.draft(clerk(tree.city), tree.city, titles={"en": "Carry out"}, asks=[ask])
    assert list(refused.value.fields) == [field]
    assert (Mandate.objects.count(), Entry.objects.count()) == (0, entries)


def test_nothing_asked_and_no_title_are_refused() -> None:
    tree = make_tree()
    with pytest.raises(Refused, match="Say what is asked for"):
        mandate_actions.draft(clerk(tree.city), tree.city, titles={"en": "Carry out"}, asks=[])
    with pytest.raises(Refused, match="Enter the title"):
        mandate_actions.draft(clerk(tree.city), tree.city, titles={"en": " "}, asks=[IMPLEMENT])


def test_what_is_closed_cannot_be_asked_to_be_publicised() -> None:
    tree = make_tree()
    version = make_version(make_paper("Budget", tree.city, confidentiality="body"))
    with pytest.raises(Refused, match="not public"):
        make_mandate(tree, PUBLICISE, version=version)


def test_a_paragraph_of_another_paper_is_refused() -> None:
    tree = make_tree()
    mandate = make_mandate(tree)
    strange = make_version(make_paper("Another", tree.city)).paper.points.first()
    with pytest.raises(Refused, match="not in the version"):
        mandate_actions.draft(
            clerk(tree.city),
            tree.city,
            titles={"en": "Carry out"},
            asks=[IMPLEMENT],
            version=mandate.version,
            points=[strange] if strange else [],
        )


def test_a_clerk_below_does_not_prepare_what_the_city_issues() -> None:
    tree = make_tree()
    with pytest.raises(NotAllowed):
        mandate_actions.draft(clerk(tree.north), tree.city, titles={"en": "Carry out"}, asks=[IMPLEMENT])
