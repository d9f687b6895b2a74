"""A paper is entered."""

from datetime import date
from typing import Any

import pytest

from remit.bodies.actions import body as body_actions
from remit.bodies.models import Body
from remit.kernel.errors import NotAllowed, Refused
from remit.kernel.roles import Role
from remit.ledger.queries import history
from remit.papers.actions import paper as paper_actions
from remit.papers.models import Paper
from tests.factories import SYSTEM, actor, also, make_body
from tests.meetings.made import make_person

pytestmark = pytest.mark.django_db
TITLES = {"en": "Harbour plan", "zh": "港口规划"}


@pytest.fixture
def office() -> Body:
    return make_body("Harbour Office")


def test_a_paper_says_all_that_was_given(office: Body) -> None:
    speaker, reader = make_person("Speaker"), make_person("Reader")
    paper = paper_actions.register(
        actor(Role.CLERK, body=office),
        office,
        titles=TITLES,
        summaries={"en": "In short."},
        kind="speech",
        number=" 港发〔2023〕7号 ",
        issued_on=date(2023, 5, 1),
        speaker=speaker,
        confidentiality="named",
        audience=[reader],
    )
    found = Paper.objects.get()
    assert (found.kind, found.number, found.speaker, found.received_by) == ("speech", "港发〔2023〕7号", speaker, None)
    assert {t.language: (t.title, t.summary) for t in found.texts.all()} == {
        "en": ("Harbour plan", "In short."),
        "zh": ("港口规划", ""),
    }
    assert [row.person for row in found.audience.all()] == [reader]
    line = history(paper)[0]
    assert (line.verb, str(line.says), line.by) == ("paper.register", "entered the paper", "Ann Clerk")


def test_a_paper_from_elsewhere_stands_in_the_clerks_own_register(office: Body) -> None:
    who = actor(Role.CLERK, body=office)
    assert paper_actions.register(who, make_body("City Committee"), titles=TITLES).received_by == office
    assert paper_actions.register(who, None, titles=TITLES).received_by == office


def test_a_clerk_of_several_bodies_says_whose_register(office: Body) -> None:
    port = make_body("Port Office")
    who = also(actor(Role.CLERK, body=office), Role.CLERK, body=port)
    assert paper_actions.register(who, None, titles=TITLES).received_by is None
    with pytest.raises(Refused) as refusal:
        paper_actions.register(who, None, titles=TITLES, confidentiality="body")
    assert list(refusal.value.fields) == ["confidentiality"]
    assert (
        paper_actions.register(who, None, titles=TITLES, confidentiality="body", received_by=port).received_by == port
    )


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"titles": {"zh": "【机密】关于人事的报告"}}, "titles"),
        ({"number": "机密〔2024〕1号"}, "number"),
        ({"summaries": {"en": "SECRET\nIn short."}}, "summaries"),
        ({"titles": {"en": "  "}}, "titles"),
        ({"summaries": {"zh": "简述"}, "titles": {"en": "Plan"}}, "titles"),
        ({"issued_on": date(2024, 1, 11)}, "issued_on"),
        ({"confidentiality": "named"}, "audience"),
        ({"kind": "poem"}, "kind"),
    ],
)
def test_what_cannot_be_is_refused_beside_its_field(office: Body, given: dict[str, Any], field: str) -> None:
    with pytest.raises(Refused) as refusal:
        paper_actions.register(actor(Role.CLERK, body=office), office, **({"titles": TITLES} | given))
    assert list(refusal.value.fields) == [field]
    assert Paper.objects.count() == 0


def test_only_a_clerk_enters_papers(office: Body) -> None:
    with pytest.raises(NotAllowed, match="clerk"):
        paper_actions.register(actor(Role.CHAIR, body=office), office, titles=TITLES)


def test_nobody_enters_a_paper_in_anothers_register(office: Body) -> None:
    other = make_body("Port Office")
    with pytest.raises(Refused) as refusal:
        paper_actions.register(actor(Role.CLERK, body=office), office, titles=TITLES, received_by=other)
    assert (list(refusal.value.fields), Paper.objects.count()) == (["received_by"], 0)


def test_what_a_body_with_clerks_of_its_own_issued_shows_who_said_so(office: Body) -> None:
    port, committee = make_body("Port Office"), make_body("City Committee")
    who = also(actor(Role.CLERK, body=office), Role.CLERK, body=port)
    with pytest.raises(Refused, match="registers") as refusal:
        paper_actions.register(who, committee, titles=TITLES, confidentiality="public")
    assert list(refusal.value.fields) == ["received_by"]
    abroad = body_actions.name(SYSTEM, None, names={"en": "Ministry"})
    assert paper_actions.register(who, committee, titles=TITLES, received_by=port).received_by == port
    assert paper_actions.register(who, abroad, titles=TITLES).received_by is None
