"""Writing in a readout, paragraph beside paragraph."""

import pytest

from remit.kernel.errors import Conflict, NotAllowed, Refused, WrongState
from remit.kernel.roles import Role
from remit.ledger.queries import history
from remit.publication.actions import readout as readout_actions
from remit.publication.actions.readout.write import NOT_THERE, Seen
from remit.publication.models import Readout
from remit.publication.queries.languages import TITLE, Stage, Standing, digest, paragraphs_of, standings
from tests.factories import SYSTEM, actor
from tests.publication.records import CHINESE, ENGLISH, approved, body_of, make_readout, translated, words

pytestmark = pytest.mark.django_db


def test_the_translator_writes_the_second_language_beside_the_first() -> None:
    readout = make_readout()
    first, second = paragraphs_of(readout)
    who = actor(Role.TRANSLATOR, body=body_of(readout), account_id=9)
    readout_actions.write(
        who, readout, language="zh", title="港口安全", paragraphs={first.pk: CHINESE[0], second.pk: CHINESE[1]}
    )
    readout.refresh_from_db()
    assert (words(readout, "zh"), str(readout.title_in("zh")), readout.author) == (list(CHINESE), "港口安全", 9)
    assert standings(readout)["zh"] == Standing("zh", Stage.CURRENT)
    line = history(readout)[0]
    assert (line.verb, str(line.says)) == ("readout.write", "wrote the meeting news")


def test_a_paragraph_is_outdated_when_its_source_moves_on_until_somebody_writes_or_confirms_it() -> None:
    readout = translated(make_readout())
    first, second = paragraphs_of(readout)
    readout = readout_actions.write(
        SYSTEM, readout, language="en", title="Quay safety", paragraphs={first.pk: "The office met at noon."}
    )
    assert standings(readout)["zh"] == Standing("zh", Stage.OUTDATED, (), (TITLE, first.pk))
    readout = readout_actions.write(
        SYSTEM,
        readout,
        language="zh",
        title="港口安全",
        paragraphs={first.pk: "办公室中午召开会议。", second.pk: CHINESE[1]},
        seen=Seen(revisions={first.pk: first.texts.get(language="zh").revision}, still_right={TITLE}),
    )
    assert standings(readout)["zh"] == Standing("zh", Stage.CURRENT)


def test_sending_an_outdated_paragraph_unchanged_does_not_make_it_current() -> None:
    readout = translated(make_readout())
    first = paragraphs_of(readout)[0]
    readout = readout_actions.write(SYSTEM, readout, language="en", paragraphs={first.pk: "The office met at noon."})
    readout = readout_actions.write(SYSTEM, readout, language="zh", paragraphs={first.pk: CHINESE[0]})
    assert standings(readout)["zh"].outdated == (first.pk,)


def test_a_translation_made_beside_an_older_source_is_outdated_at_once() -> None:
    readout = make_readout()
    first = paragraphs_of(readout)[0]
    in_view = Seen(sources={first.pk: digest(ENGLISH[0])})
    readout_actions.write(SYSTEM, readout, language="en", paragraphs={first.pk: "The office met at noon."})
    readout = readout_actions.write(SYSTEM, readout, language="zh", paragraphs={first.pk: CHINESE[0]}, seen=in_view)
    assert standings(readout)["zh"].outdated == (first.pk,)


def test_writing_over_what_another_wrote_meanwhile_is_a_conflict_and_saves_nothing() -> None:
    readout = make_readout()
    first, second = paragraphs_of(readout)
    revisions = {TITLE: 0, first.pk: 0, second.pk: 0}
    readout_actions.write(SYSTEM, readout, language="en", paragraphs={second.pk: "Theirs."})
    with pytest.raises(Conflict):
        readout_actions.write(
            SYSTEM,
            readout,
            language="en",
            paragraphs={first.pk: "Mine.", second.pk: "Mine too."},
            seen=Seen(revisions=revisions),
        )
    assert words(readout, "en") == [ENGLISH[0], "Theirs."]


def test_two_may_write_different_paragraphs_and_the_first_words_beside_none_conflict_too() -> None:
    readout = make_readout()
    first, second = paragraphs_of(readout)
    seen = Seen(revisions={first.pk: NOT_THERE, second.pk: NOT_THERE})
    readout_actions.write(SYSTEM, readout, language="zh", paragraphs={first.pk: CHINESE[0]}, seen=seen)
    readout_actions.write(SYSTEM, readout, language="zh", paragraphs={second.pk: CHINESE[1]}, seen=seen)
    assert words(readout, "zh") == list(CHINESE)
    with pytest.raises(Conflict):
        readout_actions.write(SYSTEM, readout, language="zh", paragraphs={first.pk: "另一句。"}, seen=seen)


def test_an_emptied_translation_is_taken_away() -> None:
    readout = translated(make_readout())
    first = paragraphs_of(readout)[0]
    readout = readout_actions.write(SYSTEM, readout, language="zh", title="", paragraphs={first.pk: " "})
    assert standings(readout)["zh"] == Standing("zh", Stage.UNFINISHED, (TITLE, first.pk))


def test_a_paragraph_that_was_removed_is_refused() -> None:
    readout = make_readout()
    gone = paragraphs_of(readout)[0].pk
    readout_actions.remove_paragraph(SYSTEM, readout, paragraph=gone)
    with pytest.raises(Refused, match="removed"):
        readout_actions.write(SYSTEM, readout, language="en", paragraphs={gone: "Still here?"})


def test_what_is_approved_is_not_written_in() -> None:
    with pytest.raises(WrongState):
        readout_actions.write(SYSTEM, approved(), language="en", title="Other")


def test_a_reviewer_writes_nothing() -> None:
    readout = make_readout()
    with pytest.raises(NotAllowed):
        readout_actions.write(actor(Role.REVIEWER, body=body_of(readout)), readout, language="en", title="Other")


def test_words_that_the_writer_did_not_have_in_view_are_not_written_over() -> None:
    readout = make_readout()
    first = paragraphs_of(readout)[0]
    with pytest.raises(Conflict):
        readout_actions.write(SYSTEM, readout, language="en", paragraphs={first.pk: "Something else."}, seen=Seen())
    assert words(readout, "en") == list(ENGLISH)


def test_what_was_read_before_another_wrote_is_not_submitted() -> None:
    readout = make_readout()
    stale = Readout.objects.get(pk=readout.pk)
    readout_actions.write(SYSTEM, readout, language="en", title="Quay safety")
    with pytest.raises(Conflict):
        readout_actions.submit(SYSTEM, stale)
