"""Meetings stand by when others change what they rest on."""

from typing import Any

from remit.accounts.mergers import read_as_well, refuse_to_open
from remit.kernel.actor import Actor
from remit.ledger.models import Entry
from remit.meetings.models import ItemAudience, MeetingAudience


def refuse_to_open_by_merging(entry: Entry, actor: Actor, record: object, **_more: Any) -> None:
    """Raises NotAllowed where a merger of persons would open a meeting, or an item, that is kept to one of them."""
    if anew := read_as_well(entry, actor, record):
        refuse_to_open(any(kind.objects.filter(person__in=anew).exists() for kind in (MeetingAudience, ItemAudience)))
