"""A term of a body, such as the ninth term of a committee."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from remit.bodies.models.dated import Dated
from remit.ledger.models import Record


class Term(Record, Dated):
    """Sessions and meetings are numbered within it."""

    body = models.ForeignKey("bodies.Body", on_delete=models.PROTECT, related_name="terms")
    ordinal = models.PositiveSmallIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="term_ordinal_once_per_body",
                fields=["body", "ordinal"],
                violation_error_message=_("The body has a term with this number already."),
            ),
            models.CheckConstraint(
                name="term_ordinal_from_1_to_999",
                condition=Q(ordinal__gte=1, ordinal__lte=999),
                violation_error_message=_("Terms are counted from 1 to 999."),
            ),
            models.CheckConstraint(
                name="term_until_after_from",
                condition=Q(until_on__isnull=True) | Q(from_on__isnull=True) | Q(until_on__gt=F("from_on")),
                violation_error_message=_("A term cannot end before it begins."),
            ),
        ]
        ordering = ["-ordinal"]

    def __str__(self) -> str:
        return f"term {self.ordinal}"
