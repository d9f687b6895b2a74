"""A requirement: what a meeting asked for."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from remit.bodies.models.worded import Worded
from remit.kernel.texts import Text, pick
from remit.ledger.models import Record


class KeyPoint(Record):
    """What is asked; `item` where it belongs to one item, and then as open or closed as the item is."""

    meeting = models.ForeignKey("meetings.Meeting", on_delete=models.CASCADE, related_name="key_points")
    item = models.ForeignKey(
        "meetings.AgendaItem", null=True, blank=True, on_delete=models.RESTRICT, related_name="key_points"
    )
    position = models.PositiveIntegerField()

    class Meta:
        ordering = ["position", "id"]

    def __str__(self) -> str:
        return f"requirement {self.position} of meeting {self.meeting_id}"

    def text_in(self, language: str) -> Text:
        """Its words for a reader of `language`."""
        return pick(self.texts.all(), "text", language)


class KeyPointText(Worded):
    """Its words in one language."""

    key_point = models.ForeignKey(KeyPoint, on_delete=models.CASCADE, related_name="texts")
    text = models.TextField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="key_point_one_text_per_language",
                fields=["key_point", "language"],
                violation_error_message=_("There are words in this language already."),
            )
        ]

    def __str__(self) -> str:
        return self.text[:80]
