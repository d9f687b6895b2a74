"""Questions about the papers that a meeting considered or issued."""

from django.db.models import QuerySet

from remit.kernel.actor import Actor
from remit.meetings.models import Meeting, MeetingPaper
from remit.meetings.rules import meeting_paper as rules


def meeting_papers(actor: Actor, meeting: Meeting) -> QuerySet[MeetingPaper]:
    """Those that the actor may see, as they were entered, with the words of paper and item: three queries."""
    found = rules.visible(actor, MeetingPaper.objects.filter(meeting=meeting)).order_by("role", "id")
    return found.select_related("paper", "item", "meeting__body").prefetch_related("paper__texts", "item__texts")
