"""Where an instruction stands, and what may follow."""

from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from remit.conveyance.choices import MandateState
from remit.conveyance.lifecycle import MANDATE
from remit.conveyance.models import Mandate
from remit.conveyance.queries.left_out import added_since
from remit.conveyance.rules import mandate as rules
from remit.kernel.actor import Actor

LINE = (MandateState.DRAFT, MandateState.ISSUING, MandateState.ISSUED, MandateState.CLOSED)


@dataclass(frozen=True)
class Step:
    """What can be done, what it means, and on which page. `onward`: it is on the usual way, and so may be the one next
    step that the page shows."""

    label: Any
    then: Any
    page: str
    at_once: bool = False
    onward: bool = False


STEPS = {
    "issue": Step(
        _("Choose who is asked, and issue it"), _("You see first who has answered already."), "issue", onward=True
    ),
    "stop": Step(_("Stop the sending"), _("Nobody has seen anything of it yet."), "stop", onward=True),
    "check": Step(_("Check answers"), _("All of them, or a sample."), "check", onward=True),
    "remind": Step(
        _("Remind the late ones"), _("Each body that is late, at most once a day."), "remind", at_once=True, onward=True
    ),
    "extend": Step(_("Add bodies"), _("Bodies added to the tree since, or forgotten."), "extend"),
    "edit": Step(_("Change it"), "", "edit"),
    "close": Step(_("Close it"), "", "close"),
    "recall": Step(_("Recall it"), "", "recall"),
    "discard": Step(_("Discard it"), "", "discard"),
}
NAMED = frozenset({"issue", "check", "extend", "edit"})


def states(mandate: Mandate) -> list[dict[str, Any]]:
    """The line of states with today's step marked."""
    days = {MandateState.ISSUED: mandate.issued_on}
    if mandate.state == MandateState.RECALLED:
        past = [MandateState.DRAFT, *([MandateState.ISSUED] if mandate.issued_on else [])]
        last = MandateState.RECALLED.label if mandate.issued_on else _now("discarded")
        line = [{"label": state.label, "step": "past", "on": days.get(state)} for state in past]
        return [*line, {"label": last, "step": "current", "on": mandate.recalled_on}]
    shown = [state for state in LINE if state != MandateState.ISSUING or mandate.state == state]
    here = shown.index(MandateState(mandate.state))
    return [
        {
            "label": state.label,
            "step": "past" if n < here else "current" if n == here else "to-come",
            "on": days.get(state) if n <= here else None,
        }
        for n, state in enumerate(shown)
    ]


def offered(actor: Actor, mandate: Mandate) -> list[dict[str, Any]]:
    """What this actor may do next, the most obvious first."""
    return [
        {"step": step, "href": _href(verb, mandate), "verb": verb}
        for verb, step in STEPS.items()
        if _possible(actor, mandate, verb)
    ]


def _possible(actor: Actor, mandate: Mandate, verb: str) -> bool:
    if verb == "check":
        return mandate.state in ("issued", "closed") and bool(rules.may_draw(actor, mandate))
    if verb == "issue":
        may = rules.may_issue(actor, mandate) or rules.may_edit(actor, mandate)
        return mandate.state == "draft" and bool(may)
    sending = mandate.state == "issued" and mandate.despatches.filter(state="placing").exists()
    if verb == "stop" and sending:
        return bool(rules.may_stop(actor, mandate))
    if verb in ("extend", "close") and sending:
        return False
    return MANDATE.allows(mandate.state, verb) and bool(getattr(rules, f"may_{verb}")(actor, mandate))


def _href(verb: str, mandate: Mandate) -> str:
    if verb in NAMED:
        return reverse(f"desk:mandates:{verb}", args=[mandate.pk])
    return reverse("desk:mandates:act", args=[mandate.pk, verb])


def proposal(actor: Actor, mandate: Mandate) -> int:
    """How many bodies were added since to what was chosen."""
    return added_since(actor, mandate) if mandate.state == MandateState.ISSUED else 0
