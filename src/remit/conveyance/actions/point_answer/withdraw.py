"""Take the answer to a paragraph back."""

from datetime import UTC, datetime

from django.utils.translation import gettext_lazy as _

from remit.conveyance.models import PointAnswer
from remit.conveyance.queries.answered import is_checked
from remit.conveyance.rules import point_answer as rules
from remit.kernel.actor import Actor
from remit.kernel.errors import Refused, WrongState
from remit.ledger import write
from remit.ledger.action import action


@action("point_answer.withdraw", allow=rules.may_withdraw, says=_("took back the answer to the paragraph"))
def withdraw(actor: Actor, answer: PointAnswer, *, reason: str) -> PointAnswer:
    """The answer no longer stands, and can be given anew. Raises WrongState where it was taken back before, or was
    checked: then only a checker's return opens it again."""
    if answer.withdrawn_at is not None:
        raise WrongState(_("This was taken back already."))
    if is_checked(answer):
        raise WrongState(_("This answer has been checked: only its checker opens it again, by returning it."))
    if not reason.strip():
        raise Refused(_("Give the reason."), fields={"reason": _("Give the reason.")})
    return write.change(answer, withdrawn_at=datetime.now(UTC))
