"""Many pages at once, as a clerk meets them without JavaScript."""

from datetime import date
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from lxml import html

from remit.bodies.models import Body, Person
from remit.intake import jobs
from remit.intake.models import Draft, Pile
from remit.kernel.roles import Role
from remit.ledger.models import Entry
from remit.meetings.models import Meeting
from tests.factories import make_account, make_body, make_grant
from tests.intake.pages import EMPTY_OF_MEETINGS, ENGLISH
from tests.intake.reader import made

pytestmark = pytest.mark.django_db


@pytest.fixture
def office() -> Body:
    """The body that met."""
    return make_body("Harbour Office", "港口办公室")


@pytest.fixture
def clerk(client: Client, office: Body) -> Client:
    """Its clerk, signed in."""
    account = make_account()
    make_grant(account, Role.CLERK, office, from_on=date(2020, 1, 1))
    client.force_login(account)
    return client


def _page(day: int) -> bytes:
    return ENGLISH.replace("January 5", f"January {day}").encode()


def _dated(month: str, day: int) -> bytes:
    return _page(day).replace(b"January", month.encode()).replace(b"2024-01-08", b"2024-06-30")


def _send(clerk: Client, office: Body, *files: SimpleUploadedFile) -> Any:
    return clerk.post("/desk/readin/piles/begin/", {"body": office.pk, "pages": list(files)})


def _begin(clerk: Client, office: Body, files: dict[str, bytes]) -> Pile:
    answer = _send(clerk, office, SimpleUploadedFile("year.zip", made.zipped(files)))
    assert answer.status_code == 303, answer.content.decode()
    return Pile.objects.latest("id")


def _shown(clerk: Client, pile: Pile) -> str:
    return clerk.get(f"/desk/readin/piles/{pile.pk}/").content.decode()


def _confirm(clerk: Client, office: Body, draft: Draft) -> Any:
    page = clerk.get(f"/desk/readin/{draft.pk}/")
    form = html.fromstring(page.content.decode()).get_element_by_id("draft")
    sent: dict[str, Any] = {}
    for name, value in form.form_values():
        sent.setdefault(name, []).append(value)
    known = Person.objects.filter(names__name="Mary Quill").first()
    chosen = {"Harbour Office": f"body:{office.pk}", "Mary Quill": f"person:{known.pk}" if known else "new"}
    sent |= {f"names-{row['key']}-choice": chosen.get(row["name"], "named") for row in draft.content["names"]}
    sent |= {f"conveyed-{row['key']}-choice": "out" for row in draft.content["conveyed"]}
    return clerk.post(f"/desk/readin/{draft.pk}/", {**sent, "op": "confirm"})


def test_a_zip_is_read_by_the_worker_and_the_page_shows_how_far(clerk: Client, office: Body) -> None:
    pile = _begin(clerk, office, {"a.txt": _page(5), "b.pdf": b"rubbish", "c.txt": EMPTY_OF_MEETINGS.encode()})
    waiting = _shown(clerk, pile)
    assert "The pages are being read" in waiting
    assert "<progress" not in waiting
    assert "year.zip" in clerk.get("/desk/readin/").content.decode()
    jobs.read_pile.func(pile.pk)
    done = _shown(clerk, pile)
    assert "3 pages: 2 became drafts, 0 recorded already, 0 there twice, 1 could not be read." in done
    assert "The file is damaged, or is not what its name says." in done
    assert done.index("c.txt") < done.index("a.txt")
    assert "5 January 2024" in done
    assert "no day found" in done


def test_the_bar_that_is_asked_for_again_gives_way_to_the_whole_page_at_the_end(clerk: Client, office: Body) -> None:
    pile = _begin(clerk, office, {"a.txt": _page(5)})
    ask = {"HX-Request": "true", "HX-Trigger": "reading"}
    assert "HX-Refresh" not in clerk.get(f"/desk/readin/piles/{pile.pk}/", headers=ask)
    jobs.read_pile.func(pile.pk)
    assert clerk.get(f"/desk/readin/piles/{pile.pk}/", headers=ask)["HX-Refresh"] == "true"


def test_fifty_pages_from_the_folder_to_fifty_records_one_after_the_other(clerk: Client, office: Body) -> None:
    months = ("January", "February", "March", "April", "May")
    pages = {f"{month}/{day}.txt": _dated(month, day) for month in months for day in range(1, 11)}
    pile = _begin(clerk, office, pages)
    jobs.read_pile.func(pile.pk)
    address = html.fromstring(_shown(clerk, pile)).xpath("//a[contains(@class, 'primary')]/@href")[0]
    seen = []
    while address != f"/desk/readin/piles/{pile.pk}/":
        draft = Draft.objects.get(pk=int(address.split("/")[-2]))
        seen.append(draft.pk)
        answer = _confirm(clerk, office, draft)
        assert answer.status_code == 303, (
            html.fromstring(answer.content.decode()).get_element_by_id("errors").text_content()
        )
        address = answer["Location"]
    assert (len(seen), len(set(seen))) == (50, 50)
    assert Meeting.objects.filter(body=office, state="held").count() == 50
    assert Entry.objects.filter(text__contains='"draft.confirm"').count() == 50


