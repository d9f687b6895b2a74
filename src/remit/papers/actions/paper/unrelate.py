"""Take back what was said of two papers."""

from django.utils.translation import gettext_lazy as _

from remit.kernel.actor import Actor
from remit.kernel.errors import Refused
from remit.ledger import write
from remit.ledger.action import action
from remit.papers.models import Paper
from remit.papers.rules import paper as rules


@action("paper.unrelate", allow=rules.may_unrelate, says=_("took back what the paper does to another"))
def unrelate(actor: Actor, paper: Paper, *, other: Paper, kind: str, reason: str) -> Paper:
    """`paper` does not do this to `other`; it was said by mistake. Raises Refused without a reason, or where it is
    not said."""
    if not reason.strip():
        why = _("Give the reason.")
        raise Refused(why, fields={"reason": why})
    row = paper.relations.filter(other=other, kind=kind).first()
    if row is None:
        raise Refused(_("This is not said of the two papers."))
    write.remove(row)
    write.touch(paper)
    return paper
