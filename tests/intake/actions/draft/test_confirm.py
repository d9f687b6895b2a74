"""Confirming a draft: the ordinary actions record what it says, all or nothing."""

import json
from datetime import date

import pytest

from remit.bodies.actions import body as body_actions
from remit.bodies.actions import person as person_actions
from remit.bodies.actions import term as term_actions
from remit.bodies.models import Body, Person, Term
from remit.conveyance.models import Conveyed
from remit.followup.models import Measure
from remit.intake import drafts
from remit.intake.actions import draft as draft_actions
from remit.intake.models import Draft, SourcePage
from remit.intake.queries.recognition import recognise
from remit.kernel.actor import Actor
from remit.kernel.errors import Conflict, NotAllowed, Refused, WrongState
from remit.kernel.roles import Role
from remit.ledger.models import Entry
from remit.ledger.queries import history
from remit.meetings.models import Meeting
from remit.papers.models import Paper
from tests.factories import SYSTEM, actor, make_body
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


def _choices(draft: Draft, office: Body) -> dict[str, str]:
    chosen = {"Harbour Office": f"body:{office.pk}", "Mary Quill": "new"}
    found = {f"names-{row['key']}-choice": chosen.get(row["name"], "named") for row in draft.content["names"]}
    found |= {f"conveyed-{row['key']}-choice": "new" for row in draft.content["conveyed"]}
    return found | {"meeting-enlarged": "1"}


@pytest.fixture
def draft(clerk: Actor, office: Body) -> Draft:
    """A page with every choice made."""
    found = drafts.begin(clerk, office, data=ENGLISH.encode())[0]
    return drafts.keep(clerk, found, drafts.typed(found, _choices(found, office), []))


def _typed(clerk: Actor, draft: Draft, **values: str) -> Draft:
    on = {"meeting-enlarged": "1"}
    return drafts.keep(
        clerk, draft, drafts.typed(draft, on | {k.replace("_at_", "-"): v for k, v in values.items()}, [])
    )


def test_confirm_records_the_meeting_and_all_that_the_page_says(clerk: Actor, office: Body, draft: Draft) -> None:
    meeting = draft_actions.confirm(clerk, draft)
    assert (meeting.body, meeting.held_on, meeting.enlarged, meeting.state) == (office, date(2024, 1, 5), True, "held")
    assert [(str(a.person), a.presence) for a in meeting.attendances.all()] == [("Mary Quill", "chair")]
    assert [str(group) for group in meeting.groups.all()] == [row["label"] for row in draft.content["groups"]] != []
    assert {item.outcome for item in meeting.items.all()} == {"conveyed"}
    assert Conveyed.objects.filter(item__meeting=meeting).count() == len(draft.content["conveyed"]) > 0
    cited = Meeting.objects.get(state="cited", ordinal=3)
    assert (cited.term, cited.kind, cited.body.external) == (Term.objects.get(ordinal=5), "plenary", True)
    assert (
        [str(p.text_in("en")) for p in meeting.key_points.all()]
        == [row["text"] for row in draft.content["points"]]
        != []
    )
    assert [str(d.text_in("en")) for d in meeting.decisions.all()] == [
        row["text"] for row in draft.content["decisions"]
    ]


def test_confirm_keeps_the_page_beside_the_meeting(clerk: Actor, draft: Draft) -> None:
    meeting = draft_actions.confirm(clerk, draft)
    page = SourcePage.objects.get(meeting=meeting)
    assert (page.text, page.sha256, page.fingerprint) == (draft.text, draft.sha256, draft.fingerprint)
    now = Draft.objects.get(pk=draft.pk)
    assert (now.state, now.meeting_id) == ("confirmed", meeting.pk)


def test_confirm_plans_actions_only_where_the_clerk_asks(clerk: Actor, office: Body, draft: Draft) -> None:
    owner = person_actions.create(SYSTEM, None, names={"en": "Ida Penn"})
    _typed(
        clerk, draft, **{"points-0-plan": "1", "points-0-owner": f"person:{owner.pk}", "points-0-due_on": "2024-03-01"}
    )
    meeting = draft_actions.confirm(clerk, draft)
    measure = Measure.objects.get()
    assert (measure.owner, measure.due_on, measure.body, measure.key_point) == (
        owner, date(2024, 3, 1), office, meeting.key_points.first(),
    )  # fmt: skip


