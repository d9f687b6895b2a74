"""Mend a mistake in the record of a held meeting."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from remit.kernel.actor import Actor
from remit.kernel.errors import Refused
from remit.ledger import write
from remit.ledger.action import action
from remit.meetings import differences
from remit.meetings.actions.sheet import checks, rows
from remit.meetings.lifecycle import MEETING
from remit.meetings.models import Correction, Meeting
from remit.meetings.queries.sheet import sheet_of
from remit.meetings.rules import meeting as rules
from remit.meetings.sheet import Sheet


@action("meeting.correct", allow=rules.may_correct, says=_("corrected the record of the meeting"))
def correct(actor: Actor, meeting: Meeting, *, sheet: Sheet, reason: str, happened_on: date | None = None) -> Meeting:
    """The record says what `sheet` says; a Correction says what was, what is now and why. A closed meeting is
    held again: its record is to be signed anew.

    `sheet` is the whole new state: take `queries.sheet.sheet_of(meeting)` and change parts of it; parts with a
    `key` are the same rows as before, those without are new, those left out are gone. Raises Refused where
    nothing differs, where there is no reason, for nonsense as `record` does, and where something that is left
    out is referred to elsewhere.
    """
    if not reason.strip():
        why = _("Say why the record is corrected.")
        raise Refused(why, fields={"reason": why})
    write.change(meeting)  # raises Conflict first: what else is wrong may only be so because somebody was quicker
    before = sheet_of(meeting)
    checks.refuse_nonsense(actor, meeting.body, sheet)
    checks.refuse_strangers(before, sheet)
    write.advance(meeting, MEETING, "correct", version=meeting.version + 1, **sheet.columns())
    rows.put(meeting, sheet, before)
    changes = differences.between(before, sheet_of(Meeting.objects.get(pk=meeting.pk)))
    if not changes:
        raise Refused(_("Nothing differs from the record."))
    correction = Correction(
        meeting=meeting, corrected_on=happened_on or actor.today, reason=reason.strip(), changes=changes
    )
    write.insert(correction)
    return meeting
