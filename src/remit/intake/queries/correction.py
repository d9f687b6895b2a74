"""What was put right in earlier pages."""

from django.db.models import QuerySet

from remit.bodies.models import Body
from remit.intake.models import Correction
from remit.intake.rules import correction as rules
from remit.kernel.actor import Actor

NAME = "name"
Known = dict[tuple[str, str], Correction]


def corrections(actor: Actor) -> QuerySet[Correction]:
    """All that the actor may see, by field and by what was read; names of bodies come along."""
    return rules.visible(actor, Correction.objects.select_related("body").prefetch_related("body__names"))


def known(actor: Actor, body: Body) -> Known:
    """{(field, what was read): what was put right} for a body's pages; one query."""
    rows = rules.visible(actor, Correction.objects.filter(body=body))
    return {(row.field, row.said): row for row in rows}
