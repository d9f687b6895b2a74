"""Questions about persons."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db.models import CharField, OuterRef, Prefetch, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from remit.bodies.models import Body, Membership, Person, PersonName
from remit.bodies.queries.dated import held_on
from remit.bodies.queries.merged import kept_id, merged_ids
from remit.bodies.rules import membership as membership_rules
from remit.bodies.rules import person as rules
from remit.kernel.actor import Actor


def persons(actor: Actor) -> QuerySet[Person]:
    """The persons that the actor may see, merged ones left out; names come along in one query."""
    return every_person(actor).filter(merged_into=None)


def every_person(actor: Actor) -> QuerySet[Person]:
    """The same with those that were merged into another: for their own pages only."""
    return rules.visible(actor, Person.objects.all()).prefetch_related("names").order_by("pk")


def people(actor: Actor, *, text: str = "", body: Body | None = None) -> QuerySet[Person]:
    """Persons by name in the actor's language, with the text in a name (of a person merged into it too), belonging to
    the body today; today's memberships that the actor may see come along as `places`, with bodies and posts."""
    rows = persons(actor)
    if text.strip():
        named = PersonName.objects.filter(name__icontains=text.strip())
        rows = rows.filter(Q(pk__in=named.values("person")) | Q(pk__in=named.values("person__merged_into")))
    if body is not None:
        today = held_on(membership_rules.visible(actor, Membership.objects.filter(body=body)), actor.today)
        rows = rows.filter(pk__in=today.values("person"))
    return rows.prefetch_related(places(actor, actor.today)).order_by(_name(actor.language), "pk")


def called(actor: Actor, names: Iterable[str]) -> QuerySet[Person]:
    """The persons who bear exactly one of these names, in whatever language."""
    return persons(actor).filter(pk__in=PersonName.objects.filter(name__in=list(names)).values("person"))


def places(actor: Actor, day: date) -> "Prefetch[str, Any, str]":
    """The memberships of that day, to come along as the list `places` of persons."""
    held = held_on(membership_rules.visible(actor, Membership.objects.all()), day)
    rows = held.select_related("body", "post").prefetch_related("body__names", "post__texts").order_by("pk")
    return Prefetch("memberships", queryset=rows, to_attr="places")


def _name(language: str) -> Coalesce:
    """The name in the language, else in any, for sorting."""
    rows = PersonName.objects.filter(person=OuterRef("pk"))
    wanted, first = rows.filter(language=language).values("name")[:1], rows.order_by("language").values("name")[:1]
    return Coalesce(Subquery(wanted), Subquery(first), output_field=CharField())


def resolve_merged(person: Person) -> Person:
    """The person that is kept: itself, unless it was merged into another; one query per merger."""
    while person.merged_into is not None:
        person = person.merged_into
    return person


def one_and_same(person: Person) -> list[int]:
    """Ids of the person and of all that were merged into it, one into the other; one query per step."""
    ids, last = [person.pk], [person.pk]
    while last:
        last = list(Person.objects.filter(merged_into__in=last).values_list("pk", flat=True))
        ids += last
    return ids


def one_person(pk: int) -> frozenset[int]:
    """Ids of every row that turned out to be this person: it, those merged into it, and those that are with it in
    another; one query where nothing was merged."""
    ids: frozenset[int] = frozenset({pk})
    while True:
        rows = Person.objects.filter(Q(pk__in=ids) | Q(merged_into__in=ids)).values_list("pk", "merged_into")
        found = ids | {each for row in rows for each in row if each is not None}
        if found == ids:
            return ids
        ids = found


def bodies_ever(person: Person) -> list[Body]:
    """The bodies to which the person belongs, belonged or will belong, under whichever of the rows that turned out to
    be one, and those through which they were entered."""
    same = one_person(person.pk)
    rows = Membership.objects.filter(person__in=same).select_related("body")
    entered = Person.objects.filter(pk__in=same).exclude(entered_in=None).select_related("entered_in")
    return [row.body for row in rows] + [row.entered_in for row in entered if row.entered_in is not None]


def origin_known(person: Person) -> bool:
    """Whether it is known through which bodies the person was entered, under every row that turned out to be one."""
    return not Person.objects.filter(pk__in=one_person(person.pk), entered_in=None).exists()


def aliases(actor: Actor) -> list[tuple[str, int]]:
    """Every name that leads to a person, those of persons merged into it too, each with the id of the person that is
    kept; two queries. For suggestions."""
    into = merged_ids(Person)
    rows = PersonName.objects.filter(person__in=rules.visible(actor, Person.objects.all()))
    return [(name, kept_id(into, pk)) for pk, name in rows.values_list("person", "name")]
