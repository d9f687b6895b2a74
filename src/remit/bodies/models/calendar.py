"""A calendar of working days that bodies share."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from remit.bodies.models.worded import Worded
from remit.kernel.texts import Text, pick
from remit.ledger.models import Record


class Calendar(Record):
    """Which days of the week are not worked; the days that differ are rows beside it. `weekend` holds ISO days of the
    week as digits in their order: "67" for Saturday and Sunday."""

    weekend = models.CharField(max_length=6, default="67", blank=True)

    def __str__(self) -> str:
        return str(self.name_in("en"))

    def name_in(self, language: str) -> Text:
        """What the calendar is called, for a reader of `language`."""
        return pick(self.names.all(), "name", language)

    @property
    def free(self) -> frozenset[int]:
        """The ISO days of the week that are not worked."""
        return frozenset(int(digit) for digit in self.weekend)


class CalendarName(Worded):
    """What a calendar is called in one language."""

    calendar = models.ForeignKey(Calendar, on_delete=models.CASCADE, related_name="names")
    name = models.CharField(max_length=200)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="calendar_one_name_per_language",
                fields=["calendar", "language"],
                violation_error_message=_("The calendar has a name in this language already."),
            ),
            models.UniqueConstraint(
                name="calendar_name_once_per_language",
                fields=["language", "name"],
                violation_error_message=_("Another calendar has this name already."),
            ),
        ]

    def __str__(self) -> str:
        return self.name
