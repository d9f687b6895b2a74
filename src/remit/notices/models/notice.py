"""A notice."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from remit.notices.choices import NoticeKind
from remit.notices.models.letter import Letter


class Notice(models.Model):
    """That an account is to be told of a referral, or of one of its tracks, once per occasion: an entry of the ledger,
    or a day that came. `grant` is the role for which it is told. Without a letter it waits."""

    occasion = models.CharField(max_length=64)
    account = models.ForeignKey("accounts.Account", on_delete=models.CASCADE, related_name="+")
    grant = models.BigIntegerField()
    kind = models.CharField(max_length=10, choices=NoticeKind.choices)
    referral = models.ForeignKey("conveyance.Referral", on_delete=models.CASCADE, related_name="+", db_index=False)
    track = models.ForeignKey("conveyance.Track", null=True, blank=True, on_delete=models.CASCADE, related_name="+")
    noted_at = models.DateTimeField(auto_now_add=True)
    letter = models.ForeignKey(Letter, null=True, blank=True, on_delete=models.SET_NULL, related_name="notices")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="notice_once_per_occasion",
                fields=["occasion", "account", "referral"],
                violation_error_message=_("This was noted already."),
            ),
            models.CheckConstraint(
                name="notice_known_kind",
                condition=Q(kind__in=NoticeKind.values),
                violation_error_message=_("This kind is not known."),
            ),
        ]
        indexes = [
            models.Index(fields=["account", "id"], name="notice_waiting", condition=Q(letter=None)),
            models.Index(fields=["noted_at"], name="notice_by_moment"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} of referral {self.referral_id} for account {self.account_id}"
