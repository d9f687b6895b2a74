"""Which words a reader is shown as the name of a meeting."""

from datetime import date

import pytest

from remit.bodies.actions import body as body_actions
from remit.bodies.models import Term
from remit.kernel.texts import Text
from remit.meetings.queries.naming import name, name_within
from tests.factories import SYSTEM, make_body
from tests.meetings.made import make_meeting

pytestmark = pytest.mark.django_db


def test_a_title_given_by_hand_wins_in_its_language_and_where_no_number_makes_a_name() -> None:
    meeting = make_meeting(make_body("Harbour Office", "港口办公室"), texts={"zh": {"title": "全市工作会议"}})
    assert name(meeting, "zh") == Text("全市工作会议", "zh")
    assert name(meeting, "en") == Text("全市工作会议", "zh", asked=False)


def test_number_term_and_body_make_the_name_in_both_languages() -> None:
    committee = make_body("Harbour City Committee", "中共海港市委员会")
    term = Term.objects.create(body=committee, ordinal=9)
    meeting = make_meeting(committee, kind="plenary", ordinal=4, term=term, texts={"en": {"title": "Spring session"}})
    assert name(meeting, "en") == Text("Spring session", "en")
    assert name(meeting, "zh") == Text("中共海港市第九届委员会第四次全体会议", "zh")


def test_a_body_without_a_name_in_the_language_makes_a_name_in_the_other() -> None:
    meeting = make_meeting(make_body("Harbour Office"), kind="enlarged")
    assert name(meeting, "zh") == Text("Enlarged Meeting of the Harbour Office", "en", asked=False)


def test_the_body_is_called_as_it_was_on_that_day() -> None:
    office = make_body("Harbour Office", founded_on=date(2000, 1, 1))
    meeting = make_meeting(office, kind="enlarged")
    body_actions.rename(SYSTEM, office, names={"en": "Port Office"}, from_on=date(2024, 1, 1))
    office.refresh_from_db()
    assert str(name(meeting, "en")) == "Enlarged Meeting of the Harbour Office"


def test_a_meeting_before_the_bodys_first_name_has_a_name_too() -> None:
    meeting = make_meeting(make_body("Harbour Office", founded_on=date(2023, 12, 30)), kind="enlarged")
    assert str(name(meeting, "en")) == "Enlarged Meeting of the Harbour Office"


def test_where_the_body_is_plain_it_is_left_out() -> None:
    committee = make_body("Harbour City Committee", "中共海港市委员会")
    term = Term.objects.create(body=committee, ordinal=9)
    meeting = make_meeting(committee, kind="plenary", ordinal=4, term=term)
    assert name_within(meeting, "en") == Text("Fourth Plenary Session, Ninth Term", "en")
    assert name_within(meeting, "zh") == Text("第九届第四次全体会议", "zh")
    assert name_within(make_meeting(committee, texts={"zh": {"title": "座谈会"}}), "en") == Text(
        "座谈会", "zh", asked=False
    )
