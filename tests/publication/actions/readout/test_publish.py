"""Publishing a readout."""

from datetime import date

import pytest

from remit.conveyance.models import Conveyed
from remit.followup.actions import measure as measure_actions
from remit.kernel.actor import Actor
from remit.kernel.errors import NotAllowed, Refused, RefusedOnRecord, WrongState
from remit.kernel.roles import Role
from remit.ledger.models import Entry
from remit.ledger.queries import history
from remit.papers.models import Paper, PaperText
from remit.publication.actions import readout as readout_actions
from remit.publication.models import Edition
from remit.publication.queries import readout as queries
from remit.publication.queries.languages import paragraphs_of
from tests.factories import SYSTEM, actor, make_body
from tests.followup.records import make_item, make_key_point, make_measure, make_meeting, make_person, written
from tests.publication.records import (
    CHINESE,
    ENGLISH,
    approved,
    body_of,
    corrected,
    make_readout,
    published,
    translated,
)

pytestmark = pytest.mark.django_db


def test_the_public_reads_the_first_edition_in_every_finished_language(citizen: Actor) -> None:
    readout = approved(translated(make_readout()))
    readout_actions.publish(actor(Role.CLERK, body=body_of(readout)), readout)
    (found,) = queries.published(citizen)
    edition = queries.present_edition(found)
    assert edition is not None
    assert (found.state, found.edition_number, found.published_on) == ("published", 1, date(2024, 1, 10))
    assert (edition.number, edition.published_on, edition.changes) == (1, date(2024, 1, 10), {})
    assert edition.content == {
        "en": {"title": "Harbour safety", "paragraphs": list(ENGLISH)},
        "zh": {"title": "港口安全", "paragraphs": list(CHINESE)},
    }
    assert history(readout)[0].verb == "readout.publish"


def test_a_language_that_is_unfinished_or_outdated_waits_for_the_next_edition() -> None:
    readout = translated(make_readout())
    first = paragraphs_of(readout)[0]
    readout = readout_actions.write(SYSTEM, readout, language="en", paragraphs={first.pk: "The office met at noon."})
    published(readout)
    assert list(Edition.objects.get().content) == ["en"]


def test_the_second_edition_says_what_changed_and_leaves_the_first_as_it_was() -> None:
    readout = corrected(published(), "The office met at noon.", changes="The hour was added.")
    one, two = Edition.objects.filter(readout=readout)
    assert (one.content["en"]["paragraphs"][0], two.content["en"]["paragraphs"][0]) == (
        ENGLISH[0],
        "The office met at noon.",
    )
    assert (two.number, two.changes, readout.edition_number, readout.published_on) == (
        2,
        {"en": "The hour was added."},
        2,
        date(2024, 1, 10),
    )


def test_a_second_edition_that_does_not_say_what_changed_is_refused_beside_each_language() -> None:
    readout = translated(published(translated(make_readout())) and make_readout())
    published(readout)
    readout_actions.correct(SYSTEM, readout, reason="a slip")
    approved(readout)
    with pytest.raises(Refused) as refusal:
        readout_actions.publish(SYSTEM, readout, changes={"en": "A slip."})
    assert (list(refusal.value.fields), readout.state) == (["changes_zh"], "approved")


@pytest.mark.parametrize("day", [date(2024, 1, 11), date(2023, 12, 28)])
def test_a_day_to_come_or_before_the_meeting_is_refused(day: date) -> None:
    with pytest.raises(Refused) as refusal:
        published(published_on=day)
    assert (list(refusal.value.fields), Edition.objects.count()) == (["published_on"], 0)


def test_a_draft_is_not_published() -> None:
    with pytest.raises(WrongState):
        readout_actions.publish(SYSTEM, make_readout())


def test_a_translator_publishes_nothing() -> None:
    readout = approved()
    with pytest.raises(NotAllowed):
        readout_actions.publish(actor(Role.TRANSLATOR, body=body_of(readout)), readout)


@pytest.mark.parametrize("level", ["internal", "body", "named"])
@pytest.mark.parametrize(
    "text",
    ["It dealt with the purchase of the SHIPYARD!", "Offer nine million for it. So it said.", "讨论了购买造船厂。"],
)
def test_words_of_a_closed_item_are_never_released_and_the_refusal_is_on_record(level: str, text: str) -> None:
    meeting = make_meeting(make_body())
    item = make_item(meeting, "Purchase of the shipyard", confidentiality=level, zh="购买造船厂")
    make_key_point(meeting, "Ask the bank. Offer nine million for it.", item=item)
    readout = approved(make_readout(meeting, texts=("The office met.", text)))
    with pytest.raises(RefusedOnRecord, match="Item 1 of the meeting is closed"):
        readout_actions.publish(SYSTEM, readout)
    readout.refresh_from_db()
    line = history(readout)[0]
    assert (readout.state, Edition.objects.count(), line.verb, line.refused) == ("approved", 0, "readout.publish", True)
    assert "shipyard" not in Entry.objects.latest("id").text.casefold()


