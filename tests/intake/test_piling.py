"""Many pages at once: each read once, whatever happens to the worker."""

from collections.abc import Iterator
from typing import Any

import pytest

from remit.bodies.models import Body
from remit.intake import jobs, piling
from remit.intake.choices import PageState, PileState
from remit.intake.models import Draft, Pile, PilePage
from remit.intake.queries import pile as queries
from remit.kernel.actor import Actor
from remit.kernel.errors import NotAllowed, Refused
from remit.kernel.roles import Role
from remit.ledger.models import Entry
from remit.papers import store
from tests.factories import actor, make_body
from tests.intake.pages import CHINESE, EMPTY_OF_MEETINGS, ENGLISH, SECRET
from tests.intake.reader import made

pytestmark = pytest.mark.django_db


@pytest.fixture
def office() -> Body:
    """The body that the clerk acts for."""
    return make_body("Harbour Office", "港口办公室")


@pytest.fixture
def clerk(office: Body) -> Actor:
    """Its clerk."""
    return actor(Role.CLERK, body=office, account_id=7)


def _begin(clerk: Actor, office: Body, files: dict[str, bytes], name: str = "pile.zip") -> Pile:
    return piling.begin(clerk, office, chunks=[made.zipped(files)], name=name)


def _pages(count: int) -> dict[str, bytes]:
    return {f"{n:02}.txt": ENGLISH.replace("January 5", f"January {n + 1}").encode() for n in range(count)}


def _states(pile: Pile) -> dict[str, str]:
    return dict(PilePage.objects.filter(pile=pile).values_list("name", "state"))


def test_every_page_becomes_drafts_or_says_why_not_and_nothing_is_recorded(clerk: Actor, office: Body) -> None:
    entries = Entry.objects.count()
    files = {
        "a.txt": ENGLISH.encode(),
        "b.txt": ENGLISH.replace("\n", "\r\n").encode(),
        "c.txt": CHINESE.encode(),
        "d.pdf": made.scanned(),
        "e.txt": SECRET.encode(),
        "../f.txt": b"x",
        "g.txt": EMPTY_OF_MEETINGS.encode(),
    }
    pile = _begin(clerk, office, files)
    assert (pile.state, store.opened(pile.digest).close()) == (PileState.WAITING, None)
    jobs.read_pile.func(pile.pk)
    pile.refresh_from_db()
    assert (pile.state, pile.ended_at is not None) == (PileState.DONE, True)
    assert _states(pile) == {
        "../f.txt": "refused", "a.txt": "read", "b.txt": "twice", "c.txt": "read", "d.pdf": "refused",
        "e.txt": "refused", "g.txt": "read",
    }  # fmt: skip
    codes = PilePage.objects.filter(state=PageState.REFUSED).values_list("code", flat=True)
    assert list(codes) == ["leads_out", "scanned", "secret"]
    assert not Draft.objects.filter(text__contains=SECRET.strip()[:40]).exists()
    assert Entry.objects.count() == entries
    with pytest.raises(FileNotFoundError):
        store.opened(pile.digest)


def test_those_with_most_to_look_at_come_first(clerk: Actor, office: Body) -> None:
    pile = _begin(clerk, office, {"a.txt": made.CHINESE.encode(), "b.txt": EMPTY_OF_MEETINGS.encode()})
    jobs.read_pile.func(pile.pk)
    rows = list(queries.to_confirm(clerk, pile))
    assert [row.page.name for row in rows] == ["b.txt", "a.txt"]
    assert rows[0].unsure > rows[1].unsure
    assert queries.following(clerk, rows[0]) == rows[1]
    assert queries.following(clerk, rows[1]) == rows[0]


def test_a_worker_killed_between_two_batches_reads_no_page_twice(
    clerk: Actor, office: Body, monkeypatch: pytest.MonkeyPatch
) -> None:
    pile = _begin(clerk, office, _pages(12))
    real, read = piling.read_parts, []

    def killed(*args: Any) -> Iterator[Any]:
        for number, pair in enumerate(real(*args)):
            if number == 10:
                raise KeyboardInterrupt
            read.append(pair[0].name)
            yield pair

    monkeypatch.setattr(piling, "read_parts", killed)
    with pytest.raises(KeyboardInterrupt):
        jobs.read_pile.func(pile.pk)
    told = queries.progress(pile)
    assert (told.pages, told.done, told.to_confirm, len(read)) == (12, 8, 8, 10)
    monkeypatch.setattr(piling, "read_parts", real)
    jobs.read_pile.func(pile.pk)
    jobs.read_pile.func(pile.pk)
    assert (queries.progress(pile).done, Draft.objects.count()) == (12, 12)


def test_a_pile_that_is_none_fails_with_its_reason(clerk: Actor, office: Body) -> None:
    pile = piling.begin(clerk, office, chunks=[b"PK rubbish"], name="pile.zip")
    jobs.read_pile.func(pile.pk)
    pile.refresh_from_db()
    assert (pile.state, pile.code, PilePage.objects.count()) == (PileState.FAILED, "damaged", 0)


def test_what_is_no_archive_or_too_large_is_refused_at_once(
    clerk: Actor, office: Body, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(piling, "MOST_BYTES", 10)
    for name, why in (("page.exe", "no ZIP"), ("pile.zip", "Divide it")):
        with pytest.raises(Refused, match=why) as refused:
            piling.begin(clerk, office, chunks=[b"12345", b"678901"], name=name)
        assert list(refused.value.fields) == ["pages"]
    assert not Pile.objects.exists()


def test_the_same_archive_sent_twice_is_one_pile(clerk: Actor, office: Body) -> None:
    assert _begin(clerk, office, _pages(1)) == _begin(clerk, office, _pages(1))


def test_only_a_clerk_of_the_body_brings_pages_in_and_sees_them(clerk: Actor, office: Body) -> None:
    pile = _begin(clerk, office, _pages(1))
    with pytest.raises(NotAllowed):
        _begin(actor(Role.MEMBER, body=office, account_id=9), office, _pages(1))
    other = actor(Role.CLERK, body=office, account_id=8)
    assert (list(queries.piles(clerk)), list(queries.piles(other))) == ([pile], [])


def test_a_web_archive_keeps_the_addresses_of_its_pages(clerk: Actor, office: Body) -> None:
    data = made.warc({"https://a.example/n/1.html": ("text/html", made.html())})
    pile = piling.begin(clerk, office, chunks=[data], name="site.warc.gz")
    jobs.read_pile.func(pile.pk)
    assert Draft.objects.get().address == "https://a.example/n/1.html"
