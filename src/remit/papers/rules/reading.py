"""Who may read what is public, internal, kept to a body or to named persons. One rule for every record that has
a level."""

from typing import Any

from django.db.models import Model, Q

from remit.kernel.actor import Actor, Place
from remit.kernel.confidentiality import Confidentiality
from remit.kernel.roles import READERS, Role

KEEPERS = frozenset({Role.CLERK, Role.CHAIR})
NOBODY = Q(pk__in=[])
# Not an empty Q: that would vanish when joined to others by "or".
EVERYBODY = ~NOBODY


def in_bodies(actor: Actor, roles: frozenset[Role], field: str) -> Q:
    """Rows whose body `field` is one in which the actor holds one of `roles`, directly or from above."""
    if actor.system or actor.everywhere & roles:
        return Q(**{f"{field}__isnull": False})
    found = Q(**{f"{field}__in": actor.body_ids(roles)})
    for path in actor.paths(roles):
        found |= Q(**{f"{field}__path__startswith": path})
    return found


def readable(actor: Actor, model: type[Model], *bodies: str, at: str = "") -> Q:
    """Rows of `model` that the actor may read: `model` has a `confidentiality` and an `audience`.

    `bodies` are the lookups to the bodies whose readers read what is kept to the body (default: "body"); `at`
    is the prefix of every lookup, such as "meeting__", where the rows asked for are another record's.
    """
    if actor.system:
        return EVERYBODY
    level = f"{at}confidentiality"
    found = Q(**{level: Confidentiality.PUBLIC})
    if not actor.insider and not actor.person_ids:
        # The rest could add nothing, and would cost a public page a third of its time.
        return found
    if actor.insider:
        found |= Q(**{level: Confidentiality.INTERNAL})
    own = bodies or ("body",)
    if _places(actor, READERS) == _places(actor, KEEPERS):
        # The question is half as long for most who ask it.
        both = [Confidentiality.BODY.value, Confidentiality.NAMED.value]
        found |= Q(**{f"{level}__in": both}) & _at_home(actor, READERS, model, own, at)
    else:
        found |= Q(**{level: Confidentiality.BODY}) & _at_home(actor, READERS, model, own, at)
        found |= Q(**{level: Confidentiality.NAMED}) & _at_home(actor, KEEPERS, model, own, at)
    return found | Q(**{level: Confidentiality.NAMED}) & _named(actor, model, at)


def may_read(actor: Actor, level: str, bodies: list[Place], readers: set[int]) -> bool:
    """The same, of one record: its level, the bodies that keep it, the ids of the persons named."""
    if actor.system or level == Confidentiality.PUBLIC:
        return True
    if level == Confidentiality.INTERNAL:
        return actor.insider
    if level == Confidentiality.BODY:
        return any(actor.holds(READERS, body) for body in bodies)
    return bool(actor.person_ids & readers) or any(actor.holds(KEEPERS, body) for body in bodies)


def _places(actor: Actor, roles: frozenset[Role]) -> tuple[bool, frozenset[int], frozenset[str]]:
    """Where the actor holds one of these roles: everywhere, in which bodies, below which paths."""
    return bool(actor.everywhere & roles), frozenset(actor.body_ids(roles)), frozenset(actor.paths(roles))


def _at_home(actor: Actor, roles: frozenset[Role], model: type[Model], bodies: tuple[str, ...], at: str) -> Q:
    """Rows of a body in which one of `roles` is held, or that were handed down to one."""
    if not any(_places(actor, roles)):
        return NOBODY
    found = _handed_down(actor, roles, model, at)
    for body in bodies:
        found |= in_bodies(actor, roles, at + body)
    return found


def _handed_down(actor: Actor, roles: frozenset[Role], model: type[Model], at: str) -> Q:
    """Rows that were handed down to a body in which one of `roles` is held, where the audience can be a body."""
    audience: Any = model._meta.get_field("audience")
    rows = audience.related_model._default_manager
    if not hasattr(audience.related_model, "body"):
        return NOBODY
    held = rows.filter(in_bodies(actor, roles, "body"))
    return Q(**{f"{at}pk__in": held.values(audience.field.attname)})


def _named(actor: Actor, model: type[Model], at: str) -> Q:
    if not actor.person_ids:
        return NOBODY
    audience: Any = model._meta.get_field("audience")
    rows = audience.related_model._default_manager.filter(person_id__in=actor.person_ids)
    return Q(**{f"{at}pk__in": rows.values(audience.field.attname)})
