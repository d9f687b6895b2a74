"""Record a meeting that was held."""

from collections.abc import Iterable, Mapping
from datetime import date

from django.utils.translation import gettext_lazy as _

from remit.bodies.models import Body, Person, Term
from remit.bodies.queries.standing import check_stands
from remit.kernel.actor import Actor
from remit.kernel.confidentiality import Confidentiality
from remit.ledger import write
from remit.ledger.action import action
from remit.meetings.actions.sheet import checks, rows
from remit.meetings.choices import MeetingKind, MeetingState
from remit.meetings.models import Meeting
from remit.meetings.rules import meeting as rules
from remit.meetings.sheet import Group, Item, Point, Present, Sheet


@action("meeting.record", allow=rules.may_record, says=_("recorded the meeting"))
def record(
    actor: Actor,
    body: Body,
    *,
    held_on: date,
    kind: str = MeetingKind.ORDINARY,
    enlarged: bool = False,
    ordinal: int | None = None,
    term: Term | None = None,
    ended_on: date | None = None,
    confidentiality: str = Confidentiality.INTERNAL,
    audience: Iterable[Person] = (),
    texts: Mapping[str, Mapping[str, str]] | None = None,
    attendances: Iterable[Present] = (),
    groups: Iterable[Group] = (),
    items: Iterable[Item] = (),
    key_points: Iterable[Point] = (),
    decisions: Iterable[Point] = (),
    reason: str = "",
) -> Meeting:
    """The meeting stands as held, with all that is given; a record of what happened, so no notice or roster is
    asked for.

    The parts are values of `remit.meetings.sheet`. Raises Refused, with `fields` such as "held_on" or
    "items.0.title" (counted from 0), for what cannot be: a day still to come, an item without a title, a person
    twice, a mark of secrecy.
    """
    sheet = Sheet(
        held_on=held_on,
        kind=kind,
        enlarged=enlarged,
        ordinal=ordinal,
        term=term,
        ended_on=ended_on,
        confidentiality=confidentiality,
        audience=tuple(audience),
        texts=texts or {},
        attendances=tuple(attendances),
        groups=tuple(groups),
        items=tuple(items),
        key_points=tuple(key_points),
        decisions=tuple(decisions),
    )
    check_stands(body, held_on, "held_on")
    checks.refuse_nonsense(actor, body, sheet)
    meeting = Meeting(body=body, state=MeetingState.HELD, **sheet.columns())
    write.insert(meeting)
    rows.put(meeting, sheet)
    return meeting
