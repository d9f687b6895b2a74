"""What came back to whoever asked: said not to apply, or sent back as wrongly addressed."""

from typing import Any

from django.urls import reverse

from remit.conveyance.models import Mandate, Referral
from remit.conveyance.queries.came_back import came_back
from remit.conveyance.rules import mandate as mandate_rules
from remit.conveyance.rules import referral as rules
from remit.kernel.actor import Actor
from remit.web.address import desk_address

SHOWN = 100


def of(actor: Actor, mandate: Mandate) -> dict[str, Any]:
    """The first hundred, the oldest first, each with what this actor may do about it, and how many more there are."""
    found = came_back(actor, mandate)
    rows = list(found.prefetch_related("body__names", "despatch__body__names")[: SHOWN + 1])
    more = found.count() - SHOWN if len(rows) > SHOWN else 0
    return {"back": [_line(actor, row) for row in rows[:SHOWN]], "more_back": more}


def _line(actor: Actor, row: Any) -> dict[str, Any]:
    return {
        "name": row.body.name_in(actor.language),
        "state": row.get_state_display(),
        "reason": row.reason,
        "on": row.since_on,
        "agree": _door(row, "agree") if rules.may_agree(actor, row) else "",
        "insist": _door(row, "insist") if rules.may_insist(actor, row) else "",
        "onward": _onward(actor, row),
    }


def _door(row: Referral, verb: str) -> str:
    return reverse("desk:mandates:came_back", args=[row.mandate_id, row.pk, verb])


def _onward(actor: Actor, row: Referral) -> str:
    """Where another body is asked instead: among all, or among those below the body that passed it on."""
    if row.above is not None:
        return f"{desk_address(row.above)}pass-on/" if rules.may_pass_on(actor, row.above) else ""
    may = row.mandate.state == "issued" and mandate_rules.may_extend(actor, row.mandate)
    return reverse("desk:mandates:extend", args=[row.mandate_id]) if may else ""
