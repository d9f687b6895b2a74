"""Remove a paragraph from a readout."""

from django.utils.translation import gettext_lazy as _

from remit.kernel.actor import Actor
from remit.kernel.errors import Refused
from remit.ledger import write
from remit.ledger.action import action
from remit.publication.actions.readout import standing
from remit.publication.models import Readout
from remit.publication.queries.languages import paragraphs_of
from remit.publication.rules import readout as rules


@action("readout.remove_paragraph", allow=rules.may_remove_paragraph, says=_("removed a paragraph"))
def remove_paragraph(actor: Actor, readout: Readout, *, paragraph: int) -> Readout:
    """The paragraph with that id is gone in every language; the ledger keeps its words."""
    standing.check_open(readout)
    rows = paragraphs_of(readout)
    gone = next((row for row in rows if row.pk == paragraph), None)
    if gone is None:
        raise Refused(_("This paragraph is not there any more."))
    for text in gone.texts.all():
        write.remove(text)
    write.remove(gone)
    standing.number([row for row in rows if row is not gone])
    standing.sign(actor, readout)
    return readout
