"""What a clerk put right in a page that was read in."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from remit.ledger.models import Record


class Correction(Record):
    """An example for this body's next pages: where the reader `said` this, the clerk `meant` that, last on `made_on`.

    `field` is the field's name, such as "persons-role"; for the "name" of a body or person, `meant` is whom it was
    linked to, such as "body:12". Examples are offered, never applied.
    """

    body = models.ForeignKey("bodies.Body", on_delete=models.PROTECT, related_name="+")
    field = models.CharField(max_length=40)
    said = models.CharField(max_length=300)
    meant = models.CharField(max_length=300)
    made_on = models.DateField()

    class Meta:
        ordering = ["field", "said", "id"]
        constraints = [
            models.UniqueConstraint(
                name="correction_one_for_each_reading",
                fields=["body", "field", "said"],
                violation_error_message=_("This has been put right before."),
            )
        ]

    def __str__(self) -> str:
        return self.said
