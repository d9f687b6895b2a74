"""Which bodies a mandate is to go to."""

from typing import Any, TypedDict, cast

from django.db.models import Exists, OuterRef, Q, QuerySet

from remit.bodies.models import Body
from remit.bodies.queries.body import bodies
from remit.conveyance.choices import DespatchState
from remit.conveyance.models import Mandate, Referral
from remit.kernel.actor import Actor


class Selection(TypedDict, total=False):
    """What the issuer chose: all below these bodies, of these kinds only if any are named; these bodies; not these."""

    under: list[int]
    classifications: list[str]
    bodies: list[int]
    without: list[int]


def selected(actor: Actor, issuer: Body, selection: Selection) -> QuerySet[Body]:
    """The bodies that are asked: below the issuer or chosen by hand, working here, not dissolved; never the issuer."""
    chosen = Q(pk__in=selection.get("bodies", []))
    for path in Body.objects.filter(pk__in=selection.get("under", [])).values_list("path", flat=True):
        below = Q(path__startswith=path) & ~Q(path=path)
        if kinds := selection.get("classifications"):
            below &= Q(classification__in=kinds)
        chosen |= below
    found = bodies(actor).prefetch_related(None).filter(chosen, external=False, dissolved_on=None)
    return found.exclude(pk__in=[issuer.pk, *selection.get("without", [])])


def not_asked(mandate: Mandate, found: QuerySet[Body]) -> QuerySet[Body]:
    """Those of these bodies that have no referral of the mandate."""
    return found.filter(~Exists(Referral.objects.filter(mandate=mandate, body=OuterRef("pk"))))


def left_out(actor: Actor, mandate: Mandate) -> QuerySet[Body]:
    """The bodies that what was chosen before would name today and that were not asked: added to the tree later."""
    rows = Body.objects.none()
    for despatch in mandate.despatches.filter(above=None, state=DespatchState.SENT):
        rows = rows | selected(actor, mandate.body, plain(despatch.selection))
    return not_asked(mandate, rows)


def plain(selection: Any) -> Selection:
    """A selection as it stands in a record."""
    return cast(Selection, {k: v for k, v in dict(selection).items() if k in Selection.__annotations__})
