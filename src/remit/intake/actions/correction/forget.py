"""Forget what was put right."""

from django.utils.translation import gettext_lazy as _

from remit.bodies.models import Body
from remit.intake.models import Correction
from remit.intake.rules import correction as rules
from remit.kernel.actor import Actor
from remit.ledger import write
from remit.ledger.action import action


@action("correction.forget", allow=rules.may_forget, says=_("forgot what was put right in a page"))
def forget(actor: Actor, correction: Correction) -> Body:
    """It is not offered any more; what was recorded stays as it is."""
    body = correction.body
    write.remove(correction)
    return body
