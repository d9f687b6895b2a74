"""Questions about actions to take."""

from datetime import date

from django.db.models import F, Q, QuerySet

from remit.bodies.models import Body
from remit.followup.choices import MeasureState
from remit.followup.lifecycle import MEASURE
from remit.followup.models import Measure
from remit.followup.rules import measure as rules
from remit.kernel.actor import Actor
from remit.meetings.models import Meeting

OPEN_STATES = frozenset({MeasureState.PLANNED, MeasureState.ASSIGNED, MeasureState.IN_PROGRESS})


def measures(actor: Actor) -> QuerySet[Measure]:
    """Those that the actor may see, the earliest date asked first; words and names come along by prefetch."""
    rows = seen(actor).select_related("body", "owner", "meeting__body", "meeting__term")
    return rows.prefetch_related("texts", "body__names", "owner__names", "meeting__texts", "meeting__body__names")


def seen(actor: Actor) -> QuerySet[Measure]:
    """The same rows in the same order, and nothing with them: for lists of plain values."""
    return rules.visible(actor, Measure.objects.all()).order_by(F("due_on").asc(nulls_last=True), "id")


def of_meeting(actor: Actor, meeting: Meeting) -> QuerySet[Measure]:
    """Those that came from the meeting."""
    return measures(actor).filter(meeting=meeting)


def of_body(actor: Actor, body: Body) -> QuerySet[Measure]:
    """Those that the body leads."""
    return measures(actor).filter(body=body)


def still_open(rows: QuerySet[Measure]) -> QuerySet[Measure]:
    """Those of `rows` that are still to be done."""
    return rows.filter(state__in=OPEN_STATES)


def late(rows: QuerySet[Measure], today: date) -> QuerySet[Measure]:
    """Those of `rows` that are still to be done and past their date on that day."""
    return still_open(rows).filter(due_on__lt=today)


def mine(actor: Actor) -> QuerySet[Measure]:
    """Those that the actor is to do; none for one who is no person of a body."""
    # Asking for nothing still costs the making of the question, a tenth of the first page.
    return measures(actor).filter(owner_id__in=actor.person_ids) if actor.person_ids else Measure.objects.none()


def to_do(actor: Actor, bodies: frozenset[int]) -> QuerySet[Measure]:
    """Those still to be done by the actor or by one of these bodies."""
    return still_open(seen(actor)).filter(Q(body_id__in=bodies) | Q(owner_id__in=actor.person_ids))


def to_check(actor: Actor) -> QuerySet[Measure]:
    """Those reported done in bodies where the actor checks, but for the actor's own."""
    return measures(actor).filter(_to_check(actor))


def reported(actor: Actor) -> QuerySet[Measure]:
    """Those reported done: by the actor, or to be checked by the actor."""
    return seen(actor).filter(
        _to_check(actor) | Q(state=MeasureState.REPORTED_DONE, reported_by__in=[actor.account_id])
    )


def _to_check(actor: Actor) -> Q:
    bodies = actor.body_ids(MEASURE.roles("check"))
    theirs = Q(owner_id__in=actor.person_ids) | Q(reported_by__in=actor.account_ids)
    return Q(state=MeasureState.REPORTED_DONE, body_id__in=bodies) & ~theirs


def next_verbs(actor: Actor, measure: Measure) -> list[str]:
    """The verbs that may follow and that this actor may say, in the table's order."""
    return [s.verb for s in MEASURE.next_steps(measure.state) if getattr(rules, f"may_{s.verb}")(actor, measure)]
