"""A referral: one body's share of a mandate."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from remit.conveyance.choices import DespatchState, ReferralState
from remit.conveyance.models.despatch import Despatch
from remit.conveyance.models.mandate import Mandate
from remit.ledger.models import Record, SetRow


class Referral(SetRow):
    """Asked of `body`; `above` is the referral that was passed on to it. Its state follows from its turns."""

    SET = "despatch"
    UNDIGESTED = frozenset({"revision", "state", "since_on"})

    # What the despatch says too; see `Track`.
    mandate = models.ForeignKey(
        Mandate, on_delete=models.PROTECT, related_name="referrals", db_index=False, db_constraint=False
    )
    despatch = models.ForeignKey(Despatch, on_delete=models.PROTECT, related_name="referrals")
    body = models.ForeignKey("bodies.Body", on_delete=models.PROTECT, related_name="+")
    above = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="below")
    state = models.CharField(max_length=22, choices=ReferralState.choices, default=ReferralState.ISSUED)
    since_on = models.DateField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="referral_once_per_mandate_and_body",
                fields=["mandate", "body"],
                violation_error_message=_("This body has been asked already."),
            ),
            models.CheckConstraint(
                name="referral_known_state",
                condition=Q(state__in=ReferralState.values),
                violation_error_message=_("This state is not known."),
            ),
        ]

    def __str__(self) -> str:
        return f"referral {self.pk} of mandate {self.mandate_id}"

    @classmethod
    def unfinished_sets(cls) -> set[int]:
        """Despatches that are being prepared."""
        return set(Despatch.objects.filter(state=DespatchState.PLACING).values_list("pk", flat=True))


class Receipt(Record):
    """The body has this version of the paper in hand: signed for once. It is out of date when a newer one exists."""

    referral = models.ForeignKey(Referral, on_delete=models.PROTECT, related_name="receipts")
    version = models.ForeignKey(
        "papers.PaperVersion", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    signed_on = models.DateField()
    entered_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="referral_signed_for_once_per_version",
                fields=["referral", "version"],
                violation_error_message=_("This version has been signed for already."),
            ),
            models.UniqueConstraint(
                name="referral_without_paper_signed_for_once",
                fields=["referral"],
                condition=Q(version__isnull=True),
                violation_error_message=_("This has been signed for already."),
            ),
        ]

    def __str__(self) -> str:
        return f"receipt of referral {self.referral_id}"
