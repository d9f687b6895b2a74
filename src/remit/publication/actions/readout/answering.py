"""What is published answers the demands to publicise it: part of the actions, not one itself."""

from datetime import date

from remit.conveyance.actions import by_itself
from remit.conveyance.actions.turning import Evidence
from remit.conveyance.choices import TrackKind
from remit.conveyance.models import Conveyed
from remit.conveyance.queries.demands import open_demands
from remit.kernel.actor import Actor
from remit.kernel.confidentiality import Confidentiality
from remit.publication.models import Readout


def answer_demands(actor: Actor, readout: Readout, published_on: date) -> None:
    """Every open demand on the body to publicise a paper that was conveyed at this meeting, at an item that is public,
    is answered."""
    told = Conveyed.objects.filter(
        item__meeting=readout.meeting_id, item__confidentiality=Confidentiality.PUBLIC, paper__isnull=False
    )
    demands = open_demands(readout.body_id, TrackKind.PUBLICISE, published_on)
    shown = Evidence(readout.record_kind(), readout.pk, published_on)
    by_itself.answer(
        actor, demands.filter(mandate__paper__in=told.values("paper")), happened_on=published_on, shown=shown
    )


def take_back(actor: Actor, readout: Readout, reason: str) -> None:
    """The demands that it answered, and that were not checked since, are open again."""
    by_itself.take_back(actor, readout.record_kind(), readout.pk, reason)
