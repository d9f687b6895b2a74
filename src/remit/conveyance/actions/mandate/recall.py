"""Recall a mandate."""

from collections import Counter
from datetime import UTC, date, datetime

from django.utils.translation import gettext_lazy as _

from remit.bodies.actions.body.tree import lock_tree
from remit.bodies.models import Body
from remit.conveyance import tallies
from remit.conveyance.actions.mandate.stop import halt
from remit.conveyance.counting import Alike
from remit.conveyance.lifecycle import MANDATE, REFERRAL, TRACK
from remit.conveyance.models import Mandate, Referral, Track
from remit.conveyance.rules import mandate as rules
from remit.kernel.actor import Actor
from remit.kernel.errors import Refused
from remit.ledger import sets, write
from remit.ledger.action import action


@action("mandate.recall", allow=rules.may_recall, says=_("recalled the instruction"))
def recall(actor: Actor, mandate: Mandate, *, reason: str, happened_on: date | None = None) -> Mandate:
    """Nobody is asked any more: every track and referral that was open counts as recalled from that day; what was
    checked stays. What was entered from outside is withdrawn so, and entered anew. Raises WrongState where it was
    not issued, Refused without a reason or for a day that cannot be."""
    day = happened_on or actor.today
    if day > actor.today or (mandate.issued_on is not None and day < mandate.issued_on):
        why = _("This day is still to come, or before the issue.")
        raise Refused(why, fields={"happened_on": why})
    write.advance(mandate, MANDATE, "recall", recalled_on=day, recalled_at=datetime.now(UTC))
    lock_tree()
    halt(mandate)
    _count(mandate)
    tracks = Track.objects.filter(mandate=mandate, state__in=TRACK.steps["recall"].before)
    sets.cache_all(tracks, state="recalled", answered_on=None)
    referrals = Referral.objects.filter(mandate=mandate, state__in=REFERRAL.steps["recall"].before)
    sets.cache_all(referrals, state="recalled", since_on=day)
    return mandate


def _count(mandate: Mandate) -> None:
    """The kept counters follow. Added up from the tracks themselves, whatever turns are not counted yet."""
    open_ones = Track.objects.filter(mandate=mandate, state__in=TRACK.steps["recall"].before).select_for_update()
    counted: Counter[tuple[str, Alike]] = Counter()
    rows = open_ones.order_by().values_list("body__path", "kind", "state", "due_on", "answered_on")
    for path, kind, state, due_on, answered_on in rows.iterator(chunk_size=20_000):
        for end in range(Body.steplen, len(path) + 1, Body.steplen):
            counted[path[:end], Alike(kind, state, due_on, answered_on, None, None)] += 1
    nodes = dict(Body.objects.filter(numchild__gt=0).order_by().values_list("path", "pk"))
    counts: Counter[tallies.Key] = Counter()
    for (path, alike), n in counted.items():
        if node := nodes.get(path):
            counts[mandate.pk, node, alike] -= n
            counts[mandate.pk, node, alike._replace(state="recalled", answered_on=None)] += n
    tallies.add(counts)
