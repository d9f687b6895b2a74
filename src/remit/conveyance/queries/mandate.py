"""Questions about mandates; only what the actor may see."""

from django.db.models import Q, QuerySet

from remit.conveyance.models import Mandate, MandateText
from remit.conveyance.rules import mandate as rules
from remit.kernel.actor import Actor


def mandates(actor: Actor) -> QuerySet[Mandate]:
    """The mandates that the actor may see, the latest first, with bodies and words."""
    found = rules.visible(actor, Mandate.objects.all()).select_related("body", "received_by", "version", "paper")
    return found.prefetch_related("texts", "body__names", "received_by__names", "paper__texts", "asks").order_by(
        "-issued_on", "-id"
    )


def matching(rows: QuerySet[Mandate], words: str) -> QuerySet[Mandate]:
    """Those with the words in a title or in the number."""
    words = words.strip()
    if not words:
        return rows
    titled = MandateText.objects.filter(title__icontains=words).values("mandate")
    return rows.filter(Q(pk__in=titled) | Q(number__icontains=words))
