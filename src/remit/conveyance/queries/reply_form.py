"""Questions about the superiors' own forms."""

from django.db.models import QuerySet

from remit.conveyance.models import Referral, ReplyForm
from remit.conveyance.rules import reply_form as rules
from remit.kernel.actor import Actor

MOST_EARLIER = 5


def reply_forms(actor: Actor, referral: Referral) -> QuerySet[ReplyForm]:
    """Those that can be filled for the referral: its own, and what its body keeps with others of the same issuer."""
    found = ReplyForm.objects.filter(
        referral__body=referral.body_id, referral__mandate__body=referral.mandate.body_id
    ).select_related("referral__body")
    return rules.visible(actor, found)


def own_and_earlier(actor: Actor, referral: Referral) -> tuple[list[ReplyForm], list[ReplyForm]]:
    """Those kept with this referral, as they came, and the latest few of others, each file once; one query."""
    own: list[ReplyForm] = []
    earlier: dict[str, ReplyForm] = {}
    for form in reply_forms(actor, referral).order_by("-id"):
        if form.referral_id == referral.pk:
            own.insert(0, form)
        else:
            earlier.setdefault(form.digest, form)
    there = {form.digest for form in own}
    return own, [form for form in earlier.values() if form.digest not in there][:MOST_EARLIER]


def holds(digest: str) -> bool:
    """Whether a form has these bytes."""
    return ReplyForm.objects.filter(digest=digest).exists()
