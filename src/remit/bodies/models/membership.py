"""Who belongs to a body, in which post, from a day until a day."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from remit.bodies.choices import Seat
from remit.bodies.models.dated import Dated
from remit.ledger.models import Record


class Membership(Record, Dated):
    """Person × post × body × seat; `acting` for one who stands in for the holder."""

    person = models.ForeignKey("bodies.Person", on_delete=models.PROTECT, related_name="memberships")
    body = models.ForeignKey("bodies.Body", on_delete=models.PROTECT, related_name="memberships")
    post = models.ForeignKey("bodies.Post", null=True, blank=True, on_delete=models.PROTECT, related_name="memberships")
    seat = models.CharField(max_length=10, choices=Seat.choices, default=Seat.FULL)
    acting = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="membership_until_after_from",
                condition=Q(until_on__isnull=True) | Q(from_on__isnull=True) | Q(until_on__gte=F("from_on")),
                violation_error_message=_("A membership cannot end before it begins."),
            )
        ]

    def __str__(self) -> str:
        return f"membership {self.pk}"
