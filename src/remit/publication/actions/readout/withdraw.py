"""Withdraw a readout."""

from collections.abc import Mapping

from django.utils.translation import gettext_lazy as _

from remit.kernel.actor import Actor
from remit.kernel.errors import Refused, WrongState
from remit.kernel.texts import LANGUAGES
from remit.ledger import write
from remit.ledger.action import action
from remit.publication.actions.readout import answering
from remit.publication.lifecycle import READOUT
from remit.publication.models import Readout, ReadoutText
from remit.publication.rules import readout as rules


@action("readout.withdraw", allow=rules.may_withdraw, says=_("withdrew the meeting news"))
def withdraw(actor: Actor, readout: Readout, *, reason: str, tombstone: Mapping[str, str]) -> Readout:
    """The public finds a tombstone with these words per language, and no edition any more; the demands to publicise
    that it answered are open again.

    `reason` is for the ledger. Raises WrongState where nothing is public; Refused without a reason, or without words in
    the language of the text.
    """
    if not readout.edition_number:
        raise WrongState(_("Nothing of this is public."))
    words = {language: tombstone.get(language, "").strip() for language in LANGUAGES}
    missing = {} if reason.strip() else {"reason": _("Say why it is withdrawn.")}
    if not words[readout.source_language]:
        missing[f"tombstone_{readout.source_language}"] = _("Say what the public is told.")
    if missing:
        raise Refused(next(iter(missing.values())), fields=missing)
    write.advance(readout, READOUT, "withdraw", withdrawn_on=actor.today)
    answering.take_back(actor, readout, reason)
    rows = {row.language: row for row in readout.texts.all()}
    for language, text in words.items():
        if language in rows:
            write.change(rows[language], withdrawal=text)
        elif text:
            write.insert(ReadoutText(readout=readout, language=language, title="", withdrawal=text))
    return readout
