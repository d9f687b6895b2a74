"""Days as each language writes them. Days are days: no time zone is involved."""

from datetime import date

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def day(value: date | None, language: str) -> str:
    """29 December 2023, or 2023年12月29日; an empty string for None."""
    if value is None:
        return ""
    if language == "zh":
        return f"{value.year}年{value.month}月{value.day}日"
    return f"{value.day} {MONTHS[value.month - 1]} {value.year}"


def span(start: date | None, end: date | None, language: str) -> str:
    """From one day to another: "1 to 3 May 2024", "2024年5月1日至3日"; one day where both are the same."""
    if start is None or end is None or start == end:
        return day(start or end, language)
    if language == "zh":
        return f"{day(start, 'zh')}至{_chinese_end(start, end)}"
    return f"{_english_start(start, end)} to {day(end, 'en')}"


def _chinese_end(start: date, end: date) -> str:
    if start.year != end.year:
        return day(end, "zh")
    return f"{end.day}日" if start.month == end.month else f"{end.month}月{end.day}日"


def _english_start(start: date, end: date) -> str:
    if start.year != end.year:
        return day(start, "en")
    return str(start.day) if start.month == end.month else f"{start.day} {MONTHS[start.month - 1]}"
