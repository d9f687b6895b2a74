"""Give a readout to the reviewer."""

from django.utils.translation import gettext_lazy as _

from remit.kernel.actor import Actor
from remit.kernel.errors import Refused
from remit.ledger import write
from remit.ledger.action import action
from remit.publication.actions.readout import standing
from remit.publication.lifecycle import READOUT
from remit.publication.models import Readout
from remit.publication.queries.languages import Stage, paragraphs_of, standings
from remit.publication.rules import readout as rules


@action("readout.submit", allow=rules.may_submit, says=_("asked for a review of the meeting news"))
def submit(actor: Actor, readout: Readout) -> Readout:
    """The text is in review. Raises Refused where its own language is not finished."""
    standing.check_state(readout, "submit")
    rows = paragraphs_of(readout)
    if not rows:
        raise Refused(_("There is nothing to review yet: write at least one paragraph."))
    if standings(readout, rows)[readout.source_language].stage is not Stage.CURRENT:
        raise Refused(_("The title or a paragraph is still empty in the language that it is written in."))
    return write.advance(readout, READOUT, "submit")
