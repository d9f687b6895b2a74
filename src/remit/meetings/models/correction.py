"""A mistake in a held meeting, mended."""

from django.db import models

from remit.ledger.models import Record


class Correction(Record):
    """Says what was changed in a held meeting, and why; the entry in the ledger keeps both texts. `what` names the part
    ("held_on", "items.3.title.en"), `was` and `now` the values as text, and
    `was_in` and `now_in` who could read each."""

    meeting = models.ForeignKey("meetings.Meeting", on_delete=models.CASCADE, related_name="corrections")
    corrected_on = models.DateField()
    reason = models.TextField()
    changes = models.JSONField(default=list)

    class Meta:
        ordering = ["corrected_on", "id"]

    def __str__(self) -> str:
        return f"correction of meeting {self.meeting_id}"
