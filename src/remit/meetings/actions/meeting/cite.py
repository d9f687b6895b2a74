"""Enter another body's meeting that is known only from what cites it."""

from collections.abc import Iterable, Mapping
from datetime import date

from django.utils.translation import gettext_lazy as _

from remit.bodies.models import Body, Person, Term
from remit.kernel.actor import Actor
from remit.kernel.confidentiality import Confidentiality
from remit.kernel.errors import Refused
from remit.ledger import write
from remit.ledger.action import action
from remit.meetings.actions.sheet import checks, rows
from remit.meetings.choices import MeetingKind, MeetingState
from remit.meetings.models import Meeting
from remit.meetings.rules import meeting as rules
from remit.meetings.sheet import Sheet


@action("meeting.cite", allow=rules.may_cite, says=_("entered a meeting that is cited"))
def cite(
    actor: Actor,
    body: Body,
    *,
    titles: Mapping[str, str] | None = None,
    kind: str = MeetingKind.OTHER,
    enlarged: bool = False,
    ordinal: int | None = None,
    term: Term | None = None,
    held_on: date | None = None,
    confidentiality: str = Confidentiality.INTERNAL,
    audience: Iterable[Person] = (),
) -> Meeting:
    """The meeting of `body` can be pointed to; its day may be unknown.

    Raises Refused for what cannot be, and where the actor could not read it afterwards.
    """
    sheet = Sheet(
        held_on=held_on,
        kind=kind,
        enlarged=enlarged,
        ordinal=ordinal,
        term=term,
        confidentiality=confidentiality,
        audience=tuple(audience),
        texts={language: {"title": title} for language, title in (titles or {}).items()},
    )
    checks.refuse_nonsense(actor, body, sheet, cited=True)
    if not rules.may_read(actor, confidentiality, [body], {person.pk for person in sheet.audience}):
        why = _("You could not read this yourself: choose public, internal or named persons.")
        raise Refused(why, fields={"confidentiality": why})
    meeting = Meeting(body=body, state=MeetingState.CITED, **sheet.columns())
    write.insert(meeting)
    rows.put(meeting, sheet)
    return meeting
