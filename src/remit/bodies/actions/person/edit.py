"""Correct a person's names."""

from collections.abc import Mapping

from django.utils.translation import gettext_lazy as _

from remit.bodies.actions.words import given, settle
from remit.bodies.models import Person, PersonName
from remit.bodies.rules import person as rules
from remit.kernel.actor import Actor
from remit.ledger import write
from remit.ledger.action import action


@action("person.edit", allow=rules.may_edit, says=_("corrected the person's name"))
def edit(actor: Actor, person: Person, *, names: Mapping[str, str]) -> Person:
    """The person is called so; a language left out has no name any more. Raises Refused where no name is left,
    Conflict where somebody else changed the person."""
    kept = given(names, _("Enter the name in at least one language."))
    changed = settle(
        person.names.all(),
        "name",
        kept,
        lambda language, name: PersonName(person=person, language=language, name=name),
    )
    return write.touch(person) if changed else write.change(person)
