"""A file of a paper: a scan, or the document as it came."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from remit.ledger.models import Record
from remit.papers.models.paper import Paper


class File(Record):
    """Its bytes stand in the data folder under their digest (SHA-256, hex); who may read the paper may read it."""

    paper = models.ForeignKey(Paper, on_delete=models.PROTECT, related_name="files")
    name = models.CharField(max_length=255)
    media_type = models.CharField(max_length=100)
    size_bytes = models.PositiveBigIntegerField()
    digest = models.CharField(max_length=64)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="paper_file_once",
                fields=["paper", "digest"],
                violation_error_message=_("The paper has this file already."),
            )
        ]

    def __str__(self) -> str:
        return self.name
