"""Who was there."""

import re

from django.db import models
from django.utils.translation import gettext_lazy as _

from remit.kernel.texts import Text
from remit.ledger.models import Record
from remit.meetings.choices import Presence

CHINESE = re.compile("[\u4e00-\u9fff]")


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

    def role_in(self, language: str) -> Text:
        """The post for a reader of `language`: where the account's words are those of a post that the person held,
        in the reader's own language; else as the account has them."""
        for membership in self.person.memberships.all():
            if membership.post and any(text.label == self.role for text in membership.post.texts.all()):
                return membership.post.label_in(language)
        written = "zh" if CHINESE.search(self.role) else "en"
        return Text(self.role, written, written == language)

    def __str__(self) -> str:
        return f"person {self.person_id} at meeting {self.meeting_id}"
