"""What the worker does for letters."""

from datetime import timedelta

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from remit.notices import noting, posting, rounds
from remit.queue.job import job, periodic

# Letters of the day are written from this hour on.
MORNING = 7


@job(says=_("Writing letters about what was entered"))
def tell(verb: str, key: str, pk: int, by: int | None) -> None:
    """Whoever is to be told of the entry has a notice; those who want each letter at once have the letter."""
    today = timezone.localdate()
    noting.note(verb, key, pk, by, today)
    posting.post_each(today, occasion=key)


@periodic(every=timedelta(minutes=15), says=_("Writing the letters of the day"))
def write() -> None:
    """From the morning on, what is due is noted and the letters of the day go out; what could not be sent is tried
    again at any time."""
    today = timezone.localdate()
    morning = timezone.localtime().hour >= MORNING
    if morning:
        rounds.note_due(today)
    posting.post_each(today)
    if morning:
        posting.post_daily(today)
        posting.forget(today)
