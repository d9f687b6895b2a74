"""Questions about drafts and about the pages that meetings were read in from."""

from django.db.models import QuerySet
from django.db.models.fields.json import KeyTextTransform

from remit.bodies.models import Body
from remit.intake.choices import DraftState
from remit.intake.models import Draft, SourcePage
from remit.intake.rules import draft as rules
from remit.intake.rules import source_page as source_rules
from remit.kernel.actor import Actor


def drafts(actor: Actor) -> QuerySet[Draft]:
    """One's own drafts, confirmed and discarded ones among them, the latest first; names of bodies come along."""
    return rules.visible(actor, Draft.objects.select_related("body").prefetch_related("body__names"))


def unfinished(actor: Actor) -> QuerySet[Draft]:
    """One's own drafts that wait to be confirmed; without their long texts, but with the `language` of each."""
    rows = drafts(actor).filter(state=DraftState.IN_CONFIRMATION)
    return rows.annotate(language=KeyTextTransform("language", "read")).defer("text", "read")


def same_page(actor: Actor, body: Body, fingerprint: str) -> list[Draft]:
    """One's own unfinished drafts of the same words for the same body, in the order of the page."""
    rows = drafts(actor).filter(state=DraftState.IN_CONFIRMATION, body=body, fingerprint=fingerprint)
    return list(rows.order_by("part", "id"))


def source_pages(actor: Actor) -> QuerySet[SourcePage]:
    """The pages that meetings were read in from and that the actor may see, the latest first."""
    return source_rules.visible(actor, SourcePage.objects.select_related("body", "meeting")).order_by("-id")
