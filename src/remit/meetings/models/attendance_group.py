"""Who was there, where no names are given."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from remit.bodies.models.worded import Worded
from remit.kernel.texts import Text, pick
from remit.ledger.models import Record
from remit.meetings.choices import Presence


class AttendanceGroup(Record):
    """A group present, such as "mid-level staff"; `count` where the account gives one."""

    meeting = models.ForeignKey("meetings.Meeting", on_delete=models.CASCADE, related_name="groups")
    presence = models.CharField(max_length=10, choices=Presence.choices, default=Presence.MEMBER)
    count = models.PositiveIntegerField(null=True, blank=True)
    position = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["position", "id"]

    def __str__(self) -> str:
        return str(self.label_in("en"))

    def label_in(self, language: str) -> Text:
        """Who they are, for a reader of `language`."""
        return pick(self.texts.all(), "label", language)


class AttendanceGroupText(Worded):
    """Who they are, in one language."""

    group = models.ForeignKey(AttendanceGroup, on_delete=models.CASCADE, related_name="texts")
    label = models.CharField(max_length=300)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="group_one_text_per_language",
                fields=["group", "language"],
                violation_error_message=_("The group has words in this language already."),
            )
        ]

    def __str__(self) -> str:
        return self.label
