"""What the public was given, as it was."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from remit.ledger.models import Record


class Edition(Record):
    """One published state of a readout. `content` is {language: {"title", "paragraphs": [text]}}; `changes` says
    per language what is new since the edition before. Never changed afterwards; older ones stay reachable."""

    readout = models.ForeignKey("publication.Readout", on_delete=models.PROTECT, related_name="editions")
    number = models.PositiveIntegerField()
    published_on = models.DateField()
    published_at = models.DateTimeField()
    content = models.JSONField()
    changes = models.JSONField(default=dict, blank=True)

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(
                name="edition_number_once",
                fields=["readout", "number"],
                violation_error_message=_("Somebody else has just published this readout."),
            )
        ]
        indexes = [models.Index(fields=["-published_at"], name="edition_by_moment")]

    def __str__(self) -> str:
        return f"edition {self.number} of readout {self.readout_id}"
