"""From where an actor may see how matters stand with a mandate."""

from remit.bodies.models import Body
from remit.conveyance.models import Mandate, Referral
from remit.conveyance.rules import mandate as rules
from remit.kernel.actor import Actor


def may_look_from(actor: Actor, mandate: Mandate) -> list[Body]:
    """The bodies from which the actor may look down: for who works where it was issued or registered, that body; else
    the actor's own bodies that were asked. Empty for everybody else."""
    if rules.oversees(actor, mandate):
        return [mandate.received_by or mandate.body]
    asked = Referral.objects.filter(
        mandate=mandate, despatch__state="sent", body__in=[pk for pk, _path in rules.looks_into(actor)]
    )
    return list(Body.objects.filter(pk__in=asked.values("body")).prefetch_related("names").order_by("path"))


def outside(mandate: Mandate, top: Body) -> list[Body]:
    """Bodies that were picked by hand and do not stand below `top`."""
    picked = {
        pk
        for selection in mandate.despatches.filter(above=None, state="sent").values_list("selection", flat=True)
        for pk in selection.get("bodies", [])
    }
    if not picked:
        return []
    rows = Body.objects.filter(pk__in=picked).exclude(path__startswith=top.path)
    return list(rows.prefetch_related("names").order_by("path"))
