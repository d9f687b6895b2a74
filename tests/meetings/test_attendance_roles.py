"""The post beside a name, in the reader's language."""

from datetime import date

import pytest

from remit.bodies.actions import membership as membership_actions
from remit.bodies.actions import person as person_actions
from remit.bodies.actions import post as post_actions
from remit.kernel.texts import Text
from remit.meetings.actions import meeting as meeting_actions
from remit.meetings.queries.meeting import attendees
from remit.meetings.sheet import Present
from tests.factories import SYSTEM, make_body

pytestmark = pytest.mark.django_db


def test_a_post_that_is_known_is_named_in_the_reader_s_language_and_another_as_written() -> None:
    office = make_body()
    known = person_actions.create(SYSTEM, None, names={"en": "Ada Known"})
    other = person_actions.create(SYSTEM, None, names={"en": "Ode Other"})
    post = post_actions.create(SYSTEM, office, labels={"en": "director", "zh": "主任"})
    membership_actions.begin(SYSTEM, office, person=known, post=post)
    meeting = meeting_actions.record(
        SYSTEM,
        office,
        held_on=date(2024, 1, 9),
        attendances=[Present(person=known, role="主任"), Present(person=other, role="顾问")],
    )
    roles = [row.role_in("en") for row in attendees(meeting, public=False)]
    assert roles == [Text("director", "en"), Text("顾问", "zh", asked=False)]
