"""Who is meant by each name in the draft: linked as the clerk chose, or entered by the ordinary action."""

from datetime import date
from typing import TypeVar

from django.utils.translation import gettext_lazy as _

from remit.bodies.actions import body as body_actions
from remit.bodies.actions import person as person_actions
from remit.bodies.actions import term as term_actions
from remit.bodies.models import Body, BodyName, Person, PersonName, Term
from remit.bodies.rules import body as body_rules
from remit.bodies.rules import person as person_rules
from remit.intake import naming
from remit.intake.actions.confirming.refusals import beside
from remit.intake.queries import terms
from remit.intake.typed import Typed
from remit.kernel.actor import Actor
from remit.kernel.errors import Refused

T = TypeVar("T")
Meant = dict[str, Body | Person | None]


def meant(actor: Actor, typed: Typed, language: str) -> Meant:
    """{name: the body or person, None where it is left out}. Raises Refused at the choice that cannot be."""
    found: Meant = {}
    met, named = typed.text("meeting-body"), naming.sorts(typed.content)
    # The body that met comes first: whoever is new is entered through it.
    for name in sorted(named, key=lambda each: each != met):
        sort, body = named[name], found.get(met)
        path = typed.name_path(name)
        with beside(path, {"other": typed.name_path(name, "other")}):
            choice, other = typed.text(path), typed.text(typed.name_path(name, "other"))
            through = body if isinstance(body, Body) else None
            found[name] = _one(actor, name, sort, choice, other, language, through)
    return found


def _one(
    actor: Actor, name: str, sort: str, choice: str, other: str, language: str, through: Body | None
) -> Body | Person | None:
    kind, _colon, key = choice.partition(":")
    if choice == naming.OUT:
        return None
    if choice == naming.OTHER:
        return _searched(actor, other, sort)
    if choice == naming.NAMED and sort in {naming.BODY, naming.EITHER}:
        return body_actions.name(actor, None, names={language: name})
    if choice == naming.NEW and sort in {naming.PERSON, naming.EITHER}:
        return person_actions.create(actor, None, names={language: name}, body=through)
    if kind == "below" and sort != naming.PERSON:
        return body_actions.create(actor, _body(actor, key), names={language: name})
    if kind == "body" and sort != naming.PERSON:
        return _body(actor, key)
    if kind == "person" and sort in {naming.PERSON, naming.EITHER}:
        return _person(actor, key)
    raise Refused(_("Choose one of the list."))


def _body(actor: Actor, key: str) -> Body:
    rows = body_rules.visible(actor, Body.objects.all())
    found: Body | None = rows.filter(pk=int(key)).first() if key.isdecimal() else None
    while found is not None and found.merged_into is not None:
        found = found.merged_into
    return _there(found)


def _person(actor: Actor, key: str) -> Person:
    rows = person_rules.visible(actor, Person.objects.all())
    found: Person | None = rows.filter(pk=int(key)).first() if key.isdecimal() else None
    while found is not None and found.merged_into is not None:
        found = found.merged_into
    return _there(found)


def _there(record: T | None) -> T:
    if record is None:
        raise Refused(_("This is not there, or not for you to choose."))
    return record


def _searched(actor: Actor, text: str, sort: str) -> Body | Person:
    """By "Harbour Office (#12)" as the list offers it, or by a name that only one bears."""
    mark = naming.MARK.search(text)
    if sort == naming.PERSON:
        ids = (
            {mark[1]}
            if mark
            else {str(pk) for pk in PersonName.objects.filter(name=text).values_list("person_id", flat=True)}
        )
        found: set[Body | Person] = {_person(actor, key) for key in ids}
    else:
        ids = (
            {mark[1]}
            if mark
            else {str(pk) for pk in BodyName.objects.filter(name=text).values_list("body_id", flat=True)}
        )
        found = {_body(actor, key) for key in ids}
    if len(found) != 1:
        why = _("Several bear this name. Choose one from the list.") if found else _("Nothing has this name.")
        raise Refused(why, fields={"other": why})
    return found.pop()


def term_of(actor: Actor, body: Body, number: int | None, path: str) -> Term | None:
    """The body's term of that number, opened where it is not there yet. Raises Refused at `path`."""
    if number is None:
        return None
    with beside(path):
        return terms.numbered(body, number) or term_actions.open(actor, body, ordinal=number)


def cited_term(actor: Actor, body: Body, number: int | None, opens: str, from_on: date | None) -> Term | None:
    """The same for another body's meeting, opened from that day where the clerk said so; None where it is left out:
    then the title alone says it. Raises Refused where that was not said, unless it is the first one known and the
    actor's to open."""
    known = None if number is None else terms.numbered(body, number)
    if number is None or known is not None or opens == naming.OUT:
        return known
    if not terms.asks(actor, body, number):
        return term_actions.open(actor, body, ordinal=number)
    if opens != naming.NEW:
        why = _("This term is not opened here yet. Choose whether it is, or whether the title alone says it.")
        raise Refused(why, fields={"opens": why})
    if from_on is None:
        why = _("Enter the day on which the term began.")
        raise Refused(why, fields={"opens_on": why})
    return term_actions.open(actor, body, ordinal=number, from_on=from_on)
