"""Under which body a body stands, from a day until a day."""

from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from remit.bodies.models.dated import Dated
from remit.ledger.models import Record


class Parentage(Record, Dated):
    """The truth about the tree over time; `superior` is None while the body is a root.

    Rows follow each other without a gap, and each says when it was entered: the end of one is entered with the next.
    What was entered wrongly is not rewritten but withdrawn, so that what was known at any moment can be told again.
    """

    body = models.ForeignKey("bodies.Body", on_delete=models.CASCADE, related_name="parentages")
    superior = models.ForeignKey(
        "bodies.Body", null=True, blank=True, on_delete=models.PROTECT, related_name="subordinations"
    )
    entered_at = models.DateTimeField(default=timezone.now, editable=False)
    withdrawn_at = models.DateTimeField(null=True, editable=False)

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
            models.CheckConstraint(
                name="parentage_withdrawn_is_over",
                condition=Q(withdrawn_at__isnull=True) | Q(until_on__isnull=False),
                violation_error_message=_("What was withdrawn does not hold any more."),
            ),
        ]
        indexes = [
            models.Index(fields=["entered_at"], name="parentage_by_entry"),
            models.Index(fields=["from_on"], name="parentage_by_first_day"),
            models.Index(
                fields=["withdrawn_at"], name="parentage_by_withdrawal", condition=Q(withdrawn_at__isnull=False)
            ),
        ]

    def __str__(self) -> str:
        return f"{self.body} under {self.superior or 'nobody'}"
