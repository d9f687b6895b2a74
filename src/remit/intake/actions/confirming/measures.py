"""What is to be done after the meeting, where the clerk asks for it."""

from django.utils.translation import gettext_lazy as _

from remit.bodies.models import Body, Person
from remit.followup.actions import measure as measure_actions
from remit.intake.actions.confirming.people import Meant
from remit.intake.actions.confirming.refusals import beside
from remit.intake.typed import Typed
from remit.kernel.actor import Actor
from remit.kernel.errors import Refused
from remit.meetings.models import Decision, KeyPoint, Meeting


def plan(actor: Actor, meeting: Meeting, typed: Typed, meant: Meant, language: str) -> int:
    """Actions stand for the chosen requirements, decisions and follow-ups; gives how many."""
    points: list[KeyPoint] = list(meeting.key_points.order_by("position"))
    decisions: list[Decision] = list(meeting.decisions.order_by("position"))
    planned = 0
    for sheet, served in (("points", points), ("decisions", decisions), ("follow_ups", [])):
        for number, row in enumerate(typed.content[sheet]):
            at = f"{sheet}-{row['key']}"
            if typed.on(f"{at}-plan"):
                source = served[number] if served else None
                with beside(f"{at}-plan", {"due_on": f"{at}-due_on", "text": f"{at}-text", "owner": f"{at}-owner"}):
                    _one(actor, meeting, typed, at, meant, source, language)
                planned += 1
    return planned


def _one(
    actor: Actor,
    meeting: Meeting,
    typed: Typed,
    at: str,
    meant: Meant,
    served: KeyPoint | Decision | None,
    language: str,
) -> None:
    responsible = meant.get(typed.text(f"{at}-responsible"))
    lead = responsible if isinstance(responsible, Body) and not responsible.external else None
    measure_actions.plan(
        actor,
        meeting,
        texts={language: typed.text(f"{at}-text")},
        body=lead,
        owner=_owner(typed, at, meant) or (responsible if isinstance(responsible, Person) else None),
        due_on=typed.day(f"{at}-due_on"),
        key_point=served if isinstance(served, KeyPoint) else None,
        decision=served if isinstance(served, Decision) else None,
    )


def _owner(typed: Typed, at: str, meant: Meant) -> Person | None:
    """ "person:12", or "name:…" for somebody named on the page."""
    kind, _colon, told = typed.text(f"{at}-owner").partition(":")
    if not kind:
        return None
    found = meant.get(told) if kind == "name" else None
    if kind == "person" and told.isdecimal():
        found = Person.objects.filter(pk=int(told), merged_into=None).first()
    if not isinstance(found, Person):
        why = _("Choose who is responsible from the list.")
        raise Refused(why, fields={"owner": why})
    return found
