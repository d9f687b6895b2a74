"""A paper that a meeting treated, or that came from it."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from remit.ledger.models import Record
from remit.meetings.choices import PaperRole


class MeetingPaper(Record):
    """The meeting considered the paper or issued it; `item` where that was at one item, and then as open or closed as
    the item is. What it conveyed is another matter."""

    meeting = models.ForeignKey("meetings.Meeting", on_delete=models.PROTECT, related_name="papers")
    item = models.ForeignKey(
        "meetings.AgendaItem", null=True, blank=True, on_delete=models.PROTECT, related_name="papers"
    )
    paper = models.ForeignKey("papers.Paper", on_delete=models.PROTECT, related_name="+")
    role = models.CharField(max_length=10, choices=PaperRole.choices)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                name="meeting_paper_once_per_role",
                fields=["meeting", "paper", "role"],
                violation_error_message=_("This is said of the meeting and the paper already."),
            ),
            models.CheckConstraint(
                name="meeting_paper_known_role",
                condition=models.Q(role__in=PaperRole.values),
                violation_error_message=_("This is not known."),
            ),
        ]

    def __str__(self) -> str:
        return f"paper {self.paper_id} {self.role} at meeting {self.meeting_id}"
