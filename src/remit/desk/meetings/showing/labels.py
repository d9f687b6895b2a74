"""Parts of a record in words: what a correction changed."""

from collections.abc import Mapping

from django.utils.translation import gettext as _

from remit.bodies.queries.person import every_person
from remit.kernel.actor import Actor
from remit.kernel.dates import day
from remit.meetings.choices import MeetingKind, Outcome, Presence
from remit.papers.choices import Confidentiality

LANGUAGE = {"en": "English", "zh": "中文"}


def part(what: str, positions: Mapping[int, int]) -> str:
    """ "items.12.title.en" as "Item 2, title (English)"; `positions` are the places of items by id."""
    names = {
        "held_on": _("Day held"),
        "ended_on": _("Last day of the meeting"),
        "kind": _("Kind of meeting"),
        "enlarged": _("Enlarged"),
        "ordinal": _("Number of the meeting"),
        "term": _("Term"),
        "confidentiality": _("Who may read it"),
        "audience": _("Persons who may read it"),
        "title": _("Title"),
        "place": _("Place"),
        "summary": _("Summary"),
        "attendances": _("Who was there"),
        "groups": _("Group present"),
        "key_points": _("Requirement"),
        "decisions": _("Decision"),
        "position": _("place on the agenda"),
        "outcome": _("outcome"),
        "outcome_text": _("words on the outcome"),
        "presenter": _("who presented it"),
    }
    steps = what.split(".")
    language = f" ({LANGUAGE[steps[-1]]})" if steps[-1] in LANGUAGE else ""
    if steps[0] == "items":
        number = positions.get(int(steps[1])) if steps[1].isdigit() else None
        item = _("Item %(number)s") % {"number": number} if number else _("Item taken out")
        inner = names.get(steps[2], steps[2]) if len(steps) > 2 else ""
        return f"{item}, {inner[:1].lower()}{inner[1:]}{language}"
    return names.get(steps[0], steps[0]) + language


def value(actor: Actor, what: str, told: str) -> str:
    """A value of a correction as a person reads it."""
    steps = what.split(".")
    last = steps[2] if steps[0] == "items" and len(steps) > 2 else steps[0]
    choices = {"kind": MeetingKind, "outcome": Outcome, "confidentiality": Confidentiality}
    if last in choices and told in choices[last].values:
        return str(choices[last](told).label)
    if last in ("presenter", "audience"):
        return "、".join(_name(actor, key) for key in told.split())
    if last == "attendances" and told:
        presence, _blank, role = told.partition(" ")
        shown = str(Presence(presence).label) if presence in Presence.values else presence
        name = _name(actor, f"#{steps[1]}")
        return ", ".join(each for each in (name, shown, role) if each)
    if last in ("held_on", "ended_on") and told:
        from datetime import date

        return day(date.fromisoformat(told), actor.language)
    return _("yes") if last == "enlarged" and told else told


def _name(actor: Actor, key: str) -> str:
    pk = key.removeprefix("#")
    person = every_person(actor).filter(pk=int(pk)).first() if pk.isdigit() else None
    return str(person.name_in(actor.language)) if person else _("somebody")
