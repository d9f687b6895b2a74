"""A role that an account holds in a body from a day until a day."""

from datetime import date

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from remit.accounts.choices import RoleChoice
from remit.ledger.models import Record


class RoleGrant(Record):
    """Holds from `from_on` until the day before `until_on` (None: still). `body` is None only for the site
    administrator."""

    account = models.ForeignKey("accounts.Account", on_delete=models.PROTECT, related_name="grants")
    body = models.ForeignKey("bodies.Body", null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    role = models.CharField(max_length=30, choices=RoleChoice.choices)
    reaches_down = models.BooleanField(default=False)
    from_on = models.DateField()
    until_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="grant_body_unless_site",
                condition=Q(body__isnull=False) | Q(role=RoleChoice.SITE_ADMINISTRATOR),
                violation_error_message=_("Every role but the site administrator's is held in a body."),
            ),
            models.CheckConstraint(
                name="grant_until_not_before_from",
                condition=Q(until_on__isnull=True) | Q(until_on__gte=F("from_on")),
                violation_error_message=_("A role cannot end before it begins."),
            ),
            models.UniqueConstraint(
                name="grant_once_at_a_time",
                fields=["account", "body", "role"],
                condition=Q(until_on__isnull=True),
                violation_error_message=_("The account holds this role in this body already."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.role} grant {self.pk}"

    def holds_on(self, on: date) -> bool:
        """Whether it holds on that day."""
        return self.from_on <= on and (self.until_on is None or on < self.until_on)
