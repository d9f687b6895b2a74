"""Questions about memberships."""

from datetime import date

from django.db.models import F, Q, QuerySet

from remit.bodies.models import Body, Membership, Person
from remit.bodies.queries import body as bodies
from remit.bodies.queries import person as persons
from remit.bodies.queries.dated import held_on
from remit.bodies.rules import membership as rules
from remit.kernel.actor import Actor


def memberships(actor: Actor) -> QuerySet[Membership]:
    """The memberships that the actor may see, with person, body and post and their names; four further queries."""
    rows = rules.visible(actor, Membership.objects.all()).select_related("person", "body", "post")
    return rows.prefetch_related("person__names", "body__names", "post__texts").order_by("pk")


def members_on(actor: Actor, body: Body, day: date) -> QuerySet[Membership]:
    """Who belongs to the body on that day, also by way of a body that was merged into it: posts first, in the order in
    which they were created. To a body that was dissolved nobody belongs from that day on."""
    standing = of_body(actor, body).filter(Q(body__dissolved_on=None) | Q(body__dissolved_on__gt=day))
    return held_on(standing, day).order_by(F("post").asc(nulls_last=True), "seat", "pk")


def of_body(actor: Actor, body: Body) -> QuerySet[Membership]:
    """All memberships of the body and of those merged into it, the latest first."""
    return _latest(memberships(actor).filter(body__in=bodies.one_and_same(body)))


def of_person(actor: Actor, person: Person) -> QuerySet[Membership]:
    """All memberships of the person and of those merged into it, the latest first."""
    return _latest(memberships(actor).filter(person__in=persons.one_and_same(person)))


def _latest(rows: QuerySet[Membership]) -> QuerySet[Membership]:
    return rows.order_by(F("until_on").desc(nulls_first=True), F("from_on").desc(nulls_last=True), "pk")
