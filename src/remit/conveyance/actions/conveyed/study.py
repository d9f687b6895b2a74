"""What is conveyed answers the demands to study it: part of the actions, not one itself."""

from datetime import date

from remit.conveyance.actions import by_itself
from remit.conveyance.actions.turning import Evidence
from remit.conveyance.choices import TrackKind
from remit.conveyance.models import Conveyed, Referral
from remit.conveyance.queries.demands import open_demands
from remit.kernel.actor import Actor


def answer_by(actor: Actor, conveyed: Conveyed) -> None:
    """Every open demand on this body to study the paper is answered by it; nothing else is to be written."""
    meeting = conveyed.item.meeting
    if conveyed.paper_id is None or meeting.held_on is None:
        return
    shown = Evidence(conveyed.record_kind(), conveyed.pk, meeting.held_on)
    demands = open_demands(meeting.body_id, TrackKind.STUDY, meeting.held_on).filter(mandate__paper=conveyed.paper_id)
    by_itself.answer(actor, demands, happened_on=meeting.held_on, shown=shown)


def answer_demands(actor: Actor, referral: Referral, *, happened_on: date, shown: Evidence) -> None:
    """Every open demand on the body to study what this referral hands down is answered by its having gone round."""
    demands = open_demands(referral.body_id, TrackKind.STUDY, happened_on)
    paper = referral.mandate.paper_id
    asked = demands.filter(mandate__paper=paper) if paper else demands.filter(referral=referral)
    by_itself.answer(actor, asked, happened_on=happened_on, shown=shown)


def take_back(actor: Actor, conveyed: Conveyed, reason: str) -> None:
    """The demands that it answered, and that were not checked since, are open again."""
    by_itself.take_back(actor, conveyed.record_kind(), conveyed.pk, reason)
