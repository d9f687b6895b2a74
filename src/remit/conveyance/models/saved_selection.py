"""A selection of bodies that is kept under a name."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from remit.ledger.models import Record


class SavedSelection(Record):
    """Which bodies `body` chooses again and again; what is chosen, not who that is today."""

    body = models.ForeignKey("bodies.Body", on_delete=models.PROTECT, related_name="+")
    name = models.CharField(max_length=100)
    selection = models.JSONField(default=dict)

    class Meta:
        ordering = ["name", "id"]
        constraints = [
            models.UniqueConstraint(
                name="selection_named_once_in_a_body",
                fields=["body", "name"],
                violation_error_message=_("There is a selection of this name already."),
            )
        ]

    def __str__(self) -> str:
        return self.name
