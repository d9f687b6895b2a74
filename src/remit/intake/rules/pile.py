"""Who sees many pages that were brought in at once."""

from typing import Any

from django.db.models import QuerySet

from remit.intake.rules import draft
from remit.kernel.actor import Actor


def visible(actor: Actor, queryset: QuerySet[Any]) -> QuerySet[Any]:
    """One's own only, as with drafts."""
    return draft.visible(actor, queryset)
