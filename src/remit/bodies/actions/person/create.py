"""Enter a person."""

from collections.abc import Mapping

from django.utils.translation import gettext_lazy as _

from remit.bodies.actions.words import given
from remit.bodies.models import Person, PersonName
from remit.bodies.rules import person as rules
from remit.kernel.actor import Actor
from remit.ledger import write
from remit.ledger.action import action


@action("person.create", allow=rules.may_create, says=_("entered the person"))
def create(actor: Actor, _nothing: None = None, *, names: Mapping[str, str]) -> Person:
    """The person is known here, under a name per language. Raises Refused where there is no name."""
    kept = given(names, _("Enter the name in at least one language."))
    person = write.insert(Person())
    for language, name in kept.items():
        write.insert(PersonName(person=person, language=language, name=name))
    return person
