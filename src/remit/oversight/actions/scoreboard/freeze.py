"""Freeze a progress report."""

from datetime import date

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from remit.bodies.models import Body
from remit.conveyance.models import Mandate
from remit.kernel.actor import Actor
from remit.kernel.errors import NotAllowed, Refused
from remit.ledger import write
from remit.ledger.action import action
from remit.ledger.sealing import last_seal
from remit.oversight.definitions import in_both_languages
from remit.oversight.models import Scoreboard
from remit.oversight.queries.frozen import figures_of
from remit.oversight.queries.look import look
from remit.oversight.rules import scoreboard as rules


@action("scoreboard.freeze", allow=rules.may_freeze, says=_("froze a progress report"))
def freeze(actor: Actor, mandate: Mandate, *, node: Body, on: date | None = None, league: bool = False) -> Scoreboard:
    """How the mandate stood at the body and below it at the end of that day (None: now) is on record for good. With
    `league`, each body right below stands there by itself.

    Raises NotAllowed where the body is not the actor's to report on, Refused for a day to come or one on which nobody
    there was asked, Conflict or Refused where there is a report of that day.
    """
    answer = rules.may_freeze_at(actor, mandate, node)
    if not answer:
        raise NotAllowed(answer.why)
    if on is not None and on > actor.today:
        raise _beside("on", _("This day is still to come."))
    seen = look(actor, mandate, node, on)
    previous = Scoreboard.objects.filter(mandate=mandate, node=node, stands_on__lt=seen.day).first()
    found = figures_of(actor, seen, previous, league=league)
    if not found["kinds"]:
        raise _beside("on", _("Nobody there had been asked on this day."))
    seal = last_seal()
    return write.insert(
        Scoreboard(
            mandate=mandate,
            node=node,
            previous=previous,
            stands_on=seen.day,
            entered_until=seen.cutoff.entered_until,
            frozen_at=timezone.now(),
            league=league,
            figures=found,
            definitions=in_both_languages(),
            ledger_root=seal.root if seal else "",
            ledger_size=seal.size if seal else 0,
        )
    )


def _beside(field: str, why: object) -> Refused:
    return Refused(why, fields={field: why})
