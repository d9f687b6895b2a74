"""The meetings of the city, and what they conveyed."""

from datetime import timedelta

from remit.cli.demo.data.meetings_city import CITY, STANDING
from remit.cli.demo.data.meetings_districts import DISTRICTS, STREETS
from remit.cli.demo.data.meetings_offices import FOREIGN, OFFICES
from remit.cli.demo.shapes import Matter, Sitting
from remit.cli.demo.world import World, both
from remit.conveyance.actions import conveyed as conveyed_actions
from remit.kernel.actor import Actor
from remit.meetings.actions import meeting as meeting_actions
from remit.meetings.choices import Presence
from remit.meetings.sheet import Group, Item, Point, Present

CLOSED_AFTER = 200


def hold(world: World) -> None:
    """Every meeting is recorded, the earlier first, so that later ones can convey it."""
    for sitting in sorted((*CITY, *STANDING, *FOREIGN, *OFFICES, *DISTRICTS, *STREETS), key=lambda one: -one.ago):
        _record(world, sitting)


def _record(world: World, told: Sitting) -> None:
    body = world.bodies[told.body]
    clerk = world.clerk_of(body)
    held_on = world.ago(told.ago)
    meeting = meeting_actions.record(
        clerk,
        body,
        held_on=held_on,
        ended_on=held_on + timedelta(days=told.lasted - 1) if told.lasted > 1 else None,
        kind=told.kind,
        enlarged=told.enlarged,
        ordinal=told.ordinal,
        term=world.terms.get((told.body, told.term or 0)),
        confidentiality=told.level,
        texts=_texts(told),
        attendances=[_present(world, told.chair, Presence.CHAIR), *(_present(world, each) for each in told.present)],
        groups=[Group(labels=both(each)) for each in told.groups],
        items=[_item(world, matter) for matter in told.matters],
        key_points=[Point(texts=both(each)) for each in told.points],
    )
    world.meetings[told.key] = meeting
    for item, matter in zip(meeting.items.order_by("position"), told.matters, strict=True):
        for key in matter.conveys:
            conveyed_actions.add(
                clerk, item, paper=world.papers.get(key), meeting=None if key in world.papers else world.meetings[key]
            )
    _sign(clerk, told, world)


def _sign(clerk: Actor, told: Sitting, world: World) -> None:
    if told.ago > CLOSED_AFTER:
        meeting_actions.close(clerk, world.meetings[told.key])


def _texts(told: Sitting) -> dict[str, dict[str, str]]:
    parts = {"title": both(told.title), "place": both(told.place)}
    return {
        language: words
        for language in ("en", "zh")
        if (words := {name: text[language] for name, text in parts.items() if language in text})
    }


def _present(world: World, key: str, presence: str = Presence.MEMBER) -> Present:
    return Present(person=world.persons[key], presence=presence, role=world.posts[key][1])


def _item(world: World, told: Matter) -> Item:
    return Item(
        titles=both(told.titles),
        outcome=told.outcome,
        presenter=world.persons.get(told.presenter),
        confidentiality=told.level,
        audience=tuple(world.persons[key] for key in told.audience),
        key_points=tuple(Point(texts=both(each)) for each in told.points),
        decisions=tuple(Point(texts=both(each)) for each in told.decisions),
    )
