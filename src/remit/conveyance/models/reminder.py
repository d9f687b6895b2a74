"""A reminder sent to the bodies that are late."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from remit.conveyance.models.mandate import Mandate
from remit.conveyance.models.referral import Referral
from remit.ledger.models import Record, SetRow


class Reminder(Record):
    """On that day, bodies that were late with a mandate were reminded of it."""

    mandate = models.ForeignKey(Mandate, on_delete=models.PROTECT, related_name="reminders")
    reminded_on = models.DateField()
    reminded_at = models.DateTimeField()

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return f"reminder {self.pk} of mandate {self.mandate_id}"


class Reminded(SetRow):
    """One body that was reminded: of one referral at most once a day."""

    SET = "reminder"

    reminder = models.ForeignKey(Reminder, on_delete=models.PROTECT, related_name="reminded")
    referral = models.ForeignKey(Referral, on_delete=models.PROTECT, related_name="reminded", db_index=False)
    body = models.ForeignKey("bodies.Body", on_delete=models.PROTECT, related_name="+")
    reminded_on = models.DateField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="referral_reminded_once_a_day",
                fields=["referral", "reminded_on"],
                violation_error_message=_("This body was reminded today already."),
            )
        ]

    def __str__(self) -> str:
        return f"body {self.body_id} in reminder {self.reminder_id}"
