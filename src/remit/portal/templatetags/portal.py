"""Spans of days on public pages."""

from datetime import date

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from remit.kernel.dates import span

register = template.Library()


@register.simple_tag
def days(start: date | None, end: date | None) -> SafeString | str:
    """From one day to another, in the words of the page's language; one time element, for its first day."""
    if start is None:
        return ""
    language = "zh" if (get_language() or "en").startswith("zh") else "en"
    return format_html('<time datetime="{}">{}</time>', start.isoformat(), span(start, end, language))
