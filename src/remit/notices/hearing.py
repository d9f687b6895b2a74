"""Hearing what is entered."""

from typing import Any

from remit.kernel.actor import Actor
from remit.ledger import act
from remit.ledger.models import Record
from remit.queue.job import later

# The verbs of which somebody is told, and the record, among those touched, that says who.
HEARD = {
    "mandate.go_out": "conveyance.despatch",
    "referral.send_on": "conveyance.despatch",
    "mandate.remind": "conveyance.reminder",
    "mandate.recall": "conveyance.mandate",
    "track.return_": "conveyance.track",
    "referral.insist": "conveyance.referral",
    "referral.send_back": "conveyance.referral",
    "referral.claim_not_applicable": "conveyance.referral",
}


def hear(sender: object, *, actor: Actor, record: Record | None, **_more: Any) -> None:
    """A worker will see who is to be told; nothing is written here but that wish, in the same transaction."""
    under_way = act.current()
    kind = HEARD.get(under_way.verb)
    if kind is None:
        return
    touched = [record.pk] if record is not None and record.record_kind() == kind else []
    touched += [row["id"] for row in under_way.rows if row["kind"] == kind]
    later("notices.tell", under_way.verb, under_way.key, touched[0], actor.account_id)
