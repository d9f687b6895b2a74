"""The page that a meeting was read in from."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from remit.ledger.models import Record


class SourcePage(Record):
    """The original text with its SHA-256 and what the reader found in it, kept beside the meeting that it became.
    `fingerprint` is the hash of its words without blanks and line ends; `part` counts the meetings of one page from
    0."""

    body = models.ForeignKey("bodies.Body", on_delete=models.PROTECT, related_name="+")
    meeting = models.ForeignKey("meetings.Meeting", on_delete=models.PROTECT, related_name="+")
    name = models.CharField(max_length=255, blank=True)
    address = models.URLField(max_length=1000, blank=True)
    published_on = models.DateField(null=True, blank=True)
    part = models.PositiveSmallIntegerField(default=0)
    sha256 = models.CharField(max_length=64, db_index=True)
    fingerprint = models.CharField(max_length=64, db_index=True)
    text = models.TextField()
    read = models.JSONField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="source_page_once_per_meeting",
                fields=["meeting", "sha256"],
                violation_error_message=_("This page is kept with the meeting already."),
            )
        ]

    def __str__(self) -> str:
        return self.name or self.sha256[:12]
