"""What the worker does for conveyance."""

from datetime import timedelta

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from remit.conveyance import tallies
from remit.conveyance.actions import mandate as mandate_actions
from remit.conveyance.actions import placing
from remit.conveyance.actions import referral as referral_actions
from remit.conveyance.choices import DespatchState
from remit.conveyance.models import Despatch, Referral, Tally, Track
from remit.conveyance.queries.onward import asks_of
from remit.kernel.actor import installation
from remit.queue.hold import batch
from remit.queue.job import job, periodic


@job(says=_("Preparing the assigned items of an instruction"))
def place(despatch_id: int) -> None:
    """All tracks of the despatch stand, batch after batch, and then who is entitled sees them at once. What was placed
    before a worker was killed is not placed again; a despatch that was stopped meanwhile is left alone."""
    asks: list[placing.Wanted] | None = None
    while True:
        with batch():
            despatch = _waiting(despatch_id)
            if despatch is None:
                return
            if asks is None:
                tallies.renew_statistics(Referral)
                asks = placing.wanted(despatch, asks_of(despatch))
            if not placing.place_next(despatch, asks):
                tallies.renew_statistics(Track)
                _let_out(despatch)
                tallies.renew_statistics(Tally)
                return


@periodic(every=timedelta(hours=1), says=_("Merging counters of instructions that say the same"))
def merge() -> int:
    """What is counted of a day in many rows stands in one."""
    return tallies.merge()


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
