"""Pass a referral on to the bodies below."""

from collections.abc import Iterable
from dataclasses import asdict
from datetime import date

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from remit.bodies.models import Body
from remit.conveyance.actions import placing
from remit.conveyance.actions.mandate.contents import Asked, check_asks
from remit.conveyance.actions.referral.send_on import send_on
from remit.conveyance.actions.turning import turn_referral
from remit.conveyance.choices import ReferralState
from remit.conveyance.lifecycle import REFERRAL
from remit.conveyance.models import Despatch, Referral
from remit.conveyance.queries.onward import can_receive, tighter
from remit.conveyance.queries.selected import Selection
from remit.conveyance.rules import referral as rules
from remit.kernel.actor import Actor
from remit.kernel.errors import Refused, WrongState
from remit.ledger import write
from remit.ledger.action import action
from remit.queue.job import later


@action("referral.pass_on", allow=rules.may_pass_on, says=_("passed it on"))
def pass_on(
    actor: Actor,
    referral: Referral,
    *,
    selection: Selection,
    asks: Iterable[Asked],
    reason: str = "",
    happened_on: date | None = None,
) -> Despatch:
    """Bodies below are asked for `asks` of what this body was asked for, each until a day or standing; who was asked by
    the same mandate already is not asked twice. Few at once, many when the worker has prepared all of them.

    Raises Refused where a body is not below, where nobody is left, or where more is asked or by an earlier day than
    of this body itself without a signed reason; WrongState where it was sent back, dropped or recalled.
    """
    if not REFERRAL.allows(referral.state, "pass_on"):
        raise WrongState(_("This cannot follow now: the state has moved on."))
    wanted = list(asks)
    check_asks(actor, referral.mandate, wanted)
    if tighter(referral, wanted) and not reason.strip():
        why = _("This asks for more, or by an earlier day, than was asked of you. Give the reason.")
        raise Refused(why, fields={"reason": why})
    bodies, day = _receivers(actor, referral, selection), happened_on or actor.today
    despatch = write.insert(
        Despatch(
            mandate=referral.mandate,
            body=referral.body,
            above=referral,
            sent_on=day,
            selection={**selection, "asks": [_plain(asked) for asked in wanted], "reason": reason.strip()},
            expected=bodies.count(),
        )
    )
    placing.place_referrals(despatch, bodies)
    if despatch.expected <= placing.AT_ONCE:
        send_on(actor, referral, despatch=despatch)
    else:
        later("conveyance.place", despatch.pk)
    if referral.state != ReferralState.IN_HAND:
        turn_referral(actor, referral, "pass_on", happened_on=day)
    return despatch


def _receivers(actor: Actor, referral: Referral, selection: Selection) -> QuerySet[Body]:
    below, strangers = can_receive(actor, referral, selection)
    if strangers:
        why = _("Only bodies below yours can be chosen.")
        raise Refused(why, fields={"selection": why})
    if not below.exists():
        why = _("Nobody is left to be asked. Choose at least one body that this was not handed to already.")
        raise Refused(why, fields={"selection": why})
    return below


def _plain(asked: Asked) -> dict[str, object]:
    return {k: v.isoformat() if isinstance(v, date) else v for k, v in asdict(asked).items() if v not in (None, "")}
