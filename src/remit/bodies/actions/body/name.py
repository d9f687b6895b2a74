"""Enter a body that is known by name only."""

from collections.abc import Mapping

from django.utils.translation import gettext_lazy as _

from remit.bodies.actions.body.place import place
from remit.bodies.choices import Classification
from remit.bodies.models import Body
from remit.bodies.rules import body as rules
from remit.kernel.actor import Actor
from remit.ledger.action import action


@action("body.name", allow=rules.may_name, says=_("entered the body by its name"))
def name(
    actor: Actor,
    _nothing: None = None,
    *,
    names: Mapping[str, str],
    classification: str = Classification.OTHER,
) -> Body:
    """The body is known here, outside the tree of those that work here. Raises Refused where there is no name."""
    return place(Body(classification=classification, external=True), None, names, {}, None)
