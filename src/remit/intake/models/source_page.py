"""The page that a meeting was read in from."""

from django.db import models

from remit.ledger.models import Record


class SourcePage(Record):
    """The original text with its SHA-256 and what the reader found in it, kept beside the meeting that it became."""

    body = models.ForeignKey("bodies.Body", on_delete=models.PROTECT, related_name="+")
    meeting = models.ForeignKey("meetings.Meeting", on_delete=models.PROTECT, related_name="+")
    name = models.CharField(max_length=255, blank=True)
    address = models.URLField(max_length=1000, blank=True)
    published_on = models.DateField(null=True, blank=True)
    sha256 = models.CharField(max_length=64, db_index=True)
    text = models.TextField()
    read = models.JSONField()

    def __str__(self) -> str:
        return self.name or self.sha256[:12]
