"""Who was there."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from remit.ledger.models import Record
from remit.meetings.choices import Presence


class Attendance(Record):
    """A person at a meeting. `role` is the post as the account names it on that day, in the account's language."""

    meeting = models.ForeignKey("meetings.Meeting", on_delete=models.CASCADE, related_name="attendances")
    person = models.ForeignKey("bodies.Person", on_delete=models.PROTECT, related_name="+")
    presence = models.CharField(max_length=10, choices=Presence.choices, default=Presence.MEMBER)
    role = models.CharField(max_length=300, blank=True)
    position = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["position", "id"]
        constraints = [
            models.UniqueConstraint(
                name="attendance_once_per_person",
                fields=["meeting", "person"],
                violation_error_message=_("This person is in the attendance already."),
            )
        ]

    def __str__(self) -> str:
        return f"person {self.person_id} at meeting {self.meeting_id}"
