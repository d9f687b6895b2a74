"""Drafts begun, kept and put aside."""

import time
from pathlib import Path

import pytest

from remit.bodies.models import Body
from remit.intake import drafts, guarded
from remit.intake.models import Draft
from remit.intake.queries.draft import drafts as mine
from remit.intake.queries.draft import unfinished
from remit.kernel.actor import Actor
from remit.kernel.errors import Conflict, NotAllowed, Refused, WrongState
from remit.kernel.roles import Role
from remit.ledger.models import Entry
from tests.factories import actor, make_body
from tests.intake.pages import CHINESE, EMPTY_OF_MEETINGS, ENGLISH, SECRET

pytestmark = pytest.mark.django_db


@pytest.fixture
def office() -> Body:
    """The body that the clerk acts for."""
    return make_body("Harbour Office", "港口办公室")


@pytest.fixture
def clerk(office: Body) -> Actor:
    """Its clerk."""
    return actor(Role.CLERK, body=office, account_id=7)


def _begin(clerk: Actor, office: Body, text: str = ENGLISH) -> Draft:
    return drafts.begin(clerk, office, data=text.encode())[0]


def test_a_page_becomes_a_draft_and_nothing_is_recorded(clerk: Actor, office: Body) -> None:
    entries = Entry.objects.count()
    draft = _begin(clerk, office)
    assert (draft.content["meeting"]["held_on"], draft.content["meeting"]["enlarged"]) == ("2024-01-05", "1")
    assert draft.text == ENGLISH.rstrip()
    assert (Entry.objects.count(), list(unfinished(clerk))) == (entries, [draft])


def test_a_chinese_page_is_read_as_well(clerk: Actor, office: Body) -> None:
    content = _begin(clerk, office, CHINESE).content
    assert (content["chair"]["name"], [row["name"] for row in content["persons"]]) == ("沈望舒", ["陆青禾"])


def test_a_page_without_a_meeting_is_an_honest_empty_draft(clerk: Actor, office: Body) -> None:
    content = _begin(clerk, office, EMPTY_OF_MEETINGS).content
    assert (content["meeting"]["body"], content["meeting"]["held_on"], content["points"]) == ("", "", [])


def test_the_same_page_again_is_the_same_draft(clerk: Actor, office: Body) -> None:
    first = _begin(clerk, office)
    assert _begin(clerk, office, ENGLISH.replace("\n", "\r\n").replace(" ", "  ", 3)) == first


def test_a_page_marked_secret_is_refused_and_not_kept(clerk: Actor, office: Body) -> None:
    with pytest.raises(Refused, match="secrecy"):
        _begin(clerk, office, SECRET)
    assert not Draft.objects.exists()


@pytest.mark.parametrize(
    ("data", "name", "why"),
    [
        (b"", "a.txt", "no text"),
        (b"  \n ", "a.txt", "no text"),
        (bytes(range(256)) * 40, "a.txt", "not text|encoding"),
        (b"x" * 2_000_001, "a.txt", "larger than 2 MB"),
        (b"%PDF-1.7", "a.exe", "this kind"),
    ],
)
def test_bad_input_gets_one_sentence(clerk: Actor, office: Body, data: bytes, name: str, why: str) -> None:
    with pytest.raises(Refused, match=why) as refusal:
        drafts.begin(clerk, office, data=data, name=name)
    assert list(refusal.value.fields) == ["page"]
    assert not Draft.objects.exists()


def test_reading_that_never_ends_is_given_up(
    clerk: Actor, office: Body, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    package = tmp_path / "remit" / "intake"
    package.mkdir(parents=True)
    for folder in (package.parent, package):
        (folder / "__init__.py").touch()
    (package / "alone.py").write_text("import time; time.sleep(60)")
    monkeypatch.setattr(guarded, "SOURCES", str(tmp_path))
    monkeypatch.setattr(guarded, "SECONDS", 1)
    begun = time.monotonic()
    with pytest.raises(Refused, match="given up"):
        _begin(clerk, office)
    assert time.monotonic() - begun < 5


def test_an_address_that_is_none_is_refused(clerk: Actor, office: Body) -> None:
    with pytest.raises(Refused) as refusal:
        drafts.begin(clerk, office, data=ENGLISH.encode(), address="javascript:alert(1)")
    assert list(refusal.value.fields) == ["address"]


def test_only_a_clerk_of_the_body_begins(office: Body) -> None:
    with pytest.raises(NotAllowed):
        _begin(actor(Role.MEMBER, body=office, account_id=7), office)


def test_two_windows_lose_nothing(clerk: Actor, office: Body) -> None:
    one = _begin(clerk, office)
    two = Draft.objects.get(pk=one.pk)
    drafts.keep(clerk, one, drafts.typed(one, {"meeting-place": "Hall"}, []))
    with pytest.raises(Conflict):
        drafts.keep(clerk, two, drafts.typed(two, {"meeting-place": "Yard"}, []))
    assert Draft.objects.get(pk=one.pk).content["meeting"]["place"] == "Hall"


def test_what_is_typed_is_kept_right_or_wrong(clerk: Actor, office: Body) -> None:
    draft = _begin(clerk, office)
    drafts.keep(
        clerk, draft, drafts.typed(draft, {"meeting-held_on": "2024-02-31", "nonsense-0-x": "y"}, ["chair-name"])
    )
    kept = Draft.objects.get(pk=draft.pk).content
    assert (kept["meeting"]["held_on"], kept["meeting"]["enlarged"], kept["accepted"]) == (
        "2024-02-31",
        "",
        ["chair-name"],
    )
    assert "nonsense" not in kept


def test_a_discarded_draft_forgets_its_text(clerk: Actor, office: Body) -> None:
    draft = drafts.discard(clerk, _begin(clerk, office))
    now = Draft.objects.get(pk=draft.pk)
    assert (now.state, now.text, now.read, now.content) == ("discarded", "", {}, {})
    with pytest.raises(WrongState):
        drafts.keep(clerk, now, {})


def test_a_draft_is_its_clerks_alone(clerk: Actor, office: Body) -> None:
    draft = _begin(clerk, office)
    other = actor(Role.CLERK, body=office, account_id=8)
    assert list(mine(other)) == []
    with pytest.raises(NotAllowed):
        drafts.discard(other, draft)
