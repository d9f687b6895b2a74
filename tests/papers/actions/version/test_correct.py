"""How a text was split is corrected."""

import pytest

from remit.kernel.errors import NotAllowed, Refused, WrongState
from remit.kernel.roles import Role
from remit.ledger.models import Entry
from remit.ledger.queries import history
from remit.papers.actions import version as version_actions
from remit.papers.models import PaperVersion, PassageText, Point
from tests.conveyance.mandates import make_mandate, make_tree
from tests.factories import SYSTEM, actor, make_body
from tests.meetings.made import make_paper
from tests.papers.texts import add, paragraph, told

pytestmark = pytest.mark.django_db
REASON = "split in the wrong place"


@pytest.fixture
def version() -> PaperVersion:
    paper = make_paper("Regulation")
    return add(paper, paragraph("1.|Boats", "1.|船"), paragraph("2.|Rafts"), paragraph("3.|Rivers and lakes"))


def test_paragraphs_are_joined_split_relabelled_and_given_another_address(version: PaperVersion) -> None:
    version_actions.correct(
        actor(Role.CLERK, body=version.paper.body),
        version,
        paragraphs=[
            paragraph("1.|Boats\n2. Rafts", address=1),
            paragraph("2.|Rivers", address=3),
            paragraph("(a)|Lakes", "（一）|湖", depth=1),
        ],
        preambles={"en": "On the water"},
        reason=REASON,
    )
    assert told(version) == [
        (1, 0, {"en": "1.|Boats\n2. Rafts"}),
        (3, 0, {"en": "2.|Rivers"}),
        (4, 1, {"en": "(a)|Lakes", "zh": "（一）|湖"}),
    ]
    assert [t.preamble for t in version.texts.all()] == ["On the water"]
    assert list(Point.objects.values_list("address", flat=True)) == [1, 2, 3, 4]
    line = history(version)[0]
    assert (line.verb, str(line.says), line.reason) == (
        "version.correct",
        "corrected the paragraphs of the text",
        REASON,
    )


def test_two_paragraphs_change_places_with_their_addresses(version: PaperVersion) -> None:
    kept = paragraph("3.|Rivers and lakes", address=3)
    swapped = [paragraph("1.|Boats", address=2), paragraph("2.|Rafts", address=1), kept]
    version_actions.correct(SYSTEM, version, paragraphs=swapped, reason=REASON)
    assert [(address, words["en"]) for address, _depth, words in told(version)] == [
        (2, "1.|Boats"),
        (1, "2.|Rafts"),
        (3, "3.|Rivers and lakes"),
    ]
    version_actions.correct(SYSTEM, version, paragraphs=[kept], reason=REASON)
    assert [address for address, *_ in told(version)] == [3]
    assert PassageText.objects.count() == 1


@pytest.mark.parametrize("through", ["the version", "a paragraph of it"])
def test_what_is_cited_is_corrected_no_more(version: PaperVersion, through: str) -> None:
    newer = add(version.paper, paragraph("1.|Ships", address=1))
    make_mandate(make_tree(), version=version if through == "the version" else newer, points=1)
    before, entries = told(version), Entry.objects.count()
    with pytest.raises(WrongState, match="cited"):
        version_actions.correct(
            SYSTEM, PaperVersion.objects.get(pk=version.pk), paragraphs=[paragraph("Boats")], reason=REASON
        )
    assert (told(version), Entry.objects.count()) == (before, entries)


def test_a_reason_is_asked_for(version: PaperVersion) -> None:
    with pytest.raises(Refused) as refusal:
        version_actions.correct(SYSTEM, version, paragraphs=[paragraph("Boats")], reason=" ")
    assert list(refusal.value.fields) == ["reason"]


def test_only_who_changes_the_paper_corrects_it(version: PaperVersion) -> None:
    with pytest.raises(NotAllowed, match="clerk"):
        version_actions.correct(
            actor(Role.CLERK, body=make_body()), version, paragraphs=[paragraph("Boats")], reason=REASON
        )
