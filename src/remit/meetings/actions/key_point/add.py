"""Add a requirement to a held meeting."""

from collections.abc import Mapping

from django.utils.translation import gettext_lazy as _

from remit.kernel.actor import Actor
from remit.ledger import write
from remit.ledger.action import action
from remit.meetings.actions.sheet import points
from remit.meetings.models import AgendaItem, KeyPoint, KeyPointText, Meeting
from remit.meetings.rules import meeting as rules


@action("key_point.add", allow=rules.may_add, says=_("added a requirement"))
def add(actor: Actor, meeting: Meeting, *, texts: Mapping[str, str], item: AgendaItem | None = None) -> KeyPoint:
    """The meeting has one more requirement, the last of its item or of the meeting. Raises Refused where it has
    no words or the item is another meeting's, WrongState once the record is signed."""
    points.refuse(meeting, item, texts)
    write.change(meeting, version=meeting.version + 1)
    last = KeyPoint.objects.filter(meeting=meeting).order_by("-position").values_list("position", flat=True).first()
    point = write.insert(KeyPoint(meeting=meeting, item=item, position=(last or 0) + 1))
    for language, text in points.given(texts).items():
        write.insert(KeyPointText(key_point=point, language=language, text=text))
    return point
