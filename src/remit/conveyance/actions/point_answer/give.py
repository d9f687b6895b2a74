"""Answer a paragraph."""

from datetime import UTC, date, datetime

from django.utils.translation import gettext_lazy as _

from remit.bodies.models import Body
from remit.conveyance.actions.turning import Evidence
from remit.conveyance.choices import PointOutcome
from remit.conveyance.models import PointAnswer
from remit.conveyance.rules import point_answer as rules
from remit.kernel.actor import Actor
from remit.kernel.errors import Refused
from remit.ledger import write
from remit.ledger.action import action
from remit.papers.models import PaperVersion, Point


@action("point_answer.give", allow=rules.may_give, says=_("answered the paragraph"))
def give(
    actor: Actor,
    body: Body,
    *,
    point: Point,
    version: PaperVersion,
    outcome: str,
    words: str = "",
    rhythm_months: int | None = None,
    happened_on: date | None = None,
    evidence: Evidence | None = None,
) -> PointAnswer:
    """The body says what has become of the paragraph, once for every demand that cites it. Raises Refused where "done"
    rests neither on a finished action (`evidence`) nor on words, where no action is said to be needed without a reason,
    where "continuing" has no rhythm, or where it was answered."""
    day = happened_on or actor.today
    if day > actor.today:
        raise Refused(_("This day is still to come."), fields={"happened_on": _("This day is still to come.")})
    missing = _missing(outcome, words.strip(), rhythm_months, evidence)
    if missing:
        raise Refused(next(iter(missing.values())), fields=missing)
    if point.paper_id != version.paper_id:
        raise Refused(_("This paragraph is not in the version that is handed down."))
    return write.insert(
        PointAnswer(
            body=body,
            point=point,
            version=version,
            outcome=outcome,
            words=words.strip(),
            rhythm_months=rhythm_months if outcome == PointOutcome.CONTINUING else None,
            happened_on=day,
            entered_at=datetime.now(UTC),
            evidence_kind=evidence.kind if evidence else "",
            evidence_id=evidence.id if evidence else None,
            evidence_on=evidence.on if evidence else None,
        )
    )


def _missing(outcome: str, words: str, rhythm_months: int | None, evidence: Evidence | None) -> dict[str, object]:
    """What this outcome rests on and is not said, by field."""
    if outcome == PointOutcome.DONE and evidence is None and not words:
        return {"words": _("Say what was done.")}
    if outcome == PointOutcome.NO_ACTION and not words:
        return {"words": _("Say why no action is needed.")}
    if outcome == PointOutcome.CONTINUING and rhythm_months is None:
        return {"rhythm_months": _("Say every how many months it is looked at.")}
    return {}
