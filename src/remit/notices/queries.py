"""What is asked about letters."""

from datetime import timedelta

from django.db.models import QuerySet
from django.utils import timezone

from remit.notices.choices import LetterState
from remit.notices.models import Letter

# A letter that takes longer to be sent is not being sent any more.
LONGEST = timedelta(minutes=10)
SHOWN = timedelta(days=14)


def uncertain() -> QuerySet[Letter]:
    """Letters of the last two weeks whose worker ended while they were being sent: they may have arrived or not."""
    rows = Letter.objects.filter(state=LetterState.GOING, begun_at__lt=timezone.now() - LONGEST)
    return _lately(rows)


def refused() -> QuerySet[Letter]:
    """Letters of the last two weeks that the mail server would not take for this address."""
    return _lately(Letter.objects.filter(state=LetterState.REFUSED))


def _lately(rows: QuerySet[Letter]) -> QuerySet[Letter]:
    return rows.filter(begun_at__gt=timezone.now() - SHOWN).select_related("account").order_by("pk")
