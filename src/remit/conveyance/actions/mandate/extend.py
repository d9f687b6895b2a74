"""Ask more bodies."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from remit.conveyance.actions import placing
from remit.conveyance.actions.mandate.choosing import check_chosen
from remit.conveyance.actions.mandate.contents import Asked, check_asks
from remit.conveyance.actions.mandate.go_out import go_out
from remit.conveyance.choices import DespatchState
from remit.conveyance.lifecycle import MANDATE
from remit.conveyance.models import Despatch, Mandate
from remit.conveyance.queries.selected import Selection, not_asked, selected
from remit.conveyance.rules import mandate as rules
from remit.kernel.actor import Actor
from remit.kernel.errors import Refused, WrongState
from remit.ledger import write
from remit.ledger.action import action
from remit.queue.job import later


@action("mandate.extend", allow=rules.may_extend, says=_("asked more bodies"))
def extend(
    actor: Actor,
    mandate: Mandate,
    *,
    selection: Selection,
    take_answers: bool = True,
    happened_on: date | None = None,
) -> Despatch:
    """The bodies that `selection` names and that were not asked yet are asked as well, by a despatch of their own;
    those asked already are left out. Many are prepared by the worker.

    Raises Refused where nobody is left, or where a day is past by now; WrongState where it was not issued, or while an
    earlier despatch is being prepared.
    """
    if mandate.despatches.filter(state=DespatchState.PLACING).exists():
        raise WrongState(_("More bodies are being asked just now. Wait until that has gone out, or stop it."))
    check_chosen(actor, mandate.body, selection)
    bodies = not_asked(mandate, selected(actor, mandate.body, selection))
    expected = bodies.count()
    if not expected:
        why = _("All of these bodies have been asked already.")
        raise Refused(why, fields={"selection": why})
    asks = list(mandate.asks.all())
    check_asks(actor, mandate, [Asked(a.kind, a.due_on, a.working_days, a.rhythm_months, a.reason) for a in asks])
    write.advance(mandate, MANDATE, "extend")
    despatch = write.insert(
        Despatch(
            mandate=mandate,
            body=mandate.body,
            sent_on=happened_on or actor.today,
            selection={**selection, "take_answers": take_answers},
            expected=expected,
        )
    )
    placing.place_referrals(despatch, bodies)
    if expected <= placing.AT_ONCE:
        placing.place_all_tracks(despatch, asks)
        go_out(actor, mandate, despatch=despatch)
    else:
        later("conveyance.place", despatch.pk)
    return despatch
