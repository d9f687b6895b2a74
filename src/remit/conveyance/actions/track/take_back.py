"""Take an answer back."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from remit.conveyance.actions.turning import turn_track
from remit.conveyance.models import Track
from remit.conveyance.rules import track as rules
from remit.kernel.actor import Actor
from remit.ledger.action import action


@action("track.take_back", allow=rules.may_take_back, says=_("took the answer back"))
def take_back(actor: Actor, track: Track, *, reason: str, happened_on: date | None = None) -> Track:
    """The track is open again; what was answered and when stays in its turns. Raises WrongState once it was checked."""
    return turn_track(actor, track, "take_back", happened_on=happened_on or actor.today, words=reason)
