"""Return an answer."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from remit.conveyance.actions.turning import turn_track
from remit.conveyance.models import Track
from remit.conveyance.rules import track as rules
from remit.kernel.actor import Actor
from remit.ledger.action import action


@action("track.return_", allow=rules.may_return_, says=_("returned the answer"))
def return_(actor: Actor, track: Track, *, reason: str, happened_on: date | None = None) -> Track:
    """The answer does not do; the body is asked again, by the same day as before, and reads why."""
    return turn_track(actor, track, "return_", happened_on=happened_on or actor.today, words=reason)
