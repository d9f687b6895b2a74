"""Create a body."""

from collections.abc import Mapping
from datetime import date

from django.utils.translation import gettext_lazy as _

from remit.bodies.actions.body.place import place
from remit.bodies.choices import Classification
from remit.bodies.models import Body
from remit.bodies.rules import body as rules
from remit.kernel.actor import Actor
from remit.ledger.action import action


@action("body.create", allow=rules.may_create, says=_("created the body"))
def create(
    actor: Actor,
    superior: Body | None,
    *,
    names: Mapping[str, str],
    short_names: Mapping[str, str] | None = None,
    classification: str = Classification.OFFICE,
    founded_on: date | None = None,
    shows_attendees: bool = False,
) -> Body:
    """The body stands under `superior` (None: a root), named in each language of `names`.

    Raises Refused where there is no name, or a value cannot be.
    """
    body = Body(classification=classification, founded_on=founded_on, shows_attendees=shows_attendees)
    return place(body, superior, names, short_names or {}, founded_on)
