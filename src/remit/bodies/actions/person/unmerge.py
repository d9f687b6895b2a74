"""Take back a merger of two persons."""

from django.utils.translation import gettext_lazy as _

from remit.bodies.models import Person
from remit.bodies.rules import person as rules
from remit.kernel.actor import Actor
from remit.kernel.errors import WrongState
from remit.ledger import write
from remit.ledger.action import action


@action("person.unmerge", allow=rules.may_unmerge, says=_("took back the merger"))
def unmerge(actor: Actor, person: Person, *, reason: str = "") -> Person:
    """The person stands alone again, as before. Raises WrongState where it was not merged."""
    if person.merged_into_id is None:
        raise WrongState(_("The person was not merged."))
    return write.change(person, merged_into=None)
