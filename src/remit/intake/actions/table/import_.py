"""Bring in a table of bodies or people."""

from django.utils.translation import gettext_lazy as _

from remit.intake.rules import table as rules
from remit.intake.tables.outcome import Preview
from remit.intake.tables.run import run
from remit.kernel.actor import Actor
from remit.kernel.errors import Refused
from remit.ledger.action import action


@action("table.import", allow=rules.may_import, says=_("brought in the table"))
def import_(
    actor: Actor, _nothing: None = None, *, kind: str, content: bytes, seen: str = "", reason: str = ""
) -> Preview:
    """Every row that can be is brought in by the ordinary actions, in one transaction; refused rows are left out.

    `kind` is "bodies" or "people"; `seen` the fingerprint of the preview that the actor saw: where the effect would be
    another one now, nothing is done and Refused is raised.
    """
    done = run(actor, kind, content)
    if seen and done.fingerprint != seen:
        raise Refused(_("What is recorded has changed since the preview. Look at the new preview."))
    return done
