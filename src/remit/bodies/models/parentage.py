"""Under which body a body stands, from a day until a day."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from remit.bodies.models.dated import Dated
from remit.ledger.models import Record


class Parentage(Record, Dated):
    """The truth about the tree over time; `superior` is None while the body is a root."""

    body = models.ForeignKey("bodies.Body", on_delete=models.CASCADE, related_name="parentages")
    superior = models.ForeignKey(
        "bodies.Body", null=True, blank=True, on_delete=models.PROTECT, related_name="subordinations"
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="body_one_current_superior",
                fields=["body"],
                condition=Q(until_on__isnull=True),
                violation_error_message=_("The body has a superior body already."),
            ),
            models.CheckConstraint(
                name="parentage_until_not_before_from",
                condition=Q(until_on__isnull=True) | Q(from_on__isnull=True) | Q(until_on__gte=F("from_on")),
                violation_error_message=_("A move cannot be dated before the one before it."),
            ),
            models.CheckConstraint(
                name="parentage_not_under_itself",
                condition=Q(superior__isnull=True) | ~Q(superior=F("body")),
                violation_error_message=_("A body cannot stand under itself."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.body} under {self.superior or 'nobody'}"
