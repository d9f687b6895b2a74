"""Who has signed for what was handed down, and for which version of the paper."""

from dataclasses import dataclass

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from remit.conveyance.models import Mandate, Receipt, Referral
from remit.conveyance.rules import referral as rules
from remit.kernel.actor import Actor
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


@dataclass(frozen=True, slots=True)
class Signed:
    """Of so many bodies asked (those left out to whom it does not apply, or from whom it was recalled), so many have it
    delivered, and so many have signed for it, in whatever version."""

    asked: int
    delivered: int
    signed: int

    @property
    def unsigned(self) -> int:
        """So many have yet to sign."""
        return self.asked - self.signed


def signatures(actor: Actor, mandate: Mandate) -> Signed:
    """How many have signed, of those of whom the actor may know how they stand; one query."""
    signed = Exists(Receipt.objects.filter(referral=OuterRef("pk")))
    rows = _asked(actor, mandate).annotate(has_signed=signed)
    counts = rows.aggregate(
        asked=Count("pk"),
        delivered=Count("pk", filter=~Q(state="issued") | Q(has_signed=True)),
        signed=Count("pk", filter=Q(has_signed=True)),
    )
    return Signed(**counts)


def not_signed(actor: Actor, mandate: Mandate) -> QuerySet[Referral]:
    """What nobody has signed for yet, in outline, in the order of the tree, with the names of the bodies."""
    rows = _asked(actor, mandate).filter(~Exists(Receipt.objects.filter(referral=OuterRef("pk"))))
    return rows.select_related("body").prefetch_related("body__names").order_by("body__path")


def _asked(actor: Actor, mandate: Mandate) -> QuerySet[Referral]:
    rows = Referral.objects.filter(mandate=mandate).exclude(state__in=("recalled", "not_applicable"))
    return rules.outlined(actor, rows)
