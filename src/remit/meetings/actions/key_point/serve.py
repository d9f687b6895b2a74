"""Say which paragraph a requirement serves."""

from django.utils.translation import gettext_lazy as _

from remit.kernel.actor import Actor
from remit.kernel.errors import Refused, WrongState
from remit.ledger import write
from remit.ledger.action import action
from remit.meetings.choices import MeetingState
from remit.meetings.models import KeyPoint, KeyPointServes
from remit.meetings.rules import key_point as rules
from remit.papers.models import Point
from remit.papers.rules import version as version_rules

RECORDED = frozenset({MeetingState.HELD, MeetingState.CLOSED})


@action("key_point.serve", allow=rules.may_serve, says=_("said which paragraph the requirement serves"))
def serve(actor: Actor, key_point: KeyPoint, *, point: Point) -> KeyPointServes:
    """The requirement serves this paragraph of a higher paper. Raises Refused where it does already, or where the paper
    is not open to the actor; WrongState where the meeting was not held."""
    if key_point.meeting.state not in RECORDED:
        raise WrongState(_("Only what a meeting asked for can serve a paragraph."))
    if not version_rules.visible(actor, Point.objects.filter(pk=point.pk)).exists():
        raise Refused(_("This is not there, or not for you to choose."))
    return write.insert(KeyPointServes(key_point=key_point, point=point))
