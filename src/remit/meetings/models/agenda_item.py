"""One item of a meeting's agenda."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from remit.bodies.models.worded import Worded
from remit.kernel.texts import Text, pick
from remit.ledger.models import Record
from remit.meetings.choices import Outcome
from remit.papers.choices import Confidentiality


class AgendaItem(Record):
    """`position` orders the agenda from 1. `closed` items are read by the body only (or by named persons), whatever the
    meeting is."""

    meeting = models.ForeignKey("meetings.Meeting", on_delete=models.CASCADE, related_name="items")
    position = models.PositiveIntegerField()
    presenter = models.ForeignKey("bodies.Person", null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    outcome = models.CharField(max_length=25, choices=Outcome.choices, default=Outcome.NONE, blank=True)
    confidentiality = models.CharField(max_length=10, choices=Confidentiality.choices, default=Confidentiality.PUBLIC)

    class Meta:
        ordering = ["position", "id"]

    def __str__(self) -> str:
        return f"item {self.position} of meeting {self.meeting_id}"

    def title_in(self, language: str) -> Text:
        """The title for a reader of `language`."""
        return pick(self.texts.all(), "title", language)

    def outcome_text_in(self, language: str) -> Text:
        """What was said of the outcome, for a reader of `language`."""
        return pick(self.texts.all(), "outcome_text", language)


class AgendaItemText(Worded):
    """An item's words in one language."""

    item = models.ForeignKey(AgendaItem, on_delete=models.CASCADE, related_name="texts")
    title = models.CharField(max_length=500)
    outcome_text = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="item_one_text_per_language",
                fields=["item", "language"],
                violation_error_message=_("The item has a title in this language already."),
            )
        ]

    def __str__(self) -> str:
        return self.title


class ItemAudience(Record):
    """One of the persons who may read an item kept to named persons."""

    item = models.ForeignKey(AgendaItem, on_delete=models.CASCADE, related_name="audience")
    person = models.ForeignKey("bodies.Person", on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="item_reader_once",
                fields=["item", "person"],
                violation_error_message=_("This person is named already."),
            )
        ]

    def __str__(self) -> str:
        return f"reader {self.person_id} of item {self.item_id}"
