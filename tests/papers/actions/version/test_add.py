"""A version of a paper's text is added."""

from datetime import date
from typing import Any

import pytest

from remit.kernel.errors import Conflict, NotAllowed, Refused
from remit.kernel.roles import Role
from remit.ledger.queries import history
from remit.papers.actions import version as version_actions
from remit.papers.models import Paper, PaperVersion, Point
from tests.factories import SYSTEM, actor, make_body
from tests.meetings.made import make_paper
from tests.papers.texts import add, paragraph, told

pytestmark = pytest.mark.django_db
ONE, TWO = paragraph("Article 1|Boats", "第一条|船"), paragraph("(a)|Small ones", depth=1)
NEW = paragraph("Article 2|Rafts")


@pytest.fixture
def paper() -> Paper:
    return make_paper("Regulation", issued_on=date(2023, 5, 1))


def test_the_first_version_gives_addresses_in_the_order_of_the_text(paper: Paper) -> None:
    version = version_actions.add(
        actor(Role.CLERK, body=paper.body),
        paper,
        paragraphs=[ONE, TWO],
        preambles={"en": " Preamble ", "zh": ""},
        issued_on=date(2023, 5, 1),
    )
    assert (version.number, version.issued_on) == (1, date(2023, 5, 1))
    assert told(version) == [
        (1, 0, {"en": "Article 1|Boats", "zh": "第一条|船"}),
        (2, 1, {"en": "(a)|Small ones"}),
    ]
    assert [(t.language, t.preamble, t.note) for t in version.texts.all()] == [("en", "Preamble", "")]
    for record in (version, paper):
        line = history(record)[0]
        assert (line.verb, str(line.says), line.by) == ("version.add", "added a version of the text", "Ann Clerk")


def test_an_insertion_before_changes_no_address_and_none_is_used_again(paper: Paper) -> None:
    add(paper, ONE, TWO)
    new, changed = paragraph("Article 1|Ships"), paragraph("Article 2|All boats", address=1)
    assert told(add(paper, new, changed, notes={"en": "Ships come first."})) == [
        (3, 0, {"en": "Article 1|Ships"}),
        (1, 0, {"en": "Article 2|All boats"}),
    ]
    third = add(paper, paragraph("Article 1|Rafts"), paragraph("Article 2|Small ones", address=2))
    assert (third.number, [address for address, *_ in told(third)]) == (3, [4, 2])
    assert list(Point.objects.values_list("address", flat=True)) == [1, 2, 3, 4]


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"paragraphs": []}, "text"),
        ({"paragraphs": [ONE, paragraph(" | ")]}, "paragraph-1"),
        ({"paragraphs": [ONE, paragraph("Boats", address=7)]}, "paragraph-1"),
        ({"paragraphs": [paragraph("Boats", address=1), paragraph("Rafts", address=1)]}, "paragraph-0"),
        ({"paragraphs": [paragraph("Boats", depth=1)]}, "paragraph-0"),
        ({"paragraphs": [ONE, paragraph("Boats", depth=2)]}, "paragraph-1"),
        ({"issued_on": date(2024, 1, 11)}, "issued_on"),
        ({"issued_on": date(2023, 4, 30)}, "issued_on"),
        ({"paragraphs": [paragraph("SECRET\nBoats")]}, "text"),
        ({"preambles": {"zh": "机密★\n船"}}, "preamble"),
        ({"paragraphs": [paragraph("x" * 41 + "|Boats")]}, "label"),
    ],
)
def test_what_cannot_be_is_refused_and_leaves_nothing(paper: Paper, given: dict[str, Any], field: str) -> None:
    add(paper, ONE)
    with pytest.raises(Refused) as refusal:
        version_actions.add(SYSTEM, Paper.objects.get(), **({"paragraphs": [NEW]} | given))
    assert list(refusal.value.fields) == [field]
    assert (PaperVersion.objects.count(), Point.objects.count()) == (1, 1)


def test_the_same_text_again_is_no_version(paper: Paper) -> None:
    add(paper, ONE)
    with pytest.raises(Refused, match="differs"):
        add(paper, paragraph("Article 1| Boats ", "第一条|船", address=1))


def test_of_two_at_once_the_second_sees_the_first(paper: Paper) -> None:
    mine = Paper.objects.get()
    add(paper, ONE)
    with pytest.raises(Conflict):
        version_actions.add(SYSTEM, mine, paragraphs=[NEW])


def test_only_who_changes_the_paper_adds_a_version(paper: Paper) -> None:
    for who in (actor(Role.CLERK, body=make_body()), actor(Role.CHAIR, body=paper.body)):
        with pytest.raises(NotAllowed, match="clerk"):
            version_actions.add(who, paper, paragraphs=[ONE])
    assert PaperVersion.objects.count() == 0
