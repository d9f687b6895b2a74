"""Terms of one body follow one another."""

from datetime import date

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from remit.bodies.models import Body
from remit.kernel.errors import Refused


def check_overlap(body: Body, from_on: date | None, until_on: date | None, besides: int = 0) -> None:
    """Refuses days that lie in another term of the body. Part of an action, not one itself."""
    if from_on is not None and until_on is not None and until_on <= from_on:
        why = _("A term cannot end before it begins.")
        raise Refused(why, fields={"until_on": why})
    Body.objects.select_for_update(no_key=True).get(pk=body.pk)  # two at once would not see each other's term
    rows = body.terms.exclude(pk=besides)
    if from_on is not None:
        rows = rows.filter(Q(until_on=None) | Q(until_on__gt=from_on))
    if until_on is not None:
        rows = rows.filter(Q(from_on=None) | Q(from_on__lt=until_on))
    other = rows.order_by("ordinal").first()
    if other is None:
        return
    if other.until_on is None and (other.from_on is None or from_on is None or other.from_on < from_on):
        said: object = _("Term %(number)s has not ended yet. End it first.") % {"number": other.ordinal}
    else:
        said = _("These days lie in term %(number)s.") % {"number": other.ordinal}
    raise Refused(said, fields={"from_on": said})
