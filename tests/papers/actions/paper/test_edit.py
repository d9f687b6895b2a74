"""What is said of a paper is changed."""

import pytest

from remit.bodies.actions import body as body_actions
from remit.kernel.errors import Conflict, NotAllowed, Refused
from remit.kernel.roles import Role
from remit.ledger.queries import history
from remit.papers.actions import paper as paper_actions
from remit.papers.models import Paper
from tests.factories import SYSTEM, actor, make_body
from tests.meetings.made import make_paper, make_person

pytestmark = pytest.mark.django_db


@pytest.fixture
def paper() -> Paper:
    return make_paper("Harbour plan", titles={"en": "Harbour plan", "zh": "港口规划"}, number="7")


def test_what_is_given_changes_and_the_rest_stays(paper: Paper) -> None:
    reader = make_person()
    who = actor(Role.CLERK, body=paper.body)
    paper_actions.edit(who, paper, titles={"en": "Port plan"}, kind="report", audience=[reader], reason="misread")
    found = Paper.objects.get()
    assert {t.language: t.title for t in found.texts.all()} == {"en": "Port plan", "zh": "港口规划"}
    assert (found.kind, found.number) == ("report", "7")
    assert [row.person for row in found.audience.all()] == [reader]
    paper_actions.edit(who, found, audience=[])
    assert found.audience.count() == 0
    line = history(paper)[1]
    assert (line.verb, line.by, line.reason) == ("paper.edit", "Ann Clerk", "misread")


def test_a_language_is_taken_away_by_an_empty_title_but_not_the_last(paper: Paper) -> None:
    paper_actions.edit(SYSTEM, paper, titles={"zh": ""})
    assert [t.language for t in Paper.objects.get().texts.all()] == ["en"]
    with pytest.raises(Refused) as refusal:
        paper_actions.edit(SYSTEM, Paper.objects.get(), titles={"en": ""})
    assert list(refusal.value.fields) == ["titles"]


def test_a_marking_of_secrecy_is_refused(paper: Paper) -> None:
    with pytest.raises(Refused) as refusal:
        paper_actions.edit(SYSTEM, paper, number="绝密〔2024〕3号")
    assert list(refusal.value.fields) == ["number"]


def test_two_at_once_lose_nothing(paper: Paper) -> None:
    mine, theirs = Paper.objects.get(), Paper.objects.get()
    paper_actions.edit(SYSTEM, theirs, number="8")
    with pytest.raises(Conflict):
        paper_actions.edit(SYSTEM, mine, number="9")


def test_only_a_clerk_of_the_body_that_issued_or_received_it_changes_it(paper: Paper) -> None:
    receiver = make_body("Harbour Office")
    with pytest.raises(NotAllowed, match="issued or received"):
        paper_actions.edit(actor(Role.CLERK, body=receiver), paper, number="8")
    paper_actions.edit(SYSTEM, paper, received_by=receiver)
    paper_actions.edit(actor(Role.CLERK, body=receiver), paper, number="8")
    assert Paper.objects.get().number == "8"


def test_any_clerk_changes_what_a_body_that_does_not_work_here_issued() -> None:
    ministry = body_actions.name(SYSTEM, None, names={"en": "Ministry"})
    paper = make_paper("Plan", ministry)
    paper_actions.edit(actor(Role.CLERK, body=make_body()), paper, number="8")
    assert Paper.objects.get().number == "8"


def test_words_that_two_change_at_once_are_not_lost(paper: Paper) -> None:
    mine, theirs = Paper.objects.get(), Paper.objects.get()
    paper_actions.edit(SYSTEM, theirs, titles={"en": "Harbour and quay plan"})
    with pytest.raises(Conflict):
        paper_actions.edit(SYSTEM, mine, titles={"en": "Plan of the harbour"})
    assert str(Paper.objects.get()) == "Harbour and quay plan"


def test_a_clerk_opens_no_paper_that_the_clerk_may_not_read() -> None:
    ann = make_person("Ann")
    ministry = body_actions.name(SYSTEM, None, names={"en": "Ministry"})
    paper = make_paper("Dismissal", ministry, confidentiality="named", audience=[ann])
    with pytest.raises(NotAllowed):
        paper_actions.edit(actor(Role.CLERK, body=make_body()), paper, confidentiality="public")
    paper_actions.edit(actor(Role.CLERK, body=make_body(), person_id=ann.pk), paper, number="8")
    assert (Paper.objects.get().confidentiality, Paper.objects.get().number) == ("named", "8")


def test_who_issued_and_who_received_it_change_only_by_those_who_may_say_so(paper: Paper) -> None:
    own, other = paper.body, make_body("Parks Office")
    assert own is not None
    clerk = actor(Role.CLERK, body=own)
    for values in ({"received_by": other}, {"body": other}):
        with pytest.raises(Refused) as refusal:
            paper_actions.edit(clerk, paper, **values)
        assert list(refusal.value.fields) == ["received_by"]
    paper_actions.edit(clerk, paper, body=other, received_by=own)
    paper_actions.edit(actor(Role.CLERK, body=other), paper, number="9", received_by=own)
    found = Paper.objects.get()
    assert (found.body, found.received_by, found.number) == (other, own, "9")
