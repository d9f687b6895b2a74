"""The desk's pages of instructions."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from remit.conveyance.actions import mandate as mandate_actions
from remit.conveyance.actions import placing
from remit.conveyance.actions import point_answer as point_answer_actions
from remit.conveyance.actions import referral as referral_actions
from remit.conveyance.actions import track as track_actions
from remit.conveyance.actions.mandate.contents import Asked
from remit.conveyance.models import Mandate, Referral, Reminded, Sample, SavedSelection, Track
from remit.kernel.roles import Role
from tests.conveyance.mandates import Tree, issued, make_mandate, make_tree, make_version, referral_of, track_of
from tests.desk.signed_in import sign_in
from tests.factories import SYSTEM, make_body
from tests.meetings.made import make_paper

pytestmark = pytest.mark.django_db
SOON = Asked("implement", due_on=date(2024, 1, 31))
LATER = Asked("implement", due_on=timezone.localdate() + timedelta(days=200))
HERE = "/desk/mandates/"


@pytest.fixture
def tree() -> Tree:
    """The bodies of all these tests."""
    return make_tree()


def text_of(client: Client, path: str, status: int = 200) -> str:
    response = client.get(path)
    assert response.status_code == status
    return " ".join(response.content.decode().split())


def test_the_list_shows_what_the_reader_may_see_and_filters_it(client: Client, tree: Tree) -> None:
    sign_in(client, tree.city, Role.CLERK)
    assert "No instruction is here yet" in text_of(client, HERE)
    make_mandate(tree)
    issued(tree, number="No. 7")
    make_mandate(make_tree())
    shown = {
        "": 2,
        "state=draft": 1,
        "state=issued": 1,
        "q=report": 2,
        "q=No. 7": 1,
        "q=nothing": 0,
        "state=x&body=x": 2,
    }
    assert {query: text_of(client, f"{HERE}?{query}").count('class="row"') for query in shown} == shown


@pytest.mark.parametrize("rows", [1, 3])
def test_the_list_costs_the_same_whatever_its_length(
    rows: int, client: Client, tree: Tree, django_assert_num_queries: Callable[..., Any]
) -> None:
    for _each in range(rows):
        issued(tree, LATER)
    sign_in(client, tree.city, Role.CLERK)
    client.get(HERE)
    with django_assert_num_queries(11):
        client.get(HERE)


def test_a_clerk_prepares_one_of_a_papers_paragraphs(client: Client, tree: Tree) -> None:
    paper = make_paper("The report", tree.city, confidentiality="public")
    version = make_version(paper)
    points = list(paper.points.all())
    sign_in(client, tree.city, Role.CLERK)
    path = f"{HERE}new/?paper=The report (%23{paper.pk})"
    assert "Paragraph 2, text 1" in text_of(client, path)
    data = {
        "title_en": "Carry it out",
        "points": [str(points[0].pk), str(points[2].pk)],
        "body": f"(#{tree.city.pk})",
        "implement": "on",
        "implement_due_on": "2999-01-01",
        "study": "on",
        "study_rhythm_months": "6",
        "study_reason": "It sets the course.",
        "authority": "Decision 4",
        "confidentiality": "internal",
    }
    response = client.post(path, data)
    mandate = Mandate.objects.get()
    assert (response.status_code, response["Location"]) == (303, f"{HERE}{mandate.pk}/issue/")
    assert (mandate.version, mandate.authority, str(mandate)) == (version, "Decision 4", "Carry it out")
    assert set(mandate.points.values_list("point", flat=True)) == {points[0].pk, points[2].pk}
    assert list(mandate.asks.values_list("kind", "due_on", "rhythm_months", "reason")) == [
        ("implement", date(2999, 1, 1), None, ""),
        ("study", None, 6, "It sets the course."),
    ]
    path = f"{HERE}{mandate.pk}/edit/"
    assert 'value="Carry it out"' in text_of(client, path)
    changed = {key: value for key, value in data.items() if not key.startswith("study")} | {"title_zh": "落实"}
    response = client.post(path, changed | {"revision": mandate.revision})
    assert (response.status_code, Mandate.objects.get().asks.count()) == (303, 1)


def test_what_cannot_be_asked_is_refused_beside_its_field_and_stays(client: Client, tree: Tree) -> None:
    sign_in(client, tree.city, Role.CLERK)
    data = {"title_en": "Kept", "body": f"(#{tree.city.pk})", "confidentiality": "internal"}
    cases: list[tuple[dict[str, str], set[str]]] = [
        ({}, {"implement"}),
        ({"implement": "on"}, {"implement_due_on"}),
        ({"implement": "on", "implement_due_on": "2999-01-01", "implement_working_days": "3"}, {"implement_due_on"}),
        ({"implement": "on", "implement_due_on": "2020-01-01"}, {"implement_due_on"}),
        ({"study": "on", "study_working_days": "3"}, {"study_reason"}),
        ({"implement": "on", "implement_working_days": "3", "title_en": " "}, {"title_en"}),
    ]
    for more, fields in cases:
        response = client.post(f"{HERE}new/", data | more)
        assert (response.status_code, set(response.context["form"].errors)) == (422, fields)
    assert Mandate.objects.count() == 0


def test_before_issuing_one_sees_who_is_asked_who_answered_and_what_is_open(client: Client, tree: Tree) -> None:
    mandate = make_mandate(tree, LATER)
    _answer_all(tree, mandate)
    issued(tree, LATER, points=0, selection={"bodies": [tree.north.pk]})
    sign_in(client, tree.city, Role.CHAIR, Role.CLERK)
    path = f"{HERE}{mandate.pk}/issue/"
    text = text_of(client, path)
    assert ("4 bodies are asked" in text, "1 has already answered this" in text) == (True, True)
    response = client.get(path)
    assert {line["name"].value: line["open"] for line in response.context["lines"]} == {
        "North District": 1,
        "Street 1": 0,
        "Street 2": 0,
        "South District": 0,
    }
    assert [str(name) for name, _day in response.context["which"]] == ["South District"]
    page = response.content.decode()
    assert page.index("Which ones") < page.index("Open demands") < page.index("Issue it to them")
    few = f"{path}?under=&bodies=South District%0aStreet 1&without="
    assert "2 bodies are asked" in text_of(client, few)
    assert client.post(few, {"do": "keep", "name": "Two"}).status_code == 303
    saved = SavedSelection.objects.get()
    assert "2 bodies are asked" in text_of(client, f"{path}?saved={saved.pk}")
    client.post(few, {"do": "issue", "take_answers": "on", "revision": mandate.revision})
    assert dict(Track.objects.filter(mandate=mandate).values_list("body", "state")) == {
        tree.south.pk: "answered",
        tree.streets[0].pk: "pending",
    }
    assert client.post(f"{HERE}{mandate.pk}/selections/{saved.pk}/drop/").status_code == 303
    assert SavedSelection.objects.count() == 0


def test_nobody_is_asked_by_a_selection_of_nobody_or_by_a_clerk_alone(client: Client, tree: Tree) -> None:
    mandate = make_mandate(tree, LATER)
    sign_in(client, tree.city, Role.CLERK)
    path = f"{HERE}{mandate.pk}/issue/"
    assert "The chair or an issuer of the body issues it." in text_of(client, path)
    assert client.post(path, {"do": "issue"}).status_code == 422
    assert "This goes to nobody" in text_of(client, f"{path}?under=&bodies=")
    sign_in(client, tree.city, Role.CHAIR)
    response = client.post(f"{path}?bodies=City Committee", {"do": "issue"})
    assert "Nobody instructs itself or a body above: City Committee." in response.content.decode()
    assert Referral.objects.count() == 0


def test_the_page_says_in_words_how_matters_stand_and_goes_down_the_tree(client: Client, tree: Tree) -> None:
    mandate = issued(tree, SOON, points=0, happened_on=date(2024, 1, 8))
    track_actions.answer(SYSTEM, track_of(mandate, tree.streets[0]), happened_on=date(2024, 1, 10))
    sign_in(client, tree.city, Role.CLERK)
    text = text_of(client, f"{HERE}{mandate.pk}/")
    assert "1 of 4 bodies have finished what is asked; 3 are late; the median took 2 working days." in text
    response = client.get(f"{HERE}{mandate.pk}/?at={tree.north.pk}")
    assert [(str(line["name"]), line["words"].split()[0], line["told"].done) for line in response.context["lines"]] == [
        ("The body itself", "late", 0),
        ("Street 1", "finished", 1),
        ("Street 2", "late", 0),
    ]
    assert "1 of 3 bodies" in response.context["sentence"]


def test_a_paragraph_counts_as_soon_as_it_is_answered(client: Client, tree: Tree) -> None:
    mandate = make_mandate(tree, LATER)
    mandate_actions.issue(SYSTEM, mandate, selection={"under": [tree.city.pk]})
    first = mandate.points.order_by("pk")[0].point
    point_answer_actions.give(
        SYSTEM,
        tree.streets[1],
        point=first,
        version=mandate.version,
        outcome="done",
        words="Dredged.",
        happened_on=date(2024, 1, 9),
    )
    sign_in(client, tree.city, Role.CLERK)
    shown = client.get(f"{HERE}{mandate.pk}/").context["picture"]
    assert (shown.count("1/3"), shown.count("0/3"), "Paragraph 1, text 1" in shown) == (1, 1, True)
    words = client.get(f"{HERE}{mandate.pk}/?point={first.pk}").context["sentence"]
    assert words == "1 of 4 bodies have finished what paragraph 1 asks; none is late"


@pytest.mark.parametrize("bodies", [1, 4])
def test_the_page_costs_the_same_whatever_the_number_of_bodies(
    bodies: int, client: Client, tree: Tree, django_assert_num_queries: Callable[..., Any]
) -> None:
    for n in range(bodies):
        make_body(f"District {n}", superior=tree.city)
    tree.city.refresh_from_db()
    mandate = issued(tree, LATER)
    sign_in(client, tree.city, Role.CLERK)
    client.get(f"{HERE}{mandate.pk}/")
    with django_assert_num_queries(40):
        client.get(f"{HERE}{mandate.pk}/")


def test_who_was_asked_sees_what_is_below_and_others_only_the_words(client: Client, tree: Tree) -> None:
    mandate = issued(tree, LATER)
    sign_in(client, tree.north, Role.CLERK)
    response = client.get(f"{HERE}{mandate.pk}/")
    assert (response.context["place"].node, response.context["place"].told.asked) == (tree.north, 3)
    assert client.get(f"{HERE}{mandate.pk}/?at={tree.south.pk}").status_code == 404
    sign_in(client, make_body("Port"), Role.CLERK)
    response = client.get(f"{HERE}{mandate.pk}/")
    assert ("place" in response.context, "Carry out the report" in response.content.decode()) == (False, True)
    assert client.get(f"{HERE}{mandate.pk}/recall/").status_code == 403


def test_words_of_a_paper_that_is_not_open_to_the_reader_are_not_shown(client: Client, tree: Tree) -> None:
    paper = make_paper("Closed paper", tree.city, confidentiality="body")
    mandate = issued(tree, LATER, version=make_version(paper))
    sign_in(client, make_body("Port"), Role.CLERK)
    text = text_of(client, f"{HERE}{mandate.pk}/")
    assert ("Paragraph 1" in text, "Closed paper" in text, "Carry out" in text) == (False, False, True)


def test_many_are_sent_with_a_bar_that_survives_a_reload_and_can_be_stopped(
    client: Client, tree: Tree, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(placing, "AT_ONCE", 0)
    mandate = issued(tree, LATER)
    sign_in(client, tree.city, Role.CHAIR)
    assert '<progress aria-labelledby="sending-head" max="4" value="0">' in text_of(client, f"{HERE}{mandate.pk}/")
    assert "HX-Refresh" not in client.get(f"{HERE}{mandate.pk}/", headers={"HX-Request": "true"})
    mandate.refresh_from_db()
    response = client.post(f"{HERE}{mandate.pk}/stop/", {"revision": mandate.revision})
    mandate.refresh_from_db()
    assert (response.status_code, mandate.state, Referral.objects.count()) == (303, "draft", 0)
    assert client.get(f"{HERE}{mandate.pk}/", headers={"HX-Request": "true"})["HX-Refresh"] == "true"


def test_the_late_ones_are_reminded_by_one_button_once_a_day(client: Client, tree: Tree) -> None:
    mandate = issued(tree, SOON)
    sign_in(client, tree.city, Role.CLERK)
    response = client.post(f"{HERE}{mandate.pk}/remind/", follow=True)
    assert ("4 bodies were reminded." in response.content.decode(), Reminded.objects.count()) == (True, 4)
    response = client.post(f"{HERE}{mandate.pk}/remind/", follow=True)
    assert ("Nobody is late who was not reminded" in response.content.decode(), Reminded.objects.count()) == (True, 4)


def test_it_is_closed_recalled_and_discarded_with_a_reason(client: Client, tree: Tree) -> None:
    sign_in(client, tree.city, Role.CHAIR, Role.CLERK)
    for verb, mandate, state in (
        ("close", issued(tree, LATER), "closed"),
        ("recall", issued(tree, LATER), "recalled"),
        ("discard", make_mandate(tree), "recalled"),
    ):
        path = f"{HERE}{mandate.pk}/{verb}/"
        assert client.get(path).status_code == 200
        data = {"revision": mandate.revision} | ({} if verb == "close" else {"reason": "Enough."})
        if verb != "close":
            assert "reason" in client.post(path, {"revision": mandate.revision}).context["form"].errors
        assert client.post(path, data).status_code == 303
        mandate.refresh_from_db()
        assert mandate.state == state
        assert client.get(f"{HERE}{mandate.pk}/").status_code == 200
    assert client.get(f"{HERE}{mandate.pk}/explode/").status_code == 404


def test_bodies_added_since_are_proposed_and_asked(client: Client, tree: Tree) -> None:
    mandate = issued(tree, LATER)
    make_body("Street 3", superior=tree.north)
    sign_in(client, tree.city, Role.CHAIR)
    assert "1 body was added since" in text_of(client, f"{HERE}{mandate.pk}/")
    path = f"{HERE}{mandate.pk}/add/"
    assert "1 body is asked" in text_of(client, path)
    assert client.post(path, {"do": "issue"}).status_code == 303
    assert (Referral.objects.count(), "1 body was added" in text_of(client, f"{HERE}{mandate.pk}/")) == (5, False)


def test_exactly_the_bodies_that_signed_for_an_older_version_are_listed(client: Client, tree: Tree) -> None:
    mandate = issued(tree, LATER)
    for body in (tree.north, tree.south):
        referral_actions.sign_for(SYSTEM, referral_of(mandate, body))
    sign_in(client, tree.city, Role.CLERK)
    assert client.get(f"{HERE}{mandate.pk}/receipts/")["Location"] == f"{HERE}{mandate.pk}/signing/"
    newer = make_version(mandate.version.paper)  # type: ignore[union-attr]
    referral_actions.sign_for(SYSTEM, referral_of(mandate, tree.south), version=newer)
    assert "1 body has signed for an older version" in text_of(client, f"{HERE}{mandate.pk}/")
    assert [str(name) for name in client.get(f"{HERE}{mandate.pk}/receipts/").context["names"]] == ["North District"]


def test_answers_are_checked_all_or_a_sample_and_returned_with_a_reason(client: Client, tree: Tree) -> None:
    mandate = make_mandate(tree, LATER)
    mandate_actions.issue(SYSTEM, mandate, selection={"under": [tree.city.pk]})
    _answer_all(tree, mandate)
    for street in tree.streets:
        _answer_all(tree, mandate, street)
    for body in (tree.south, *tree.streets):
        track_actions.answer(SYSTEM, track_of(mandate, body), words="All of it is done.")
    sign_in(client, tree.city, Role.VERIFIER)
    path = f"{HERE}{mandate.pk}/check/"
    assert len(client.get(path).context["lines"]) == 3
    response = client.post(path, {"kind": "implement", "size": "2", "seed": "abc"})
    sample = Sample.objects.get()
    assert (response.status_code, response["Location"]) == (303, f"{path}?sample={sample.pk}")
    text = text_of(client, f"{path}?sample={sample.pk}")
    assert "The sample of 2 out of 3 answers, drawn by the seed “abc”." in text
    south, street = track_of(mandate, tree.south), track_of(mandate, tree.streets[0])
    text = text_of(client, f"{path}{south.pk}/")
    assert ("All of it is done." in text, "Quays mended." in text, "Paragraph 2, text 1" in text) == (True,) * 3
    assert client.post(f"{path}{south.pk}/").status_code == 303
    assert client.post(f"{path}{street.pk}/return/", {"reason": ""}).status_code in (200, 422)
    assert client.post(f"{path}{street.pk}/return/", {"reason": "Show it."}).status_code == 303
    states = (track_of(mandate, body).state for body in (tree.south, tree.streets[0], tree.streets[1]))
    assert tuple(states) == ("verified", "returned", "answered")
    assert client.post(path, {"kind": "implement"}).status_code == 422


def test_only_verifiers_of_the_issuer_open_an_answer(client: Client, tree: Tree) -> None:
    mandate = issued(tree, LATER, points=0)
    track = track_of(mandate, tree.south)
    track_actions.answer(SYSTEM, track)
    for body, role in ((tree.city, Role.CLERK), (tree.south, Role.VERIFIER)):
        sign_in(client, body, role)
        assert client.get(f"{HERE}{mandate.pk}/check/").status_code == 403
        assert client.get(f"{HERE}{mandate.pk}/check/{track.pk}/").status_code == 404


def _answer_all(tree: Tree, mandate: Mandate, body: Any = None) -> None:
    for row in mandate.points.all():
        point_answer_actions.give(
            SYSTEM,
            body or tree.south,
            point=row.point,
            version=mandate.version,
            outcome="done",
            words="Quays mended.",
            happened_on=date(2024, 1, 9),
        )


def test_publicity_of_a_closed_paper_says_where_to_open_it(client: Client, tree: Tree) -> None:
    paper = make_paper("The report", tree.city, confidentiality="internal")
    make_version(paper)
    told = "The paper is not public, and so publicity cannot be asked for."
    path = f"{HERE}new/?paper=The report (%23{paper.pk})"
    sign_in(client, tree.city, Role.CLERK)
    text = text_of(client, path)
    assert (told in text, f'href="/desk/papers/{paper.pk}/edit/"' in text) == (True, True)
    sign_in(client, tree.city, Role.ISSUER, name="Ida Issuer")
    text = text_of(client, path)
    assert (told in text, "edit/" in text) == (True, False)
    make_version(make_paper("Open report", tree.city, confidentiality="public"))
    assert told not in text_of(client, f"{HERE}new/?paper=Open report")


def test_adding_bodies_is_no_next_step_of_what_was_issued(client: Client, tree: Tree) -> None:
    mandate = issued(tree, LATER)
    sign_in(client, tree.city, Role.ISSUER)
    context = client.get(f"{HERE}{mandate.pk}/").context
    assert (context["next"], [step["verb"] for step in context["others"]][:1]) == (None, ["extend"])


@pytest.mark.parametrize(("bodies", "flat"), [(1, True), (4, False)])
def test_heads_of_few_columns_lie_flat(bodies: int, flat: bool, client: Client, tree: Tree) -> None:
    chosen = [tree.south, tree.north, *(make_body(f"District {n}", superior=tree.city) for n in (1, 2))][:bodies]
    mandate = issued(tree, LATER, selection={"bodies": [body.pk for body in chosen]})
    sign_in(client, tree.city, Role.CLERK)
    assert ('class="picture flat"' in text_of(client, f"{HERE}{mandate.pk}/")) is flat


def test_the_issuer_sees_how_many_have_signed_and_exactly_who_has_not(client: Client, tree: Tree) -> None:
    mandate = issued(tree, LATER)
    referral_actions.deliver(SYSTEM, referral_of(mandate, tree.north))
    referral_actions.sign_for(SYSTEM, referral_of(mandate, tree.south))
    sign_in(client, tree.city, Role.CLERK)
    path = f"{HERE}{mandate.pk}/signing/"
    assert path in client.get(f"{HERE}{mandate.pk}/").content.decode()
    page = client.get(path)
    signed = page.context["signed"]
    assert (signed.asked, signed.delivered, signed.signed, signed.unsigned) == (4, 2, 1, 3)
    assert [str(name) for name, _state in page.context["lines"]] == ["North District", "Street 1", "Street 2"]
    assert client.get(f"{HERE}{mandate.pk}/receipts/")["Location"] == path
    sign_in(client, tree.north, Role.CLERK)
    assert [client.get(f"{HERE}{mandate.pk}/{each}/").status_code for each in ("signing", "receipts")] == [404, 404]


def test_each_thing_asked_has_its_sentence(client: Client, tree: Tree) -> None:
    study = Asked("study", due_on=date(2024, 1, 31), reason="The report sets the year's course.")
    mandate = issued(tree, LATER, study, points=0, happened_on=date(2024, 1, 8))
    track_actions.answer(SYSTEM, track_of(mandate, tree.south), happened_on=date(2024, 1, 10))
    sign_in(client, tree.city, Role.CLERK)
    text = text_of(client, f"{HERE}{mandate.pk}/")
    assert "Implement: 1 of 4 bodies have finished what is asked; none is late; the median took 2 working days." in text
    assert "Study: 0 of 4 bodies have finished what is asked; 4 are late." in text


def test_sentence_picture_and_table_say_the_same_of_a_paragraph(client: Client, tree: Tree) -> None:
    mandate = issued(tree, SOON, points=2, happened_on=date(2024, 1, 8))
    first = mandate.points.order_by("pk")[0].point
    for body in (tree.north, tree.south):
        point_answer_actions.give(
            SYSTEM,
            body,
            point=first,
            version=mandate.version,
            outcome="done",
            words="Dredged.",
            happened_on=date(2024, 1, 9),
        )
    sign_in(client, tree.city, Role.CLERK)
    page = client.get(f"{HERE}{mandate.pk}/?point={first.pk}").context
    assert page["sentence"] == "2 of 4 bodies have finished what paragraph 1 asks; 2 are late"
    assert [(line["told"].done, line["told"].asked, line["light"]) for line in page["lines"]] == [
        (1, 3, "late"),
        (1, 1, "done"),
    ]
    assert (page["told"].done, page["told"].late) == (2, 2)
    below = client.get(f"{HERE}{mandate.pk}/?at={tree.north.pk}&point={first.pk}").context
    # The body itself has answered, though not those below it.
    assert [(str(line["name"]), line["light"]) for line in below["lines"]] == [
        ("The body itself", "done"),
        ("Street 1", "late"),
        ("Street 2", "late"),
    ]
    assert below["picture"].count('class="light done"') == 1
