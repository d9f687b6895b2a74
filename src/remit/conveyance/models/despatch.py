"""One act of sending a mandate to bodies."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from remit.conveyance.choices import DespatchState
from remit.conveyance.models.mandate import Mandate
from remit.ledger.models import Record


class Despatch(Record):
    """`body` sends the mandate on: its issuer, the first time or to bodies added later, or a body that received it
    (`above`) and passes it on. `reason` is signed for where a date was made tighter. `placed` counts the referrals
    that stand ready while it is being prepared."""

    UNDIGESTED = frozenset({"placed"})

    mandate = models.ForeignKey(Mandate, on_delete=models.PROTECT, related_name="despatches")
    body = models.ForeignKey("bodies.Body", on_delete=models.PROTECT, related_name="+")
    above = models.ForeignKey(
        "conveyance.Referral", null=True, blank=True, on_delete=models.PROTECT, related_name="despatches"
    )
    state = models.CharField(max_length=10, choices=DespatchState.choices, default=DespatchState.PLACING)
    sent_on = models.DateField()
    sent_at = models.DateTimeField(null=True, blank=True)
    selection = models.JSONField(default=dict)
    expected = models.PositiveIntegerField(default=0)
    placed = models.PositiveIntegerField(default=0, editable=False)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="despatch_known_state",
                condition=Q(state__in=DespatchState.values),
                violation_error_message=_("This state is not known."),
            )
        ]

    def __str__(self) -> str:
        return f"despatch {self.pk} of mandate {self.mandate_id}"
