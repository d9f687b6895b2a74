"""What a clerk put right is kept with the confirmation as an example, offered with the next page, and never applied."""

import pytest

from remit.bodies.models import Body
from remit.intake import drafts
from remit.intake.actions import correction as correction_actions
from remit.intake.actions import draft as draft_actions
from remit.intake.models import Correction, Draft
from remit.intake.queries.candidates import suggest
from remit.intake.queries.correction import corrections, known
from remit.kernel.actor import Actor
from remit.kernel.errors import NotAllowed
from remit.kernel.roles import Role
from remit.ledger.queries import history
from tests.factories import actor, make_body
from tests.intake.pages import ENGLISH

pytestmark = pytest.mark.django_db


@pytest.fixture
def office() -> Body:
    """The body that met."""
    return make_body("Harbour Office", "港口办公室")


@pytest.fixture
def clerk(office: Body) -> Actor:
    """Its clerk."""
    return actor(Role.CLERK, body=office, account_id=7)


def _confirmed(clerk: Actor, office: Body, page: str = ENGLISH, **values: str) -> Draft:
    draft = drafts.begin(clerk, office, data=page.encode())[0]
    chosen = {"Harbour Office": f"body:{office.pk}", "Mary Quill": "new"} | values
    sent = {f"names-{row['key']}-choice": chosen.get(row["name"], "named") for row in draft.content["names"]}
    sent |= {f"conveyed-{row['key']}-choice": "new" for row in draft.content["conveyed"]}
    sent |= {path: value for path, value in values.items() if "-" in path}
    drafts.keep(clerk, draft, drafts.typed(draft, sent | {"meeting-enlarged": "1"}, []))
    draft_actions.confirm(clerk, draft)
    return draft


def test_a_page_that_was_right_teaches_nothing(clerk: Actor, office: Body) -> None:
    _confirmed(clerk, office)
    assert not Correction.objects.exists()


def test_a_name_that_was_linked_to_another_is_offered_first_next_time(clerk: Actor, office: Body) -> None:
    other = make_body("Quay Authority")
    draft = drafts.begin(clerk, office, data=ENGLISH.encode())[0]
    name = next(row["name"] for row in draft.content["names"] if row["name"] not in {"Harbour Office", "Mary Quill"})
    _confirmed(clerk, office, **{name: f"body:{other.pk}", "conveyed-0-opens": "out"})
    row = Correction.objects.get(field="name", said=name)
    assert (row.meant, row.made_on, row.body) == (f"body:{other.pk}", clerk.today, office)
    assert [entry.verb for entry in history(row)] == ["draft.confirm"]
    told = {row.said: (row.meant, row.made_on) for row in known(clerk, office).values()}
    first = suggest(clerk, {name: "body"}, told)[name][0]
    assert (first.choice, first.earlier) == (f"body:{other.pk}", clerk.today)
    assert suggest(clerk, {name: "body"}, {})[name][:1] != [first]
    again = drafts.begin(clerk, office, data=(ENGLISH + "\nAnother line.").encode())[0]
    assert {row["choice"] for row in again.content["names"]} == {""}


def test_a_mended_word_is_kept_once_and_the_latest_counts(clerk: Actor, office: Body) -> None:
    said = drafts.begin(clerk, office, data=ENGLISH.encode())[0].content["groups"][0]["label"]
    _confirmed(clerk, office, **{"groups-0-label": "All section heads"})
    _confirmed(clerk, office, ENGLISH + "\nAnother line.", **{"groups-0-label": "Heads of section"})
    rows = Correction.objects.filter(field="groups-label")
    assert [(row.said, row.meant) for row in rows] == [(said, "Heads of section")]


def test_only_the_bodys_own_clerks_see_it_and_have_it_forgotten(clerk: Actor, office: Body) -> None:
    _confirmed(clerk, office, **{"groups-0-label": "All section heads"})
    row = Correction.objects.get(field="groups-label")
    stranger = actor(Role.CLERK, body=make_body("Market Office"), account_id=8)
    member = actor(Role.MEMBER, body=office, account_id=9)
    assert not corrections(stranger).exists()
    assert not corrections(member).exists()
    assert known(stranger, office) == {}
    with pytest.raises(NotAllowed):
        correction_actions.forget(stranger, row)
    correction_actions.forget(clerk, row)
    assert not corrections(clerk).exists()
