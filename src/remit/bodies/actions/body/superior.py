"""Whether a body can stand under another."""

from datetime import date

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from remit.bodies.models import Body, Parentage
from remit.kernel.errors import Refused


def check_superior(superior: Body) -> None:
    """Refuses a body that can have none below it any more. Part of an action, not one itself."""
    why: object = None
    if superior.external:
        why = _("The superior body is known by name only; nothing can stand under it here.")
    elif superior.merged_into_id is not None:
        why = _("The superior body was merged into another one.")
    elif superior.dissolved_on is not None:
        why = _("The superior body was dissolved.")
    if why is not None:
        raise Refused(why, fields={"superior": why})


def check_circle(body: Body, superior: Body, from_on: date) -> None:
    """Refuses a superior that stands below the body on any day from then on, in the dated parentage."""
    if superior.pk == body.pk or _stands_below(superior.pk, body.pk, from_on, None):
        why = _("A body cannot stand under itself or under one of its own subordinate bodies.")
        raise Refused(why, fields={"superior": why})


def _stands_below(lower: int, upper: int, first: date | None, last: date | None) -> bool:
    """Whether `lower` is somewhere below `upper` on one day from `first` until before `last` (None: for ever)."""
    rows = Parentage.objects.filter(body_id=lower, superior__isnull=False, withdrawn_at=None)
    if first is not None:
        rows = rows.filter(Q(until_on=None) | Q(until_on__gt=first))
    if last is not None:
        rows = rows.filter(Q(from_on=None) | Q(from_on__lt=last))
    for superior_id, from_on, until_on in rows.values_list("superior_id", "from_on", "until_on"):
        if superior_id == upper:
            return True
        begins = max((day for day in (first, from_on) if day is not None), default=None)
        ends = min((day for day in (last, until_on) if day is not None), default=None)
        if (begins is None or ends is None or begins < ends) and _stands_below(superior_id, upper, begins, ends):
            return True
    return False
