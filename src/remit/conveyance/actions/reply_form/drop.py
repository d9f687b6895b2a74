"""Drop a form that is not wanted any more."""

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from remit.conveyance.models import Referral, ReplyForm
from remit.conveyance.rules import reply_form as rules
from remit.kernel.actor import Actor
from remit.ledger import write
from remit.ledger.action import action
from remit.papers import store


@action("reply_form.drop", allow=rules.may_drop, says=_("dropped the superior's own form"))
def drop(actor: Actor, form: ReplyForm) -> Referral:
    """It is not offered any more, and its bytes are gone unless another record has them too. What was recorded
    stays."""
    referral, digest = form.referral, form.digest
    write.remove(form)
    transaction.on_commit(lambda: store.let_go(digest))
    return referral
