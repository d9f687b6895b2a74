"""What was said of two papers is taken back."""

import pytest

from remit.kernel.errors import NotAllowed, Refused
from remit.kernel.roles import Role
from remit.ledger.queries import history
from remit.papers.actions import paper as paper_actions
from remit.papers.models import Paper, PaperRelation
from tests.factories import SYSTEM, actor, make_body
from tests.meetings.made import make_paper

pytestmark = pytest.mark.django_db


@pytest.fixture
def pair() -> tuple[Paper, Paper]:
    new, old = make_paper("New rules"), make_paper("Old rules")
    return paper_actions.relate(SYSTEM, new, other=old, kind="repeals"), old


def test_it_is_said_no_more_and_the_ledger_knows_why(pair: tuple[Paper, Paper]) -> None:
    new, old = pair
    paper_actions.unrelate(actor(Role.CLERK, body=new.body), new, other=old, kind="repeals", reason="mixed up")
    assert PaperRelation.objects.count() == 0
    line = history(new)[0]
    assert (line.verb, line.by, line.reason) == ("paper.unrelate", "Ann Clerk", "mixed up")


def test_what_is_not_said_and_what_has_no_reason_is_refused(pair: tuple[Paper, Paper]) -> None:
    new, old = pair
    with pytest.raises(Refused, match="not said"):
        paper_actions.unrelate(SYSTEM, new, other=old, kind="amends", reason="mixed up")
    with pytest.raises(Refused, match="reason"):
        paper_actions.unrelate(SYSTEM, new, other=old, kind="repeals", reason="")
    assert PaperRelation.objects.count() == 1


def test_only_who_changes_the_paper_takes_it_back(pair: tuple[Paper, Paper]) -> None:
    new, old = pair
    with pytest.raises(NotAllowed, match="clerk"):
        paper_actions.unrelate(actor(Role.CLERK, body=make_body()), new, other=old, kind="repeals", reason="mixed up")
