"""Sealing, again and again."""

from datetime import timedelta

from django.utils.translation import gettext_lazy as _

from remit.ledger import sealing
from remit.queue.job import periodic


@periodic(every=timedelta(seconds=5), says=_("Sealing the ledger"))
def seal() -> int:
    """What was entered lately has its place in the tree."""
    return sealing.seal(thorough=False)


@periodic(every=timedelta(minutes=15), says=_("Sealing late entries of the ledger"))
def seal_late() -> int:
    """So has an entry whose transaction was open for so long that the quick look missed it."""
    return sealing.seal(thorough=True)
