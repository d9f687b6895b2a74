"""Change what is to be done, by whom it is led, and until when."""

from collections.abc import Mapping
from datetime import date

from django.utils.translation import gettext_lazy as _

from remit.bodies.models import Body
from remit.followup.actions.measure import wording
from remit.followup.models import Measure
from remit.followup.queries.measure import OPEN_STATES
from remit.followup.rules import measure as rules
from remit.kernel.actor import Actor
from remit.kernel.errors import WrongState
from remit.ledger import write
from remit.ledger.action import action


@action("measure.edit", allow=rules.may_edit, says=_("changed the action"))
def edit(
    actor: Actor,
    measure: Measure,
    *,
    texts: Mapping[str, str],
    body: Body,
    due_on: date | None,
    confidentiality: str,
    reason: str = "",
) -> Measure:
    """The action says this. Raises WrongState once it is reported done; Refused as `plan` does;
    Conflict where somebody else changed it, its words too, since it was read."""
    if measure.state not in OPEN_STATES:
        raise WrongState(_("An action that is done or cancelled is not changed any more."))
    if body.pk != measure.body_id:
        wording.check_lead(actor, body, measure.meeting.body if measure.meeting else measure.body)
    words = wording.given(texts)
    level = wording.opened(measure, confidentiality)
    wording.check_due(measure, due_on)
    before = measure.revision
    write.change(measure, body=body, due_on=due_on, confidentiality=level)
    if wording.word(measure, words) and measure.revision == before:
        write.touch(measure)
    return measure