def test_words_that_an_open_item_says_too_are_not_held_back() -> None:
    meeting = make_meeting(make_body())
    make_item(meeting, "Report on the quays", confidentiality="body")
    make_item(meeting, "Report on the quays, public part")
    published(make_readout(meeting, texts=("It heard the report on the quays.",)))
    assert Edition.objects.count() == 1


def test_what_the_public_record_asked_may_be_told_though_the_action_that_bears_its_words_is_internal() -> None:
    meeting = make_meeting(make_body())
    make_key_point(meeting, "Inspect every quay.")
    make_measure(meeting, "Inspect every quay.", confidentiality="internal")
    published(make_readout(meeting, texts=("The office is to inspect every quay.",)))
    assert Edition.objects.count() == 1


def test_words_that_only_an_internal_action_bears_are_held_back() -> None:
    meeting = make_meeting(make_body())
    make_measure(meeting, "Inspect every quay.", confidentiality="internal")
    with pytest.raises(RefusedOnRecord, match="An action that came from the meeting"):
        published(make_readout(meeting, texts=("The office is to inspect every quay.",)))


def test_a_meeting_that_is_not_public_has_no_public_account() -> None:
    readout = approved(make_readout(make_meeting(make_body(), confidentiality="internal")))
    with pytest.raises(RefusedOnRecord, match="not open to the public"):
        readout_actions.publish(SYSTEM, readout)


def test_a_paper_that_is_not_public_is_neither_named_nor_linked() -> None:
    meeting = make_meeting(make_body())
    paper = Paper(body=meeting.body, confidentiality="internal")
    text = PaperText(paper=paper, language="en", title="Letter to the shipyard")
    written(paper, text, Conveyed(item=make_item(meeting), paper=paper))
    for words in ("It conveyed the “Letter to the Shipyard”.", f"See /en/papers/{paper.pk} for more."):
        readout = approved(make_readout(meeting, texts=(words,)))
        with pytest.raises(RefusedOnRecord):
            readout_actions.publish(SYSTEM, readout)
        type(readout).objects.filter(pk=readout.pk).update(
            state="withdrawn", edition_number=1, published_on=date(2024, 1, 1), withdrawn_on=date(2024, 1, 1)
        )


@pytest.mark.parametrize(
    "words",
    ["As HC / 2024-17 asks.", "The quays are to be sold in spring.", "Two quays were found unsafe."],
)
def test_number_and_summary_of_a_closed_paper_and_the_result_of_a_closed_action_are_held_back(words: str) -> None:
    meeting = make_meeting(make_body())
    paper = Paper(body=meeting.body, confidentiality="internal", number="HC/2024/17")
    summary = "The quays are to be sold in spring."
    written(
        paper,
        PaperText(paper=paper, language="en", title="Letter to the shipyard", summary=summary),
        Conveyed(item=make_item(meeting), paper=paper),
    )
    measure = make_measure(meeting, owner=make_person(), confidentiality="internal")
    measure_actions.report_done(SYSTEM, measure, done_on=date(2024, 1, 9), result="Two quays were found unsafe.")
    readout = approved(make_readout(meeting, texts=("The office met.", words)))
    with pytest.raises(RefusedOnRecord):
        readout_actions.publish(SYSTEM, readout)


def test_a_figure_that_happens_to_be_a_closed_papers_number_is_not_held_back() -> None:
    meeting = make_meeting(make_body())
    papers = [Paper(body=meeting.body, confidentiality="internal", number=number) for number in ("17", "HC/2024/1")]
    item = make_item(meeting)
    texts = [PaperText(paper=paper, language="en", title="Letter to the shipyard") for paper in papers]
    written(*papers, *texts, *(Conveyed(item=item, paper=paper) for paper in papers))
    published(make_readout(meeting, texts=("It heard 17 speakers on HC/2024/12.",)))
    assert Edition.objects.count() == 1


def test_a_link_to_news_that_was_withdrawn_is_refused() -> None:
    gone = published()
    readout_actions.withdraw(SYSTEM, gone, reason="wrong", tombstone={"en": "Wrong."})
    linking = approved(make_readout(texts=("The office met.", f"See /en/readouts/{gone.pk} for more.")))
    with pytest.raises(RefusedOnRecord, match="link"):
        readout_actions.publish(SYSTEM, linking)
