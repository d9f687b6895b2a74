"""Readouts at each stage, for tests."""

from typing import Any

from remit.bodies.models import Body
from remit.meetings.models import Meeting
from remit.publication.actions import readout as readout_actions
from remit.publication.models import Readout
from remit.publication.queries.languages import paragraphs_of
from tests.factories import SYSTEM, make_body
from tests.followup.records import make_meeting

ENGLISH = ("The office met.", "It asked for an inspection of every quay.")
CHINESE = ("办公室召开会议。", "会议要求检查每一个码头。")


def make_readout(
    meeting: Meeting | None = None, *, title: str = "Harbour safety", texts: tuple[str, ...] = ENGLISH, **more: Any
) -> Readout:
    """A draft in English, of a public meeting unless one is given."""
    meeting = meeting or make_meeting(make_body())
    more = {"language": "en"} | more
    return readout_actions.draft(SYSTEM, meeting, title=title, paragraphs=texts, **more)


def translated(readout: Readout, title: str = "港口安全", texts: tuple[str, ...] = CHINESE) -> Readout:
    """The same with its Chinese beside it."""
    words = dict(zip((p.pk for p in paragraphs_of(readout)), texts, strict=True))
    return readout_actions.write(SYSTEM, readout, language="zh", title=title, paragraphs=words)


def approved(readout: Readout | None = None) -> Readout:
    """Submitted and approved."""
    readout = readout_actions.submit(SYSTEM, readout or make_readout())
    return readout_actions.approve(SYSTEM, readout)


def published(readout: Readout | None = None, **more: Any) -> Readout:
    """The public can read it."""
    return readout_actions.publish(SYSTEM, approved(readout), **more)


def corrected(readout: Readout, text: str, changes: str = "One word.") -> Readout:
    """A second edition whose first paragraph says this."""
    readout_actions.correct(SYSTEM, readout, reason="a slip")
    first = paragraphs_of(readout)[0]
    fresh = readout_actions.write(SYSTEM, readout, language="en", paragraphs={first.pk: text})
    return published(fresh, changes={"en": changes})


def body_of(readout: Readout) -> Body:
    """The body whose meeting it tells of, fresh from the table."""
    return Body.objects.get(pk=readout.body_id)


def words(readout: Readout, language: str) -> list[str]:
    """Its paragraphs in one language, as they stand."""
    return [t.text for p in paragraphs_of(readout) for t in p.texts.all() if t.language == language]
