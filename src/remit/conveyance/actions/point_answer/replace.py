"""Put another answer in the place of the one that stands."""

from datetime import date

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from remit.conveyance.actions.point_answer.give import give
from remit.conveyance.actions.point_answer.withdraw import withdraw
from remit.conveyance.actions.turning import Evidence
from remit.conveyance.models import PointAnswer
from remit.conveyance.rules import point_answer as rules
from remit.kernel.actor import Actor
from remit.ledger.action import action
from remit.papers.models import PaperVersion


@action("point_answer.replace", allow=rules.may_withdraw, says=_("answered the paragraph anew"))
def replace(
    actor: Actor,
    answer: PointAnswer,
    *,
    version: PaperVersion,
    outcome: str,
    words: str = "",
    rhythm_months: int | None = None,
    happened_on: date | None = None,
    evidence: Evidence | None = None,
) -> PointAnswer:
    """The body says something else of the paragraph; what it said before stays, as taken back. Raises WrongState where
    it was taken back already, Refused as for a first answer."""
    withdraw(actor, answer, reason=gettext("Answered anew."))
    return give(
        actor,
        answer.body,
        point=answer.point,
        version=version,
        outcome=outcome,
        words=words,
        rhythm_months=rhythm_months,
        happened_on=happened_on,
        evidence=evidence,
    )
