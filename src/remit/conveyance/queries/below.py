"""To whom a referral was passed on; the caller reads in the body that passed it on."""

from django.db.models import QuerySet

from remit.conveyance.models import Despatch, Referral


def on_the_way(referral: Referral) -> QuerySet[Despatch]:
    """Despatches that are still being prepared."""
    return Despatch.objects.filter(above=referral, state="placing")


def paths_below(referral: Referral) -> dict[int, str]:
    """From the id of each referral passed on to the path of its body."""
    return dict(Referral.objects.filter(above=referral).values_list("pk", "body__path"))
