"""Where a referral stands, and what may follow."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from remit.conveyance.actions import referral as actions
from remit.conveyance.choices import ReferralState
from remit.conveyance.lifecycle import MANDATE, REFERRAL
from remit.conveyance.models import Mandate, Referral
from remit.conveyance.rules import mandate as mandate_rules
from remit.conveyance.rules import referral as rules
from remit.desk.referrals.forms import DayForm, ReasonForm
from remit.kernel.actor import Actor


@dataclass(frozen=True)
class Verb:
    """One verb at its door: what its button says, what follows, the action, and its form (None: a button).

    `onward`: it is on the usual way, and so may be the one next step that the page shows.
    """

    label: Any
    then: Any
    action: Callable[..., Referral]
    form: Any = None
    danger: bool = False
    onward: bool = True


VERBS = {
    "sign_for": Verb(_("Sign for it"), _("Your body then has this version in hand."), actions.sign_for),
    "take_in_hand": Verb(_("Take it in hand"), _("Your body is then at work on it."), actions.take_in_hand),
    "claim_not_applicable": Verb(
        _("It does not apply to us"),
        _("Who asked agrees or insists; until then it stays open."),
        actions.claim_not_applicable,
        ReasonForm,
        onward=False,
    ),
    "send_back": Verb(
        _("Send it back"),
        _("Who asked reads that it is for another body."),
        actions.send_back,
        ReasonForm,
        danger=True,
        onward=False,
    ),
    "insist": Verb(_("Insist"), _("The body then has it in hand again."), actions.insist, ReasonForm),
    "agree": Verb(_("Agree"), _("It then leaves the base and is shown as not applicable."), actions.agree, DayForm),
}
LINE = (ReferralState.ISSUED, ReferralState.DELIVERED, ReferralState.SIGNED_FOR, ReferralState.IN_HAND)


def address_of(verb: str) -> str:
    """The verb as it stands in an address."""
    return verb.replace("_", "-")


BY_ADDRESS = {address_of(verb): verb for verb in VERBS}


def states(referral: Referral) -> list[dict[str, Any]]:
    """The line of states with today's step marked."""
    state = ReferralState(referral.state)
    if state not in LINE:
        issued = {"label": ReferralState.ISSUED.label, "step": "past"}
        return [issued, {"label": state.label, "step": "current", "on": referral.since_on}]
    here = LINE.index(state)
    line = [each for each in LINE if each != ReferralState.DELIVERED or state == each]
    return [
        {
            "label": each.label,
            "step": "past" if LINE.index(each) < here else "current" if each == state else "to-come",
            "on": referral.since_on if each == state else None,
        }
        for each in line
    ]


def offered(actor: Actor, referral: Referral, *, unsigned: bool) -> list[dict[str, Any]]:
    """What this actor may do with the whole of it, the most obvious first. `unsigned`: the present version is yet to
    be signed for, be it the first or a newer one."""
    found = []
    for verb in VERBS:
        follows = REFERRAL.allows(referral.state, verb)
        if verb == "sign_for":
            follows = unsigned and referral.state in LINE
        if follows and getattr(rules, f"may_{verb}")(actor, referral):
            found.append(_step(referral, verb))
    if MANDATE.allows(referral.mandate.state, "recall") and _may_withdraw(actor, referral.mandate):
        href = reverse("desk:mandates:act", args=[referral.mandate_id, "recall"])
        said = {"label": _("Withdraw it: it was entered wrongly"), "then": _("With a reason; then enter it anew.")}
        found.append(said | {"verb": "withdraw", "href": href, "post": False, "onward": False})
    return found


def _may_withdraw(actor: Actor, mandate: Mandate) -> bool:
    """Whether it was entered from outside, and the actor keeps the register."""
    return mandate.received_by_id is not None and bool(mandate_rules.may_recall(actor, mandate))


def _step(referral: Referral, verb: str) -> dict[str, Any]:
    href = reverse("desk:referrals:act", args=[referral.pk, address_of(verb)])
    said = VERBS[verb]
    told = {"verb": verb, "label": said.label, "then": said.then, "href": href}
    return told | {"post": said.form is None, "onward": said.onward}
