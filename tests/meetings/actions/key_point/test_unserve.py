"""It is taken back that a requirement serves a paragraph."""

import pytest

from remit.kernel.errors import NotAllowed, Refused
from remit.kernel.roles import Role
from remit.ledger.queries import history
from remit.ledger.verify_records import verify_records
from remit.meetings.actions import key_point as key_point_actions
from remit.meetings.models import KeyPointServes
from remit.meetings.sheet import Point as Asked
from remit.papers.models import Point
from tests.factories import SYSTEM, actor
from tests.meetings.made import make_meeting, make_paper
from tests.papers import texts

pytestmark = pytest.mark.django_db


@pytest.fixture
def row() -> KeyPointServes:
    version = texts.add(make_paper(), texts.paragraph("I.|Clear water"))
    asked = make_meeting(key_points=(Asked(texts={"en": "Report by May."}),)).key_points.get()
    return key_point_actions.serve(SYSTEM, asked, point=Point.objects.get(paper=version.paper))


def test_it_serves_the_paragraph_no_more_and_the_ledger_agrees(row: KeyPointServes) -> None:
    who = actor(Role.CLERK, body=row.key_point.meeting.body)
    asked = key_point_actions.unserve(who, row.key_point, point=row.point)
    assert not KeyPointServes.objects.exists()
    assert (history(asked)[0].verb, verify_records()) == ("key_point.unserve", None)


def test_where_it_serves_none_it_is_refused(row: KeyPointServes) -> None:
    key_point_actions.unserve(SYSTEM, row.key_point, point=row.point)
    with pytest.raises(Refused, match="does not serve"):
        key_point_actions.unserve(SYSTEM, row.key_point, point=row.point)


def test_by_somebody_who_is_not_its_clerk_it_is_refused(row: KeyPointServes) -> None:
    with pytest.raises(NotAllowed, match="clerk"):
        key_point_actions.unserve(actor(Role.CHAIR, body=row.key_point.meeting.body), row.key_point, point=row.point)
