"""A day of a calendar that differs from its week."""

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from remit.bodies.models.worded import Worded
from remit.kernel.texts import Text, pick
from remit.ledger.models import Record


class CalendarDay(Record):
    """A holiday, or a day that is worked all the same. Never changed: what was wrong is withdrawn and entered anew, so
    that what was known at any moment can be counted again."""

    calendar = models.ForeignKey("bodies.Calendar", on_delete=models.CASCADE, related_name="days")
    day = models.DateField()
    working = models.BooleanField(default=False)
    entered_at = models.DateTimeField(default=timezone.now, editable=False)
    withdrawn_at = models.DateTimeField(null=True, editable=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="calendar_day_once",
                fields=["calendar", "day"],
                condition=Q(withdrawn_at__isnull=True),
                violation_error_message=_("Somebody else has just entered this day. Look at it again."),
            )
        ]

    def __str__(self) -> str:
        return self.day.isoformat()

    def name_in(self, language: str) -> Text:
        """What the day is called, for a reader of `language`."""
        return pick(self.texts.all(), "words", language)


class CalendarDayText(Worded):
    """What a day is called in one language."""

    day = models.ForeignKey(CalendarDay, on_delete=models.CASCADE, related_name="texts")
    words = models.CharField(max_length=200)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="calendar_day_words_once_per_language",
                fields=["day", "language"],
                violation_error_message=_("The day has a name in this language already."),
            )
        ]

    def __str__(self) -> str:
        return self.words
