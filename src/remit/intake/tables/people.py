"""One row of a table of people."""

from typing import Any

from django.db.models import F, Q
from django.utils.translation import gettext as _

from remit.bodies.actions import membership as membership_actions
from remit.bodies.actions import person as person_actions
from remit.bodies.actions import post as post_actions
from remit.bodies.choices import Seat
from remit.bodies.models import Body, Membership, Person, Post
from remit.bodies.queries.membership import of_person
from remit.bodies.queries.person import called
from remit.bodies.queries.post import posts
from remit.intake.tables.called import body_called
from remit.intake.tables.cells import choice, day, refused, words
from remit.intake.tables.outcome import Outcome
from remit.intake.tables.reading import Row
from remit.kernel.actor import Actor


def bring_in(actor: Actor, row: Row, outcome: Outcome) -> None:
    """The person of this row belongs to the body as the row says. Raises Refused or NotAllowed where it cannot be."""
    names = words(row, "name")
    if not names:
        raise refused("name_en", _("Enter the name in at least one language."))
    if not row.get("body"):
        raise refused("body", _("Enter the body."))
    body = body_called(actor, "body", row.get("body"))
    given: dict[str, Any] = {}
    if seat := choice(row, "seat", Seat):
        given["seat"] = seat
    for column in ("from_on", "until_on"):
        if value := day(row, column):
            given[column] = value
    person = _person(actor, names, body, outcome)
    post = _post(actor, words(row, "post"), body, outcome)
    _place(actor, body, person, post, given, outcome)


def _person(actor: Actor, names: dict[str, str], body: Body, outcome: Outcome) -> Person:
    found = [person for person in called(actor, names.values()) if _agrees(person, names)]
    if len(found) > 1:
        found = [person for person in found if person.memberships.filter(body=body).exists()]
        if len(found) != 1:
            column = next(f"name_{language}" for language in names)
            raise refused(column, _("Several persons are called so. Enter this one by hand."))
    if not found:
        outcome.made()
        return person_actions.create(actor, None, names=names, body=body)
    person = found[0]
    _known_from(actor, person, body, outcome)
    current = {n.language: n.name for n in person.names.all()}
    if current | names != current:
        for language in names.keys() - current.keys():
            outcome.changed(f"name_{language}", None, names[language])
        person_actions.edit(actor, person, names=current | names)
    return person


def _agrees(person: Person, names: dict[str, str]) -> bool:
    """Whether no name that is given contradicts one that is known."""
    return all(names.get(n.language, n.name) == n.name for n in person.names.all())


def _known_from(actor: Actor, person: Person, body: Body, outcome: Outcome) -> None:
    places = list(of_person(actor, person))
    if places and all(place.body_id != body.pk for place in places):
        known = {"body": places[0].body.name_in(actor.language)}
        outcome.note = _("Taken to be the person of this name in “%(body)s”.") % known


def _post(actor: Actor, labels: dict[str, str], body: Body, outcome: Outcome) -> Post | None:
    if not labels:
        return None
    found = [post for post in posts(actor, body).filter(until_on=None) if _is_called(post, labels)]
    if len(found) > 1:
        raise refused("post_en", _("The two names of the post belong to two posts."))
    if not found:
        outcome.changed("post", None, " · ".join(labels.values()))
        return post_actions.create(actor, body, labels=labels)
    post = found[0]
    current = {text.language: text.label for text in post.texts.all()}
    missing = {language: label for language, label in labels.items() if language not in current}
    if missing:
        for language, label in missing.items():
            outcome.changed(f"post_{language}", None, label)
        post_actions.edit(actor, post, labels=current | missing, public=post.public, from_on=post.from_on)
    return post


def _is_called(post: Post, labels: dict[str, str]) -> bool:
    return any(labels.get(text.language, "").casefold() == text.label.casefold() for text in post.texts.all())


def _place(
    actor: Actor, body: Body, person: Person, post: Post | None, given: dict[str, Any], outcome: Outcome
) -> None:
    place = _present(body, person, post, given)
    if place is None:
        membership_actions.begin(actor, body, person=person, post=post, **given)
        outcome.made()
        return
    for column, value in given.items():
        if getattr(place, column) != value:
            outcome.changed(column, getattr(place, column), value)
    present = {name: getattr(place, name) for name in ("seat", "acting", "from_on", "until_on")}
    if present | given != present:
        membership_actions.edit(actor, place, post=post, **present | given)


def _present(body: Body, person: Person, post: Post | None, given: dict[str, Any]) -> Membership | None:
    """The membership that the row speaks of: the one that began on its day, or where it names none the latest; an
    undated one gets the day."""
    rows = person.memberships.filter(body=body, post=post).order_by("-pk")
    if "from_on" in given:
        return (
            rows.filter(Q(from_on=given["from_on"]) | Q(from_on=None))
            .order_by(F("from_on").asc(nulls_last=True))
            .first()
        )
    return rows.filter(until_on=None).first() or rows.first()
