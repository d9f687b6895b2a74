"""Answer what was asked."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from remit.conveyance.actions.turning import Evidence, turn_track
from remit.conveyance.choices import TrackKind
from remit.conveyance.models import Track
from remit.conveyance.queries.answered import open_points
from remit.conveyance.rules import track as rules
from remit.kernel.actor import Actor
from remit.kernel.errors import Refused
from remit.ledger.action import action


@action("track.answer", allow=rules.may_answer, says=_("answered it"))
def answer(
    actor: Actor,
    track: Track,
    *,
    happened_on: date | None = None,
    words: str = "",
    evidence: Evidence | None = None,
) -> Track:
    """The body has done what this track asks: it was conveyed, publicised, or every paragraph taken up is answered.
    Evidence is optional to implement; study and publicity are answered by what shows them.

    Raises Refused where a paragraph has no answer yet or nothing shows it, WrongState where it is answered already.
    """
    if track.kind == TrackKind.IMPLEMENT and open_points(track):
        raise Refused(_("Some of the paragraphs have no answer yet."))
    if track.kind != TrackKind.IMPLEMENT and evidence is None:
        raise Refused(_("Name the meeting or publication that shows it."), fields={"evidence": _("Choose one.")})
    return turn_track(actor, track, "answer", happened_on=happened_on or actor.today, words=words, evidence=evidence)
