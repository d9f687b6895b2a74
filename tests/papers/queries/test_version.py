"""The text of a paper, and what became of a cited paragraph."""

from collections.abc import Callable
from typing import Any

import pytest

from remit.kernel.roles import Role
from remit.papers.models import Paper, PaperVersion, Point
from remit.papers.queries import version as queries
from tests.factories import SYSTEM, actor, make_body
from tests.meetings.made import make_paper
from tests.papers.texts import add, paragraph

pytestmark = pytest.mark.django_db


@pytest.fixture
def paper() -> Paper:
    """Boats, rafts and rivers; in the second version ships come first, rafts are gone, rivers are worded anew."""
    paper = make_paper("Regulation", confidentiality="body")
    add(paper, paragraph("1.|Boats", "一、|船"), paragraph("2.|Rafts"), paragraph("3.|Rivers"))
    newer = [paragraph("2.|Boats", address=1), paragraph("3.|Rivers and lakes", address=3)]
    add(paper, paragraph("1.|Ships"), *newer)
    return paper


def point(address: int) -> Point:
    return Point.objects.get(address=address)


def test_the_latest_version_is_the_one_with_the_highest_number(paper: Paper) -> None:
    latest = queries.latest_version(paper)
    assert latest is not None
    assert latest.number == 2
    assert queries.latest_version(make_paper("Without a text")) is None


def test_a_text_is_read_in_either_language_and_what_is_missing_in_the_other(paper: Paper) -> None:
    first = paper.versions.get(number=1)
    assert [(s.address, s.depth, s.label, str(s.text), s.text.asked) for s in queries.text_of(first, "zh")] == [
        (1, 0, "一、", "船", True),
        (2, 0, "2.", "Rafts", False),
        (3, 0, "3.", "Rivers", False),
    ]


def test_a_cited_paragraph_says_what_became_of_it(paper: Paper) -> None:
    first, second = paper.versions.all()
    found = {a: queries.cited(SYSTEM, point(a), first) for a in (1, 2, 3, 4)}
    assert {a: (c.newer, c.changed, c.dropped) for a, c in found.items() if c} == {
        1: (True, False, False),
        2: (True, False, True),
        3: (True, True, False),
        4: (True, False, False),
    }
    three = found[3]
    assert three is not None
    assert (str(three.then and three.then.text_in("en")), str(three.now and three.now.text_in("en"))) == (
        "Rivers",
        "Rivers and lakes",
    )
    present = queries.cited(SYSTEM, point(3), second)
    assert present is not None
    assert (present.newer, present.changed, present.dropped) == (False, False, False)


def test_who_may_not_read_the_paper_is_told_nothing_of_its_paragraphs(paper: Paper) -> None:
    first = paper.versions.get(number=1)
    stranger, clerk = actor(Role.CLERK, body=make_body()), actor(Role.CLERK, body=paper.body)
    assert queries.cited(stranger, point(1), first) is None
    assert (list(queries.versions(stranger, paper)), queries.point_at(stranger, paper, 1)) == ([], None)
    assert (len(queries.versions(clerk, paper)), queries.point_at(clerk, paper, 1)) == (2, point(1))


def test_a_paragraph_and_a_version_of_different_papers_do_not_meet(paper: Paper) -> None:
    other = add(make_paper("Another"), paragraph("Boats"))
    assert queries.cited(SYSTEM, Point.objects.get(paper=paper, address=1), other) is None


def test_what_differs_between_two_versions(paper: Paper) -> None:
    first, second = (queries.passages(each) for each in paper.versions.all())
    assert queries.differences(first, second) == queries.Differences(changed=(3,), dropped=(2,), added=(4,))
    assert queries.differences(first, first) == queries.Differences((), (), ())


@pytest.mark.parametrize("rows", [1, 3])
def test_the_number_of_queries_does_not_grow(rows: int, django_assert_num_queries: Callable[..., Any]) -> None:
    paper = make_paper()
    add(paper, *(paragraph(f"{n}.|Boat {n}") for n in range(rows)))
    version = PaperVersion.objects.select_related("paper").get()
    with django_assert_num_queries(2):
        queries.text_of(version, "en")
    first = point(1)
    with django_assert_num_queries(4):
        assert queries.cited(SYSTEM, first, version) is not None
