"""Put a readout's paragraphs into another order."""

from collections.abc import Sequence

from django.utils.translation import gettext_lazy as _

from remit.kernel.actor import Actor
from remit.kernel.errors import Refused
from remit.ledger.action import action
from remit.publication.actions.readout import standing
from remit.publication.models import Readout
from remit.publication.queries.languages import paragraphs_of
from remit.publication.rules import readout as rules


@action("readout.reorder", allow=rules.may_reorder, says=_("put the paragraphs in another order"))
def reorder(actor: Actor, readout: Readout, *, order: Sequence[int]) -> Readout:
    """The paragraphs stand in the order of these ids. Raises Refused where one is missing or unknown,
    Conflict where the text has moved on since it was read."""
    standing.check_open(readout)
    rows = {row.pk: row for row in paragraphs_of(readout)}
    if sorted(order) != sorted(rows):
        raise Refused(_("Somebody has added or removed a paragraph meanwhile. Nothing was moved."))
    standing.number([rows[pk] for pk in order])
    standing.sign(actor, readout)
    return readout
