"""Which bodies are late with a mandate today."""

from datetime import UTC, date, datetime

from django.db.models import Exists, OuterRef, QuerySet

from remit.bodies.queries.calendar_at import calendars_at
from remit.conveyance.models import Mandate, Referral, Reminded, Track
from remit.conveyance.queries.lateness import OPEN
from remit.conveyance.queries.past_due import past_due
from remit.kernel.cutoff import Cutoff


def late_referrals(mandate: Mandate, today: date) -> QuerySet[Referral]:
    """What went out and is late (`past_due`), of bodies that still stand; three queries for the calendars."""
    calendars = calendars_at(Cutoff(today, datetime.now(UTC)))
    open_ones = Track.objects.filter(past_due(calendars, today), mandate=mandate, body=OuterRef("body"), state__in=OPEN)
    there = Referral.objects.filter(mandate=mandate, despatch__state="sent", body__dissolved_on=None)
    return there.filter(Exists(open_ones))


def to_remind(mandate: Mandate, today: date) -> QuerySet[Referral]:
    """The same without those that were reminded today."""
    told = Reminded.objects.filter(referral=OuterRef("pk"), reminded_on=today)
    return late_referrals(mandate, today).filter(~Exists(told))
