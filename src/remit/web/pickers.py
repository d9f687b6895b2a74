"""Pickers of bodies and persons, by any name in either language."""

from typing import Any, ClassVar

from django.db.models import Q, QuerySet

from remit.bodies.models import Body
from remit.bodies.queries.body import bodies
from remit.bodies.queries.person import persons
from remit.kernel.actor import Actor


class NamePicker:
    """Searches the `names` rows of a queryset that is limited to what the actor may see; a name of what was merged
    into a row leads to it as well."""

    # In their order, which names count as exact: those borne today first, where names are dated.
    TURNS: ClassVar[tuple[dict[str, Any], ...]] = ({},)

    def __init__(self, rows: QuerySet[Any], language: str) -> None:
        self.rows = rows
        self.language = language

    def search(self, text: str, limit: int) -> list[tuple[int, str]]:
        """(id, name) of those with the text in one of their names; two queries."""
        named = Q(names__name__icontains=text) | Q(merged__names__name__icontains=text)
        rows = self.rows.filter(named).distinct() if text else self.rows
        return [(row.pk, self.label(row)) for row in rows[:limit]]

    def exact(self, text: str) -> list[tuple[int, str]]:
        """(id, name) of those that bear exactly this name, in whatever language; at most two."""
        for turn in self.TURNS:
            rows = self.rows.filter(self.bearing(text), **turn).distinct()[:2]
            found = [(row.pk, self.label(row)) for row in rows]
            if found:
                return found
        return []

    def bearing(self, text: str) -> Q:
        """The condition that a row bears this name, large or small letters alike."""
        return Q(names__name__iexact=text)

    def label(self, record: Any) -> str:
        """Its name."""
        return str(record.name_in(self.language))

    def get(self, pk: int) -> Any | None:
        """The record, or None."""
        return self.rows.filter(pk=pk).first()


class BodyPicker(NamePicker):
    """Bodies, by their short names too, as lists print them; a name of today comes before one that was borne."""

    TURNS = ({"names__until_on": None}, {})

    def search(self, text: str, limit: int) -> list[tuple[int, str]]:
        """(id, name) of those with the text in a name or short name."""
        named = Q(names__name__icontains=text) | Q(merged__names__name__icontains=text)
        rows = self.rows.filter(named | Q(names__short_name__icontains=text)).distinct() if text else self.rows
        return [(row.pk, self.label(row)) for row in rows[:limit]]

    def bearing(self, text: str) -> Q:
        """By name or short name."""
        return Q(names__name__iexact=text) | Q(names__short_name__iexact=text)


def body_picker(actor: Actor) -> NamePicker:
    """Any body that the actor may see."""
    return BodyPicker(bodies(actor), actor.language)


def person_picker(actor: Actor) -> NamePicker:
    """Any person that somebody who works here may see."""
    rows = persons(actor)
    return NamePicker(rows if actor.insider else rows.none(), actor.language)


def own_body_picker(actor: Actor, roles: Any) -> NamePicker:
    """The bodies in which the actor holds one of these roles."""
    rows = bodies(actor)
    if not (actor.system or actor.everywhere & frozenset(roles)):
        rows = rows.filter(pk__in=actor.body_ids(roles))
    return BodyPicker(rows, actor.language)


def usual_body(actor: Actor, roles: Any) -> int | None:
    """The id of the one body in which the actor holds one of these roles, or of the one that stands above all others of
    them; None where there is no such."""
    held = {grant.path: grant.body_id for grant in actor.grants if grant.role in frozenset(roles)}
    top = min(held, key=len, default="")
    return held[top] if held and all(path.startswith(top) for path in held) else None


def body_of(body: Body | None) -> int | None:
    """The value with which a field for a body is filled."""
    return body.pk if body else None
