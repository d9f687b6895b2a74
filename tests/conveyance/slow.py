"""Placing so slowly that a worker can be killed in the middle."""

import time

from remit.conveyance import jobs
from remit.conveyance.actions import placing
from remit.conveyance.models import Despatch
from remit.queue.job import job

place_next = placing.place_next


@job(says="Placing slowly")
def place_slowly(despatch_id: int) -> None:
    """The same as `conveyance.place`, four bodies at a time, with a pause inside each batch."""
    placing.BATCH = 4
    placing.place_next = _with_a_pause  # type: ignore[assignment]
    jobs.place.func(despatch_id)


def _with_a_pause(despatch: Despatch, asks: list[placing.Wanted]) -> bool:
    placed = place_next(despatch, asks)
    time.sleep(1.5)
    return placed
