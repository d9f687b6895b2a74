"""Whose signature is of an older version of the paper."""

from django.db.models import Exists, OuterRef, QuerySet

from remit.conveyance.models import Mandate, Receipt, Referral
from remit.papers.models import PaperVersion


def newer_version(mandate: Mandate) -> PaperVersion | None:
    """The paper's present version, where it is newer than the one that was handed down."""
    if mandate.version is None:
        return None
    later = PaperVersion.objects.filter(paper=mandate.paper_id, number__gt=mandate.version.number)
    return later.order_by("-number").first()


def out_of_date(mandate: Mandate, version: PaperVersion) -> QuerySet[Referral]:
    """What was signed for, but not in this version; in the order of the tree."""
    signed = Receipt.objects.filter(referral=OuterRef("pk"))
    rows = Referral.objects.filter(Exists(signed), ~Exists(signed.filter(version=version)), mandate=mandate)
    return rows.exclude(state="recalled").select_related("body").prefetch_related("body__names").order_by("body__path")
