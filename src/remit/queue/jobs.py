"""The queue's own periodic work."""

from datetime import timedelta

from django.utils.translation import gettext_lazy as _

from remit.queue.job import periodic
from remit.queue.mend import forget


@periodic(every=timedelta(hours=6), says=_("Forgetting tasks that are long done"))
def prune() -> int:
    """Done tasks are kept for two weeks."""
    return forget()
