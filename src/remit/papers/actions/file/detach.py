"""Take away a file that was attached by mistake."""

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from remit.kernel.actor import Actor
from remit.kernel.errors import Refused
from remit.ledger import write
from remit.ledger.action import action
from remit.papers import store
from remit.papers.models import File, Paper
from remit.papers.rules import file as rules


@action("file.detach", allow=rules.may_detach, says=_("took a file away from the paper"))
def detach(actor: Actor, file: File, *, reason: str) -> Paper:
    """The paper has this file no more, and its bytes are gone unless another record has them too. Raises Refused
    without a reason."""
    if not reason.strip():
        why = _("Give the reason.")
        raise Refused(why, fields={"reason": why})
    paper, digest = file.paper, file.digest
    write.touch(paper)
    write.remove(file)
    transaction.on_commit(lambda: store.let_go(digest))
    return paper
