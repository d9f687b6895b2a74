"""Keep the form in which a superior wants to have the answer."""

from django.utils.translation import gettext_lazy as _

from remit.conveyance.models import Referral, ReplyForm
from remit.conveyance.rules import reply_form as rules
from remit.kernel import classified
from remit.kernel.actor import Actor
from remit.kernel.errors import Refused
from remit.ledger import write
from remit.ledger.action import action
from remit.papers import store
from remit.papers.media import FORMS, LARGEST, kind_of, words_of


@action("reply_form.keep", allow=rules.may_keep, says=_("kept the superior's own form with it"))
def keep(actor: Actor, referral: Referral, *, data: bytes, name: str) -> ReplyForm:
    """The form stands with the referral, and is filled from what is recorded whenever it is asked for; its bytes stand
    in the data folder under their digest.

    Raises Refused, beside `file`, where it is larger than 20 MB, no .docx or .xlsx file without macros (told by its
    bytes), kept here already, or bears a marking of secrecy.
    """
    name = name.replace("\\", "/").rsplit("/", 1)[-1].strip()[-255:]
    kind = kind_of(data, name) if len(data) <= LARGEST else None
    why: object = None
    if kind is None or kind not in FORMS:
        why = _("Choose a .docx or .xlsx file of at most 20 MB, without macros.")
    elif classified.marked_title(name.rsplit(".", 1)[0]) or classified.marked_text(words_of(data, kind)):
        why = _("This bears a marking of secrecy. Nothing classified may be kept here, not even its title or number.")
    elif referral.reply_forms.filter(digest=store.digest_of(data)).exists():
        why = _("This form is kept here already.")
    if why is not None or kind is None:
        raise Refused(why, fields={"file": why})
    form = ReplyForm(referral=referral, name=name, media_type=kind, digest=store.digest_of(data), kept_on=actor.today)
    write.insert(form)
    store.keep(data)
    return form
