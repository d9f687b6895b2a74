"""Find an answer in order."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from remit.conveyance.actions.turning import turn_track
from remit.conveyance.models import Track
from remit.conveyance.rules import track as rules
from remit.kernel.actor import Actor
from remit.ledger.action import action


@action("track.verify", allow=rules.may_verify, says=_("checked the answer"))
def verify(actor: Actor, track: Track, *, happened_on: date | None = None, words: str = "") -> Track:
    """The answer was checked and stands, as given on the day on which it was given."""
    return turn_track(actor, track, "verify", happened_on=happened_on or actor.today, words=words)
