"""What one paper does to another is said."""

from datetime import date

import pytest

from remit.kernel.errors import NotAllowed, Refused
from remit.kernel.roles import Role
from remit.ledger.queries import history
from remit.papers.actions import paper as paper_actions
from remit.papers.models import Paper, PaperRelation
from remit.papers.queries.relation import related
from tests.factories import SYSTEM, actor, make_body
from tests.meetings.made import make_paper

pytestmark = pytest.mark.django_db


@pytest.fixture
def old() -> Paper:
    return make_paper("Old rules")


@pytest.fixture
def new() -> Paper:
    return make_paper("New rules")


def test_a_paper_supersedes_another_from_a_day_on(old: Paper, new: Paper) -> None:
    who = actor(Role.CLERK, body=new.body)
    paper_actions.relate(who, new, other=old, kind="supersedes", from_on=date(2023, 6, 1))
    assert [(r.kind, r.other, r.outward, r.ends, r.row.from_on) for r in related(who, old)] == [
        ("supersedes", new, False, True, date(2023, 6, 1))
    ]
    assert [(r.kind, r.other, r.outward, r.ends) for r in related(who, new)] == [("supersedes", old, True, False)]
    line = history(new)[0]
    assert (line.verb, str(line.says), line.by) == (
        "paper.relate",
        "said what the paper does to another",
        "Ann Clerk",
    )


def test_a_circle_is_refused_also_by_way_of_a_third(old: Paper, new: Paper) -> None:
    middle = make_paper("Rules between")
    paper_actions.relate(SYSTEM, middle, other=old, kind="supersedes")
    paper_actions.relate(SYSTEM, new, other=middle, kind="repeals")
    paper_actions.relate(SYSTEM, old, other=new, kind="follows")
    for paper, other in ((old, middle), (old, new), (old, old)):
        with pytest.raises(Refused) as refusal:
            paper_actions.relate(SYSTEM, paper, other=other, kind="supersedes")
        assert list(refusal.value.fields) == ["other"]
    assert PaperRelation.objects.count() == 3


def test_the_same_is_said_once_and_of_a_kind_that_is_known(old: Paper, new: Paper) -> None:
    paper_actions.relate(SYSTEM, new, other=old, kind="amends")
    with pytest.raises(Refused, match="already"):
        paper_actions.relate(SYSTEM, Paper.objects.get(pk=new.pk), other=old, kind="amends")
    with pytest.raises(Refused) as refusal:
        paper_actions.relate(SYSTEM, Paper.objects.get(pk=new.pk), other=old, kind="likes")
    assert list(refusal.value.fields) == ["kind"]


def test_of_a_paper_that_one_may_not_read_nothing_is_said_and_nothing_told(old: Paper, new: Paper) -> None:
    closed = make_paper("Closed rules", confidentiality="body")
    who = actor(Role.CLERK, body=new.body)
    with pytest.raises(Refused, match="no such paper"):
        paper_actions.relate(who, new, other=closed, kind="supersedes")
    paper_actions.relate(SYSTEM, closed, other=new, kind="supersedes")
    assert related(who, new) == []


def test_only_who_changes_the_paper_relates_it(old: Paper, new: Paper) -> None:
    with pytest.raises(NotAllowed, match="clerk"):
        paper_actions.relate(actor(Role.CLERK, body=make_body()), new, other=old, kind="amends")
