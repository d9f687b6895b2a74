"""The pages about calendars of working days."""

from datetime import date
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from remit.bodies.actions import calendar as calendar_actions
from remit.bodies.models import Calendar, CalendarDay, CalendarUse
from remit.kernel.roles import Role
from remit.kernel.special_day import SpecialDay
from tests.bodies.calendars import MADE_UP, MAY_DAY, make_calendar
from tests.factories import SYSTEM, make_body

pytestmark = pytest.mark.django_db
FILE = b"day,working,words\n2024-05-01,no,Labour Day\n2024-10-01,no,National Day\n2025-02-31,no,Never\n"


def _upload(client: Client, calendar: Calendar, content: bytes = FILE) -> Any:
    data = {"file": SimpleUploadedFile("days.csv", content), "language": "en"}
    return client.post(f"/desk/bodies/calendars/{calendar.pk}/import", data)


def _apply(client: Client, calendar: Calendar, page: Any) -> Any:
    form = page.context["form"]
    data = {name: form[name].value() for name in ("name", "seen", "content", "language")}
    data["content"] = (
        data["content"].replace("\r\n", "\n").replace("\n", "\r\n")
    )  # as a browser sends the lines of a text field
    return client.post(f"/desk/bodies/calendars/{calendar.pk}/import", data)


def test_a_calendar_is_made_corrected_and_filled_by_hand(admin: Client) -> None:
    assert "No calendars yet" in admin.get("/desk/bodies/calendars/").content.decode()
    made = {"name_en": "Ours", "name_zh": "本地", "weekend": ["6", "7"]}
    assert admin.post("/desk/bodies/calendars/new", made).status_code == 303
    calendar = Calendar.objects.get()
    path = f"/desk/bodies/calendars/{calendar.pk}"
    form = admin.get(f"{path}/edit").context["form"]
    assert (form["name_zh"].value(), form["weekend"].value()) == ("本地", ["6", "7"])
    wrong = admin.post(f"{path}/edit", {"name_en": "Ours", "weekend": list("1234567"), "revision": 0})
    assert wrong.context["form"].errors == {"weekend": ["At least one day of the week is worked."]}
    admin.post(f"{path}/edit", {"name_en": "Ours", "weekend": ["7"], "revision": 0})
    admin.post(f"{path}/days/new", {"day": "2024-05-04", "words_en": "Youth Day"})
    page = admin.get(f"{path}?year=2024").content.decode()
    assert "Youth Day" in page
    assert "Saturday" in page
    admin.post(f"/desk/bodies/calendars/days/{CalendarDay.objects.get().pk}/withdraw", {"reason": "a mistake"})
    page = admin.get(path).content.decode()
    assert "Every week is alike so far." in page
    assert "a mistake" in page


def test_the_preview_writes_nothing_and_names_the_line_of_an_impossible_day(admin: Client) -> None:
    calendar = make_calendar()
    page = _upload(admin, calendar)
    assert page.context["counts"] == {"create": 1, "update": 0, "unchanged": 1, "refused": 1}
    (refused,) = [row for row in page.context["found"].outcomes if row.fate == "refused"]
    assert (refused.line, refused.why.startswith("“2025-02-31” is not a day of the calendar.")) == (4, True)
    assert CalendarDay.objects.count() == 2
    assert _apply(admin, calendar, page).status_code == 303
    assert sorted(CalendarDay.objects.values_list("day", flat=True)) == [MADE_UP.day, MAY_DAY.day, date(2024, 10, 1)]
    assert "There is nothing to bring in." in _upload(admin, calendar).content.decode()


def test_what_changed_since_the_preview_is_shown_before_anything_is_done(admin: Client) -> None:
    calendar = make_calendar()
    page = _upload(admin, calendar)
    calendar_actions.add_days(SYSTEM, calendar, days=[SpecialDay(date(2024, 10, 1), working=False)])
    shown = _apply(admin, calendar, page)
    assert "What is recorded has changed since the preview." in shown.content.decode()
    assert _apply(admin, calendar, shown).status_code == 303


def test_rubbish_gets_one_sentence_beside_the_field_in_both_languages(signed_in: Any, admin: Client) -> None:
    calendar = make_calendar()
    assert _upload(admin, calendar, b"").context["form"].errors == {"file": ["The file is empty."]}
    chinese = signed_in(Role.SITE_ADMINISTRATOR, language="zh")
    broken = _upload(chinese, calendar, b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n")
    assert broken.context["form"].errors == {"file": ["文件中没有日期。"]}


def test_the_examples_that_come_along_can_be_brought_in(admin: Client) -> None:
    calendar = calendar_actions.create(SYSTEM, None, names={"en": "China"})
    content = admin.get("/desk/bodies/calendars/examples/china.csv").content
    _apply(admin, calendar, _upload(admin, calendar, content))
    assert CalendarDay.objects.count() == 108
    assert admin.get("/desk/bodies/calendars/examples/atlantis.csv").status_code == 404
    assert len(admin.get(f"/desk/bodies/calendars/{calendar.pk}?year=2026").context["days"]) == 39


def test_a_body_administrator_chooses_and_ends_the_calendar_of_the_body(signed_in: Any) -> None:
    city, calendar = make_body("City"), make_calendar()
    office = make_body("Office", superior=city)
    mine = signed_in(Role.BODY_ADMINISTRATOR, city, down=True)
    path = f"/desk/bodies/{city.pk}/calendar"
    assert mine.post(path, {"calendar": calendar.pk}).status_code == 303
    assert mine.post(path, {"calendar": calendar.pk}).context["form"].errors == {
        "calendar": ["The body works by this calendar already."]
    }
    below = mine.get(f"/desk/bodies/{office.pk}")
    assert below.context["works_by"].body == city
    assert "as above:" in below.content.decode()
    use = CalendarUse.objects.get()
    ended = mine.post(f"/desk/bodies/calendars/uses/{use.pk}/end", {"happened_on": "2024-01-01", "revision": 0})
    assert ended.status_code == 303
    assert "Monday to Friday." in mine.get(f"/desk/bodies/{office.pk}").content.decode()
    assert signed_in(Role.CLERK, city).get(path).status_code == 403
    assert mine.get("/desk/bodies/calendars/new").status_code == 403


def test_the_number_of_queries_of_a_year_does_not_grow(admin: Client) -> None:
    calendar = make_calendar()
    counts = []
    for number in (1, 2, 3):
        day = SpecialDay(date(2024, 10, number), working=False, words={"en": "National Day"})
        calendar_actions.add_days(SYSTEM, calendar, days=[day])
        calendar_actions.assign(SYSTEM, make_body(f"Office {number}"), calendar=calendar)
        with CaptureQueriesContext(connection) as queries:
            admin.get(f"/desk/bodies/calendars/{calendar.pk}?year=2024")
        counts.append(len(queries))
    assert counts[1:] == counts[:-1]
