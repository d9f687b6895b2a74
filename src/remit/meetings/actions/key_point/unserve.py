"""Take back that a requirement serves a paragraph."""

from django.utils.translation import gettext_lazy as _

from remit.kernel.actor import Actor
from remit.kernel.errors import Refused
from remit.ledger import write
from remit.ledger.action import action
from remit.meetings.models import KeyPoint, KeyPointServes
from remit.meetings.rules import key_point as rules
from remit.papers.models import Point


@action("key_point.unserve", allow=rules.may_unserve, says=_("took back that the requirement serves a paragraph"))
def unserve(actor: Actor, key_point: KeyPoint, *, point: Point) -> KeyPoint:
    """The requirement does not serve this paragraph. Raises Refused where it did not."""
    row = KeyPointServes.objects.filter(key_point=key_point, point=point).first()
    if row is None:
        raise Refused(_("The requirement does not serve this paragraph."))
    write.remove(row)
    return key_point
