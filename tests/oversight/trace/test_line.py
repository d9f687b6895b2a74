"""Where something comes from stands in one line, and costs one query."""

import pytest
from pytest_django import DjangoAssertNumQueries

from remit.kernel.roles import Role
from remit.kernel.texts import Text
from remit.oversight.trace import line
from remit.oversight.trace.line import Source
from tests.factories import actor, make_body
from tests.meetings.made import make_meeting
from tests.oversight.trace.chain import Chain, make_chain

pytestmark = pytest.mark.django_db


def test_the_speech_then_the_report_and_its_paragraph(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    chain = make_chain()
    clerk = actor(Role.CLERK, body=chain.office)
    told = [Source(chain.speech.pk, Text("Speech", "en")), Source(chain.report.pk, Text("Report", "en"), 2, "II.")]
    with django_assert_num_queries(1):
        assert line.of_meeting(clerk, chain.meeting.pk) == told
    with django_assert_num_queries(1):
        assert line.of_requirement(clerk, chain.asked.pk, chain.meeting.pk) == told


def test_a_title_in_the_other_language_says_so() -> None:
    chain = make_chain()
    clerk = actor(Role.CLERK, body=chain.office, language="zh")
    assert line.of_meeting(clerk, chain.meeting.pk)[0].title == Text("Speech", "en", False)


def test_a_meeting_that_comes_from_nowhere_has_none() -> None:
    assert line.of_meeting(actor(Role.CLERK, body=make_body()), make_meeting().pk) == []


@pytest.mark.parametrize("closed", ["meeting_level", "item_level", "paper_level"])
def test_what_is_closed_is_not_in_the_line(closed: str) -> None:
    chain: Chain = make_chain(**{closed: "body"})
    stranger = actor(Role.CLERK, body=make_body("Port Office"))
    assert line.of_meeting(stranger, chain.meeting.pk) == []
    assert line.of_requirement(stranger, chain.asked.pk, chain.meeting.pk) == []
