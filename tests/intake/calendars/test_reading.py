"""Reading calendars that authorities publish."""

from datetime import date

import pytest

from remit.intake.calendars.line import Line
from remit.intake.calendars.reading import read
from remit.intake.calendars.shipped import EXAMPLES, content
from remit.kernel.errors import Refused
from remit.kernel.working_days import working_days


def _events(*bodies: str) -> bytes:
    events = "".join(f"BEGIN:VEVENT\r\nUID:{n}\r\n{body}\r\nEND:VEVENT\r\n" for n, body in enumerate(bodies))
    return f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//EN\r\n{events}END:VCALENDAR\r\n".encode()


def test_a_table_says_what_is_free_and_what_is_worked() -> None:
    text = "# as announced\nday,working,words\n2025-10-01,no,国庆节\n2025/9/28,是,\n\n2025年10月2日,放假,国庆节\n"
    assert read(text.encode("gb18030"), "zh") == [
        Line(3, "2025-10-01", date(2025, 10, 1), False, {"zh": "国庆节"}),
        Line(4, "2025/9/28", date(2025, 9, 28), True),
        Line(6, "2025年10月2日", date(2025, 10, 2), False, {"zh": "国庆节"}),
    ]


def test_an_impossible_day_is_refused_with_its_line_and_a_sentence_and_the_others_are_read() -> None:
    lines = read(b"day,working,words\n2025-02-31,no,Never\n2025-03-03,perhaps,\n2025-03-04,no\n2025-03-04,yes\n", "en")
    assert [(line.line, line.why) for line in lines] == [
        (2, "“2025-02-31” is not a day of the calendar. Write it like 2025-10-01."),
        (3, "“perhaps” does not say whether the day is worked. Write yes or no."),
        (4, ""),
        (5, "This day stands in line 4 already."),
    ]
    assert [line.special is None for line in lines] == [True, True, False, True]


def test_icalendar_gives_every_day_of_an_event_and_tells_made_up_days() -> None:
    found = read(
        _events(
            "DTSTART;VALUE=DATE:20251001\r\nDTEND;VALUE=DATE:20251003\r\nSUMMARY;LANGUAGE=zh-CN:国庆节",
            "DTSTART;VALUE=DATE:20250928\r\nSUMMARY:Office\r\nX-APPLE-SPECIAL-DAY:ALTERNATE-WORKDAY",
            "DTSTART;VALUE=DATE:20251011\r\nSUMMARY:国庆节补班",
        ),
        "en",
    )
    assert found == [
        Line(6, "2025-10-01", date(2025, 10, 1), False, {"zh": "国庆节"}),
        Line(6, "2025-10-02", date(2025, 10, 2), False, {"zh": "国庆节"}),
        Line(12, "2025-09-28", date(2025, 9, 28), True, {"en": "Office"}),
        Line(18, "2025-10-11", date(2025, 10, 11), True, {"en": "国庆节补班"}),
    ]


@pytest.mark.parametrize(
    ("event", "why"),
    [
        ("DTSTART;VALUE=DATE:20250231\r\nSUMMARY:Never", "“20250231” is not a day of the calendar"),
        ("DTSTART:20250201T090000Z\r\nSUMMARY:Hour", "“20250201T090000Z” is not a day of the calendar"),
        ("SUMMARY:None", "“–” is not a day of the calendar"),
        ("DTSTART;VALUE=DATE:20251225\r\nRRULE:FREQ=YEARLY\r\nSUMMARY:Christmas", "This event repeats."),
        ("DTSTART;VALUE=DATE:20251225\r\nDTEND;VALUE=DATE:20251201", "This event ends before it begins"),
        ("DTSTART;VALUE=DATE:20251225\r\nDTEND;VALUE=DATE:20261232", "The last day of this event is not"),
    ],
)
def test_an_event_that_cannot_be_is_refused_and_the_next_one_is_read(event: str, why: str) -> None:
    wrong, right = read(_events(event, "DTSTART;VALUE=DATE:20260101\r\nSUMMARY:New Year"), "en")
    assert wrong.why.startswith(why)
    assert wrong.special is None
    assert (right.day, right.why) == (date(2026, 1, 1), "")


@pytest.mark.parametrize(
    "content",
    [
        b"", b"\x89PNG\x00", b"day\n", b"colour\nred\n", b"day,day\n2025-01-01,2025-01-01\n", b"working\nno\n",
        b"BEGIN:VCALENDAR\r\nEND:VEVENT\r\n", b"BEGIN:VCALENDAR", b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n",
        b"day\n" + b"2025-01-01\n" * 1001,
    ],
)  # fmt: skip
def test_rubbish_is_refused_in_one_sentence_beside_the_file(content: bytes) -> None:
    with pytest.raises(Refused) as refusal:
        read(content, "en")
    assert list(refusal.value.fields) == ["file"]


@pytest.mark.parametrize("name", EXAMPLES)
def test_what_is_shipped_can_be_read_whole_in_both_languages(name: str) -> None:
    lines = read(content(name), "en")
    assert [line for line in lines if line.why or set(line.words) != {"en", "zh"}] == []
    assert {line.day.year for line in lines if line.day} == {2024, 2025, 2026}


def test_the_years_have_as_many_working_days_as_were_announced() -> None:
    china, british = (
        working_days({line.day: line.working for line in read(content(name), "en") if line.day}) for name in EXAMPLES
    )
    years = [(date(year - 1, 12, 31), date(year, 12, 31)) for year in (2024, 2025, 2026)]
    assert [china.between(*year) for year in years] == [251, 248, 248]
    assert [british.between(*year) for year in years] == [254, 253, 253]
