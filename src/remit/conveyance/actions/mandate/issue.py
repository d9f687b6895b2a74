"""Issue a mandate."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from remit.conveyance.actions import placing
from remit.conveyance.actions.mandate.choosing import check_chosen
from remit.conveyance.actions.mandate.contents import Asked, check_asks
from remit.conveyance.actions.mandate.go_out import go_out
from remit.conveyance.lifecycle import MANDATE
from remit.conveyance.models import Despatch, Mandate
from remit.conveyance.queries.selected import Selection, selected
from remit.conveyance.rules import mandate as rules
from remit.kernel.actor import Actor
from remit.kernel.errors import Refused
from remit.ledger import write
from remit.ledger.action import action
from remit.queue.job import later


@action("mandate.issue", allow=rules.may_issue, says=_("issued the instruction"))
def issue(
    actor: Actor,
    mandate: Mandate,
    *,
    selection: Selection,
    take_answers: bool = True,
    happened_on: date | None = None,
) -> Mandate:
    """The mandate goes to the bodies that `selection` names: at once where they are few, else when the worker has
    prepared all of them. With `take_answers`, a body that has answered all its paragraphs already is not asked again.

    Raises Refused where there is nobody, where a day is past by now, or where a body picked by hand cannot be asked.
    """
    check_chosen(actor, mandate.body, selection)
    bodies = selected(actor, mandate.body, selection)
    expected = bodies.count()
    if not expected:
        why = _("This goes to nobody. Choose at least one body.")
        raise Refused(why, fields={"selection": why})
    asks = list(mandate.asks.all())
    check_asks(actor, mandate, [Asked(a.kind, a.due_on, a.working_days, a.rhythm_months, a.reason) for a in asks])
    write.advance(mandate, MANDATE, "issue", issued_on=happened_on or actor.today)
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
    return mandate