def test_the_ledger_says_so_and_names_the_cause(clerk: Actor, draft: Draft) -> None:
    before = Entry.objects.count()
    meeting = draft_actions.confirm(clerk, draft)
    told = [json.loads(entry.text) for entry in Entry.objects.order_by("id")[before:]]
    last = told[-1]
    assert (last["verb"], last["cause"]) == ("draft.confirm", None)
    assert {each["cause"] for each in told[:-1]} == {last["id"]}
    assert {"meeting.record", "meeting.cite", "conveyed.add", "body.name", "person.create"} <= {
        each["verb"] for each in told
    }
    assert history(meeting)[0].verb == "draft.confirm"


def test_confirm_twice_records_once(clerk: Actor, draft: Draft) -> None:
    other_window = Draft.objects.get(pk=draft.pk)
    draft_actions.confirm(clerk, draft)
    entries = Entry.objects.count()
    with pytest.raises(WrongState):
        draft_actions.confirm(clerk, other_window)
    assert (Meeting.objects.filter(state="held").count(), Entry.objects.count()) == (1, entries)


def test_confirm_what_another_window_saved_meanwhile_is_refused(clerk: Actor, draft: Draft) -> None:
    other_window = Draft.objects.get(pk=draft.pk)
    _typed(clerk, draft, **{"meeting-place": "Hall"})
    with pytest.raises(Conflict):
        draft_actions.confirm(clerk, other_window)


def test_confirm_with_open_choices_says_which_and_records_nothing(clerk: Actor, office: Body) -> None:
    draft = drafts.begin(clerk, office, data=ENGLISH.encode())[0]
    entries = Entry.objects.count()
    with pytest.raises(Refused) as refusal:
        draft_actions.confirm(clerk, draft)
    names = {f"names-{row['key']}-choice" for row in draft.content["names"]}
    assert names <= set(refusal.value.fields)
    assert (Entry.objects.count(), Draft.objects.get(pk=draft.pk).state) == (entries, "in_confirmation")


@pytest.mark.parametrize(
    ("path", "value", "beside"),
    [
        ("meeting-held_on", "2024-02-31", "meeting-held_on"),
        ("meeting-held_on", "", "meeting-held_on"),
        ("meeting-held_on", "2031-01-01", "meeting-held_on"),
        ("meeting-ended_on", "2024-01-01", "meeting-ended_on"),
        ("meeting-ordinal", "-1", "meeting-ordinal"),
        ("meeting-kind", "", "meeting-kind"),
        ("meeting-kind", "nonsense", "meeting-kind"),
        ("points-0-text", " ", "points-0-text"),
        ("conveyed-0-kind", "nonsense", "conveyed-0-kind"),
        ("conveyed-0-choice", "paper:999999", "conveyed-0-choice"),
        ("names-0-choice", "body:999999", "names-0-choice"),
        ("names-0-choice", "out", "names-0-choice"),
        ("names-0-choice", "person:1", "names-0-choice"),
    ],
)
def test_what_cannot_be_is_said_beside_its_field(
    clerk: Actor, draft: Draft, path: str, value: str, beside: str
) -> None:
    _typed(clerk, draft, **{path: value})
    entries = Entry.objects.count()
    with pytest.raises(Refused) as refusal:
        draft_actions.confirm(clerk, draft)
    assert beside in refusal.value.fields
    assert Entry.objects.count() == entries
    assert not Meeting.objects.exists()


def test_a_refusal_in_the_middle_takes_everything_back(clerk: Actor, draft: Draft) -> None:
    _typed(clerk, draft, **{"points-0-plan": "1", "points-0-due_on": "2023-01-01"})
    people = Person.objects.count(), Body.objects.count(), Paper.objects.count(), Entry.objects.count()
    with pytest.raises(Refused) as refusal:
        draft_actions.confirm(clerk, draft)
    assert list(refusal.value.fields) == ["points-0-due_on"]
    assert (Person.objects.count(), Body.objects.count(), Paper.objects.count(), Entry.objects.count()) == people


def test_a_body_whose_clerk_one_is_not_is_refused_beside_the_choice(clerk: Actor, draft: Draft) -> None:
    _typed(clerk, draft, **{"names-0-choice": f"body:{make_body('School Board').pk}"})
    with pytest.raises(Refused) as refusal:
        draft_actions.confirm(clerk, draft)
    assert list(refusal.value.fields) == ["names-0-choice"]


def test_another_may_be_named_as_the_list_has_it(clerk: Actor, draft: Draft) -> None:
    assembly = body_actions.name(SYSTEM, None, names={"en": "Assembly of the City"})
    row = next(row for row in draft.content["names"] if "Assembly" in row["name"])
    at = f"names-{row['key']}"
    _typed(clerk, draft, **{f"{at}-choice": "other", f"{at}-other": f"Assembly of the City (#{assembly.pk})"})
    draft_actions.confirm(clerk, draft)
    assert Meeting.objects.get(state="cited", ordinal=3).body == assembly


