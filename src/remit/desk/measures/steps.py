"""Where an action stands, and what may follow."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from remit.desk.measures.forms import AssignForm, ReasonForm, ReassignForm, ReportForm
from remit.followup.actions import measure as actions
from remit.followup.choices import MeasureState
from remit.followup.models import Measure
from remit.followup.queries.measure import next_verbs
from remit.kernel.actor import Actor


@dataclass(frozen=True)
class Verb:
    """One verb at its door: what its button says, what follows, the action, and its form (None: a button)."""

    label: Any
    then: Any
    action: Callable[..., Measure]
    form: Any = None
    danger: bool = False

    @property
    def asks(self) -> bool:
        """Whether its form is a page of its own. A template calls every class that it meets: it cannot ask `form`."""
        return self.form is not None


VERBS = {
    "start": Verb(_("Begin"), _("The action is then in progress."), actions.start),
    "report_done": Verb(_("Report it done"), _("Somebody else then checks it."), actions.report_done, ReportForm),
    "check": Verb(_("Checked: it is done"), _("It can then be struck off."), actions.check),
    "return_": Verb(_("Send it back"), _("It is then in progress again."), actions.return_, ReasonForm),
    "strike_off": Verb(_("Strike it off"), _("The action is then closed."), actions.strike_off),
    "assign": Verb(_("Assign it"), _("Somebody is then responsible."), actions.assign, AssignForm),
    "reassign": Verb(_("Give it to somebody else"), _("That person has yet to begin."), actions.reassign, ReassignForm),
    "cancel": Verb(_("Cancel it"), _("Nobody is then to do it."), actions.cancel, ReasonForm, danger=True),
}
LINE = (
    MeasureState.PLANNED,
    MeasureState.ASSIGNED,
    MeasureState.IN_PROGRESS,
    MeasureState.REPORTED_DONE,
    MeasureState.CHECKED,
    MeasureState.STRUCK_OFF,
)


def address_of(verb: str) -> str:
    """The verb as it stands in an address."""
    return verb.rstrip("_").replace("_", "-")


BY_ADDRESS = {address_of(verb): verb for verb in VERBS}


def states(measure: Measure) -> list[dict[str, Any]]:
    """The line of states with today's step marked."""
    if measure.state == MeasureState.CANCELLED:
        return [{"label": MeasureState.CANCELLED.label, "step": "current"}]
    here = LINE.index(MeasureState(measure.state))
    return [
        {"label": state.label, "step": "past" if n < here else "current" if n == here else "to-come"}
        for n, state in enumerate(LINE)
    ]


def offered(actor: Actor, measure: Measure) -> list[dict[str, Any]]:
    """What this actor may do next, the most obvious first."""
    allowed = next_verbs(actor, measure)
    order = [verb for verb in VERBS if verb in allowed]
    if measure.owner_id is None and "assign" in order:
        order.sort(key=lambda verb: verb != "assign")
    return [{"verb": address_of(verb), "step": VERBS[verb]} for verb in order]
