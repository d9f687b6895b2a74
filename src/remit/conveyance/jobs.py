"""What the worker does for conveyance."""

from datetime import timedelta

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from remit.conveyance import tallies
from remit.conveyance.actions import mandate as mandate_actions
from remit.conveyance.actions import placing
from remit.conveyance.actions import referral as referral_actions
from remit.conveyance.choices import DespatchState
from remit.conveyance.models import Despatch
from remit.kernel.actor import installation
from remit.queue.hold import batch
from remit.queue.job import job, periodic


@job(says=_("Preparing the assigned items of an instruction"))
def place(despatch_id: int) -> None:
    """All tracks of the despatch stand, batch after batch, and then who is entitled sees them at once. What was placed
    before a worker was killed is not placed again; a despatch that was stopped meanwhile is left alone."""
    while True:
        with batch():
            despatch = _waiting(despatch_id)
            if despatch is None:
                return
            if not placing.place_next(despatch):
                _let_out(despatch)
                tallies.renew_statistics()
                return


def _let_out(despatch: Despatch) -> None:
    actor = installation(timezone.localdate())
    if despatch.above is None:
        mandate_actions.go_out(actor, despatch.mandate, despatch=despatch)
    else:
        referral_actions.send_on(actor, despatch.above, despatch=despatch)


@periodic(every=timedelta(seconds=30), says=_("Adding up what has become of instructions"))
def fold() -> int:
    """No reader adds up more than the turns of the last half minute."""
    return tallies.fold()


def _waiting(despatch_id: int) -> Despatch | None:
    found = Despatch.objects.select_related("mandate__body", "body", "above__body")
    return found.filter(pk=despatch_id, state=DespatchState.PLACING).first()
