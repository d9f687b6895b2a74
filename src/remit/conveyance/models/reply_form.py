"""A form in which a superior wants to have the answer."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from remit.conveyance.models.referral import Referral
from remit.ledger.models import Record


class ReplyForm(Record):
    """Kept with the referral by the body that was asked, to be filled from what is recorded. Its bytes stand in the
    data folder under their digest (SHA-256, hex)."""

    referral = models.ForeignKey(Referral, on_delete=models.PROTECT, related_name="reply_forms")
    name = models.CharField(max_length=255)
    media_type = models.CharField(max_length=100)
    digest = models.CharField(max_length=64, db_index=True)
    kept_on = models.DateField()

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                name="referral_form_once",
                fields=["referral", "digest"],
                violation_error_message=_("This form is kept here already."),
            )
        ]

    def __str__(self) -> str:
        return self.name
