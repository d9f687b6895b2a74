"""Selections of bodies that are kept."""

from django.db.models import QuerySet

from remit.conveyance.models import SavedSelection
from remit.conveyance.rules import saved_selection as rules
from remit.kernel.actor import Actor


def saved_selections(actor: Actor) -> QuerySet[SavedSelection]:
    """Those that the actor may choose by."""
    return rules.visible(actor, SavedSelection.objects.all()).order_by("name", "id")
