"""Dates and moments as each language writes them, for templates."""

from datetime import date, datetime
from functools import lru_cache
from html import escape
from typing import Final

from django import template
from django.db.models import Model
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.timezone import is_aware, localtime
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from remit.kernel.texts import Text
from remit.web.address import desk_address, public_address

register = template.Library()

CODES: Final = {"en": "en", "zh": "zh-Hans"}
ONLY_IN: Final = {"en": _("English only"), "zh": _("Chinese only")}

MONTHS: Final = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]


def written(day: date, language: str) -> str:
    """The day as the language writes it: 29 December 2023, 2023年12月29日."""
    if language.startswith("zh"):
        return f"{day.year}年{day.month}月{day.day}日"
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


@register.simple_tag
def day(value: date | None) -> SafeString | str:
    """A time element for a day (a moment gives its local day), or nothing."""
    # Written by hand, because Django's date filter costs ten times as much in a list of 500.
    if value is None or value == "":
        return ""
    if isinstance(value, datetime):
        value = localtime(value).date() if is_aware(value) else value.date()
    return _time(value, (get_language() or "en").startswith("zh"))


@lru_cache(maxsize=4096)
def _time(value: date, chinese: bool) -> SafeString:
    # Nothing here needs escaping; a list of 500 has the same few days again and again.
    return SafeString(f'<time datetime="{value.isoformat()}">{written(value, "zh" if chinese else "en")}</time>')


@register.simple_tag
def moment(value: datetime | None) -> str:
    """A local moment to the minute, without its markup: 29 December 2023, 14:05."""
    if value is None or value == "":
        return ""
    local = localtime(value) if is_aware(value) else value
    language = get_language() or "en"
    joint = " " if language.startswith("zh") else ", "
    return f"{written(local.date(), language)}{joint}{local:%H:%M}"


def text(value: Text | str | None, mark: bool = True) -> SafeString | str:
    """Words that a record holds; those in the other language bear their `lang`, and say that there are no others."""
    if not isinstance(value, Text) or value.asked or not value.value:
        return str(value or "")
    language = CODES.get(value.language, value.language)
    if not mark:
        return format_html('<span lang="{}">{}</span>', language, value.value)
    return format_html(
        '<span lang="{}">{}</span> <span class="lang-mark">{}</span>',
        language,
        value.value,
        ONLY_IN[value.language],
    )


@register.simple_tag(name="text")
def words(value: Text | str | None, mark: bool = True) -> SafeString:
    """The same, escaped: for templates, and for lines that are filled by hand."""
    if isinstance(value, Text) and not value.asked and value.value:
        return SafeString(text(value, mark))
    return value if isinstance(value, SafeString) else SafeString(escape(str(value or "")))


@register.filter
def own_words(value: object) -> SafeString:
    """Words as somebody gave them, in whatever language: no field says in which."""
    return format_html('<span class="reason">{}</span>', value) if value else SafeString("")


@register.filter
def in_language(record: object, attribute: str) -> Text:
    """`record|in_language:"title"`: what `title_in` gives for the language that the page is in."""
    language = "zh" if (get_language() or "en").startswith("zh") else "en"
    words: Text = getattr(record, f"{attribute}_in")(language)
    return words


@register.simple_tag
def address(record: Model) -> str:
    """Where the desk shows the record."""
    return desk_address(record)


@register.simple_tag
def public_page(record: Model) -> str:
    """Where the portal shows the record, in the language that the page is in."""
    return public_address(record, "zh" if (get_language() or "en").startswith("zh") else "en")
