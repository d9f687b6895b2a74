"""What was conveyed at an agenda item."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from remit.ledger.models import Record


class Conveyed(Record):
    """An agenda item × a paper, or × a meeting of another body: exactly one of the two."""

    item = models.ForeignKey("meetings.AgendaItem", on_delete=models.PROTECT, related_name="+")
    paper = models.ForeignKey("papers.Paper", null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    meeting = models.ForeignKey("meetings.Meeting", null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    position = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["position", "id"]
        constraints = [
            models.CheckConstraint(
                name="conveyed_paper_or_meeting",
                condition=Q(paper__isnull=False, meeting__isnull=True) | Q(paper__isnull=True, meeting__isnull=False),
                violation_error_message=_("Either a paper or a meeting is conveyed."),
            ),
            models.UniqueConstraint(
                name="conveyed_paper_once_per_item",
                fields=["item", "paper"],
                condition=Q(paper__isnull=False),
                violation_error_message=_("The paper is conveyed at this item already."),
            ),
            models.UniqueConstraint(
                name="conveyed_meeting_once_per_item",
                fields=["item", "meeting"],
                condition=Q(meeting__isnull=False),
                violation_error_message=_("The meeting is conveyed at this item already."),
            ),
        ]

    def __str__(self) -> str:
        return f"conveyed at item {self.item_id}"
