"""Plan what is to be done."""

from collections.abc import Iterable, Mapping
from datetime import date

from django.utils.translation import gettext_lazy as _

from remit.bodies.models import Body, Person
from remit.bodies.queries.standing import check_stands
from remit.conveyance.models import Referral
from remit.followup.actions.measure import serving, wording
from remit.followup.choices import MeasureState
from remit.followup.models import Measure, MeasurePoint
from remit.followup.rules import measure as rules
from remit.kernel.actor import Actor
from remit.kernel.errors import Refused
from remit.ledger import write
from remit.ledger.action import action
from remit.meetings.models import Decision, KeyPoint, Meeting
from remit.meetings.rules import item as items
from remit.papers.models import Point


@action("measure.plan", allow=rules.may_plan, says=_("planned the action"))
def plan(
    actor: Actor,
    place: Body | Meeting,
    *,
    texts: Mapping[str, str],
    body: Body | None = None,
    owner: Person | None = None,
    due_on: date | None = None,
    key_point: KeyPoint | None = None,
    decision: Decision | None = None,
    referral: Referral | None = None,
    points: Iterable[Point] = (),
    confidentiality: str | None = None,
    happened_on: date | None = None,
) -> Measure:
    """An action stands, planned in a body or in a meeting of it; assigned already where it has an owner.

    `body` leads it (None: the body of `place`). `confidentiality` None means internal, or as closed as what it serves.
    `points` are the paragraphs that it serves of what `referral` asks of the body.
    `happened_on` is the day on which it was planned (None: today). Raises Refused where there are no words, where it is
    more open than what it serves, due before the meeting, or put on a body that takes no work from this one.
    """
    planned_on = happened_on or actor.today
    meeting = place if isinstance(place, Meeting) else None
    home = place.body if isinstance(place, Meeting) else place
    measure = Measure(
        body=body or home,
        owner=owner,
        meeting=meeting,
        key_point=key_point,
        decision=decision,
        referral=referral,
        due_on=due_on,
        planned_on=planned_on,
        state=MeasureState.ASSIGNED if owner else MeasureState.PLANNED,
    )
    _check_source(actor, measure)
    check_stands(measure.body, (meeting and meeting.held_on) or planned_on, "body")
    wording.check_lead(actor, measure.body, home)
    wording.check_planned(planned_on, actor.today)
    measure.confidentiality = wording.opened(measure, confidentiality)
    wording.check_due(measure, due_on)
    words = wording.given(texts)
    served = serving.check(home, referral, list(points))
    write.insert(measure)
    wording.word(measure, words)
    for point in served:
        write.insert(MeasurePoint(measure=measure, point=point))
    return measure


def _check_source(actor: Actor, measure: Measure) -> None:
    for served in (measure.key_point, measure.decision):
        if served is None:
            continue
        strange = measure.meeting is None or served.meeting_id != measure.meeting.pk
        if strange or (served.item is not None and not items.reads(actor, served.item)):
            raise Refused(_("The requirement or decision belongs to another meeting."))
