"""Keep a selection of bodies under a name."""

from django.utils.translation import gettext_lazy as _

from remit.bodies.models import Body
from remit.conveyance.models import SavedSelection
from remit.conveyance.queries.selected import Selection
from remit.conveyance.rules import saved_selection as rules
from remit.kernel.actor import Actor
from remit.kernel.errors import Refused
from remit.ledger import write
from remit.ledger.action import action


@action("saved_selection.keep", allow=rules.may_keep, says=_("kept a selection of bodies"))
def keep(actor: Actor, body: Body, *, name: str, selection: Selection) -> SavedSelection:
    """What was chosen can be chosen again by this name; a selection of the same name says this from now on. Raises
    Refused without a name, or where nothing is chosen."""
    name = name.strip()
    if not name:
        raise Refused(_("Give the selection a name."), fields={"name": _("Give the selection a name.")})
    if not any(selection.values()):
        raise Refused(_("Choose at least one body."), fields={"selection": _("Choose at least one body.")})
    there = SavedSelection.objects.filter(body=body, name=name).first()
    if there is not None:
        return write.change(there, selection=dict(selection))
    return write.insert(SavedSelection(body=body, name=name, selection=dict(selection)))
