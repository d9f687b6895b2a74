"""Which bodies are late with a mandate today."""

from datetime import date

from django.db.models import Exists, OuterRef, QuerySet

from remit.conveyance.models import Mandate, Referral, Reminded, Track


def late_referrals(mandate: Mandate, today: date) -> QuerySet[Referral]:
    """What went out and is not answered though its day is past, of bodies that still stand."""
    open_ones = Track.objects.filter(
        mandate=mandate, body=OuterRef("body"), state__in=("pending", "returned"), due_on__lt=today
    )
    there = Referral.objects.filter(mandate=mandate, despatch__state="sent", body__dissolved_on=None)
    return there.filter(Exists(open_ones))


def to_remind(mandate: Mandate, today: date) -> QuerySet[Referral]:
    """The same without those that were reminded today."""
    told = Reminded.objects.filter(referral=OuterRef("pk"), reminded_on=today)
    return late_referrals(mandate, today).filter(~Exists(told))
