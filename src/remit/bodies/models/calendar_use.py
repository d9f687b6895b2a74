"""Which calendar a body works by, from a day until a day."""

from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from remit.bodies.models.dated import Dated
from remit.ledger.models import Record


class CalendarUse(Record, Dated):
    """A body with its own calendar; one without works by that of the nearest body above. `entered_at` is when the row
    was entered, `ended_at` when its end was."""

    body = models.ForeignKey("bodies.Body", on_delete=models.PROTECT, related_name="calendar_uses")
    calendar = models.ForeignKey("bodies.Calendar", on_delete=models.PROTECT, related_name="uses")
    entered_at = models.DateTimeField(default=timezone.now, editable=False)
    ended_at = models.DateTimeField(null=True, editable=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="body_one_current_calendar",
                fields=["body"],
                condition=Q(until_on__isnull=True),
                violation_error_message=_("The body works by a calendar of its own already."),
            ),
            models.CheckConstraint(
                name="calendar_use_until_not_before_from",
                condition=Q(until_on__isnull=True) | Q(from_on__isnull=True) | Q(until_on__gte=F("from_on")),
                violation_error_message=_("The use of a calendar cannot end before it begins."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.body} by {self.calendar}"
