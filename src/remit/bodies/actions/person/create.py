"""Enter a person."""

from collections.abc import Mapping

from django.utils.translation import gettext_lazy as _

from remit.bodies.actions.words import given
from remit.bodies.models import Body, Person, PersonName
from remit.bodies.rules import person as rules
from remit.kernel.actor import Actor
from remit.ledger import write
from remit.ledger.action import action


@action("person.create", allow=rules.may_create, says=_("entered the person"))
def create(actor: Actor, _nothing: None = None, *, names: Mapping[str, str], body: Body | None = None) -> Person:
    """The person is known here, under a name per language, as entered in `body` if the actor enters persons there, else
    in the one body for which the actor does, if it is one. Raises Refused where there is no name."""
    kept = given(names, _("Enter the name in at least one language."))
    entered_in = rules.entered_in(actor, body)
    person = write.insert(Person(entered_in_id=entered_in))
    for language, name in kept.items():
        write.insert(PersonName(person=person, language=language, name=name))
    return person
