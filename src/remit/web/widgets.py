"""Widgets that Django does not have."""

from datetime import date
from typing import Any

from django import forms


class DayInput(forms.DateInput):
    """The browser's date field; plain text while it holds what is no day, so that nothing typed is lost."""

    # A date field silently empties itself when it is given "31 February".

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        """Days are written as ISO dates, which is what a date field reads."""
        super().__init__(attrs=attrs, format="%Y-%m-%d")

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        """The template's context, with the type that can show the value."""
        context = super().get_context(name, value, attrs)
        context["widget"]["type"] = "date" if _is_day(context["widget"]["value"]) else "text"
        return context


def _is_day(value: str | None) -> bool:
    if not value:
        return True
    try:
        return len(value) == len("2024-01-31") and bool(date.fromisoformat(value))
    except ValueError:
        return False