def test_confirm_by_another_clerk_is_refused(office: Body, draft: Draft) -> None:
    with pytest.raises(NotAllowed):
        draft_actions.confirm(actor(Role.CLERK, body=office, account_id=8), draft)


def test_the_same_page_again_is_recognised_and_not_recorded_twice(clerk: Actor, office: Body, draft: Draft) -> None:
    meeting = draft_actions.confirm(clerk, draft)
    again = drafts.begin(clerk, office, data=ENGLISH.encode())[0]
    known = recognise(clerk, again)
    assert [(each.why, each.alike, each.meeting) for each in known] == [("same_text", 100, meeting)]
    drafts.keep(clerk, again, drafts.typed(again, _choices(again, office), []))
    with pytest.raises(Refused) as refusal:
        draft_actions.confirm(clerk, again)
    assert list(refusal.value.fields) == ["meeting-another"]


def test_a_page_changed_a_little_is_recognised_too(clerk: Actor, office: Body, draft: Draft) -> None:
    meeting = draft_actions.confirm(clerk, draft)
    again = drafts.begin(clerk, office, data=ENGLISH.replace("spring tides", "autumn tides").encode())[0]
    (known,) = recognise(clerk, again)
    assert (known.why, known.meeting, known.alike > 95) == ("like_text", meeting, True)


def test_a_meeting_of_the_same_day_and_kind_is_recognised(clerk: Actor, office: Body, draft: Draft) -> None:
    meeting = draft_actions.confirm(clerk, draft)
    told = "The Harbour Office held an enlarged meeting on January 5. It discussed the ice on the river."
    other = f"date 2024-01-08\n\n{told}\n"
    again = drafts.begin(clerk, office, data=other.encode())[0]
    assert [(each.why, each.meeting) for each in recognise(clerk, again)] == [("same_meeting", meeting)]


def _citing(clerk: Actor, draft: Draft, body: Body, **values: str) -> Draft:
    row = next(row for row in draft.content["conveyed"] if row["term"] == "5")
    name = next(name for name in draft.content["names"] if name["name"] == row["by"])
    sent = {f"names-{name['key']}-choice": f"body:{body.pk}"}
    sent |= {f"conveyed-{row['key']}-{part}": value for part, value in values.items()}
    return _typed(clerk, Draft.objects.get(pk=draft.pk), **sent)


def test_a_term_of_a_cited_meeting_that_is_not_opened_is_asked_for(clerk: Actor, draft: Draft) -> None:
    row = next(row for row in draft.content["conveyed"] if row["term"] == "5")
    assembly = make_body("City Assembly")
    draft = _citing(clerk, draft, assembly)
    with pytest.raises(Refused, match="not opened here yet") as refusal:
        draft_actions.confirm(clerk, draft)
    assert list(refusal.value.fields) == [f"conveyed-{row['key']}-opens"]
    assert not Term.objects.exists()
    draft = _citing(clerk, draft, assembly, opens="out")
    draft_actions.confirm(clerk, draft)
    cited = Meeting.objects.get(state="cited", body=assembly)
    assert (cited.term, str(cited.texts.get().title)) == (None, row["title"])


def test_a_further_term_is_opened_where_the_clerk_says_so(clerk: Actor, draft: Draft) -> None:
    assembly = body_actions.name(SYSTEM, None, names={"en": "City Assembly"})
    term_actions.open(SYSTEM, assembly, ordinal=4, until_on=date(2022, 1, 1))
    for told, field, why in (
        ({}, "opens", "not opened here yet"),
        ({"opens": "new"}, "opens_on", "Enter the day"),
        ({"opens": "new", "opens_on": "2021-01-01"}, "opens_on", "lie in term 4"),
        ({"opens": "new", "opens_on": "2021-02-31"}, "opens_on", "cannot be recorded"),
    ):
        draft = _citing(clerk, draft, assembly, **told)
        with pytest.raises(Refused, match=why) as refusal:
            draft_actions.confirm(clerk, draft)
        assert [path.rpartition("-")[2] for path in refusal.value.fields] == [field]
    draft = _citing(clerk, draft, assembly, opens="new", opens_on="2022-01-01")
    draft_actions.confirm(clerk, draft)
    term = Meeting.objects.get(state="cited", body=assembly).term
    assert term is not None
    assert (term.ordinal, term.from_on) == (5, date(2022, 1, 1))
