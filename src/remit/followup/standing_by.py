"""Actions stand by when others change what they rest on."""

from typing import Any

from remit.accounts.mergers import read_as_well, refuse_to_open
from remit.followup.models import Measure
from remit.followup.rules import measure as rules
from remit.kernel.actor import Actor
from remit.ledger.models import Entry


def refuse_to_open_by_merging(entry: Entry, actor: Actor, record: object, **_more: Any) -> None:
    """Raises NotAllowed where a merger of persons would open an action that is closed to most who work here: its owner
    reads it."""
    if anew := read_as_well(entry, actor, record):
        refuse_to_open(rules.closed(Measure.objects.filter(owner__in=anew)).exists())
