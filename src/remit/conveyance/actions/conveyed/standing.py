"""Whether the record of a meeting is open for what was conveyed: a part of the actions, not one itself."""

from remit.kernel.errors import WrongState
from remit.ledger import write
from remit.meetings.choices import MeetingState
from remit.meetings.models import Meeting


def write_in(meeting: Meeting, why_not: object) -> None:
    """The record of the meeting, as it is in the table now, has one more writing. Raises WrongState with `why_not` once
    it is signed, Conflict where that happens meanwhile."""
    meeting.refresh_from_db(fields=["state", "version", "revision"])
    if meeting.state != MeetingState.HELD:
        raise WrongState(why_not)
    write.change(meeting, version=meeting.version + 1)