def test_single_files_chosen_at_once_are_a_pile_too(clerk: Client, office: Body) -> None:
    files = [SimpleUploadedFile("a.txt", _page(5)), SimpleUploadedFile("b.html", made.html())]
    assert _send(clerk, office, *files).status_code == 303
    pile = Pile.objects.get()
    jobs.read_pile.func(pile.pk)
    assert Draft.objects.filter(page__pile=pile).count() == 2


def test_after_one_is_confirmed_the_next_opens_and_after_the_last_the_list(clerk: Client, office: Body) -> None:
    pile = _begin(clerk, office, {f"{day}.txt": _page(day) for day in (5, 6)})
    jobs.read_pile.func(pile.pk)
    first, second = Draft.objects.order_by("page__number")
    before = Entry.objects.filter(text__contains='"draft.confirm"').count()
    assert _confirm(clerk, office, first)["Location"] == f"/desk/readin/{second.pk}/"
    assert _confirm(clerk, office, Draft.objects.get(pk=second.pk))["Location"] == f"/desk/readin/piles/{pile.pk}/"
    assert Meeting.objects.filter(body=office, state="held").count() == 2
    assert Entry.objects.filter(text__contains='"draft.confirm"').count() == before + 2
    assert "None waits any more." in _shown(clerk, pile)


def test_one_that_is_discarded_or_left_for_later_leads_to_the_next(clerk: Client, office: Body) -> None:
    pile = _begin(clerk, office, {f"{day}.txt": _page(day) for day in (5, 6)})
    jobs.read_pile.func(pile.pk)
    first, second = Draft.objects.order_by("page__number")
    assert f'href="/desk/readin/{second.pk}/"' in clerk.get(f"/desk/readin/{first.pk}/").content.decode()
    answer = clerk.post(f"/desk/readin/{first.pk}/", {"op": "discard"})
    assert answer["Location"] == f"/desk/readin/{second.pk}/"
    assert clerk.post(f"/desk/readin/{second.pk}/", {"op": "discard"})["Location"] == f"/desk/readin/piles/{pile.pk}/"


def test_a_page_that_is_recorded_already_is_recognised_and_leads_to_its_meeting(clerk: Client, office: Body) -> None:
    pile = _begin(clerk, office, {"5.txt": _page(5)})
    jobs.read_pile.func(pile.pk)
    _confirm(clerk, office, Draft.objects.get())
    again = _begin(clerk, office, {"again.txt": _page(5) + b"\n", "other.txt": _page(6)})
    jobs.read_pile.func(again.pk)
    shown = _shown(clerk, again)
    assert "Recorded already" in shown
    assert f'href="/desk/meetings/{Meeting.objects.get(body=office, state="held").pk}/"' in shown
    assert Draft.objects.filter(page__pile=again).count() == 1


@pytest.mark.parametrize(
    ("files", "why"),
    [
        ([], "required"),
        ([("a.txt", b"")], "empty"),
    ],
)
def test_nothing_or_an_empty_file_is_refused_beside_the_field(
    clerk: Client, office: Body, files: list[tuple[str, bytes]], why: str
) -> None:
    answer = _send(clerk, office, *(SimpleUploadedFile(name, data) for name, data in files))
    assert (answer.status_code, why in answer.content.decode()) == (422, True)
    assert not Pile.objects.exists()


def test_a_broken_zip_says_so_on_its_page(clerk: Client, office: Body) -> None:
    assert _send(clerk, office, SimpleUploadedFile("year.zip", b"PK rubbish")).status_code == 303
    pile = Pile.objects.get()
    jobs.read_pile.func(pile.pk)
    shown = _shown(clerk, pile)
    assert "The file is damaged" in shown
    assert "Nothing was kept of it." in shown


def test_another_clerk_does_not_see_it(clerk: Client, office: Body) -> None:
    pile = _begin(clerk, office, {"5.txt": _page(5)})
    account = make_account("Bob Clerk")
    make_grant(account, Role.CLERK, office, from_on=date(2020, 1, 1))
    clerk.force_login(account)
    assert clerk.get(f"/desk/readin/piles/{pile.pk}/").status_code == 404


def test_the_number_of_queries_does_not_grow_with_the_drafts(
    clerk: Client, office: Body, django_assert_max_num_queries: Any
) -> None:
    counts = []
    for days in ((5,), (6, 7, 8)):
        pile = _begin(clerk, office, {f"{day}.txt": _page(day) for day in days})
        jobs.read_pile.func(pile.pk)
        with django_assert_max_num_queries(60) as asked:
            _shown(clerk, pile)
        counts.append(len(asked))
    assert counts[0] == counts[1]
