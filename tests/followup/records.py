"""Meetings and actions to take, for tests of follow-up and of what stands on it."""

from datetime import date
from typing import Any

from remit.bodies.models import Body, Person, PersonName
from remit.followup.actions import measure as measure_actions
from remit.followup.models import Measure
from remit.kernel.actor import Actor
from remit.kernel.answer import YES
from remit.ledger import write
from remit.ledger.action import ACTIONS, action
from remit.meetings.models import AgendaItem, AgendaItemText, Decision, DecisionText, KeyPoint, KeyPointText, Meeting
from tests.factories import SYSTEM

HELD = date(2023, 12, 29)


def written(*records: Any) -> Any:
    """The rows exist, entered in the ledger as any other; the first one comes back."""

    @action("test.write", allow=lambda *_: YES, says="wrote a row for a test")
    def put(actor: Actor, _record: None) -> None:
        for record in records:
            write.insert(record)

    put(SYSTEM, None)
    del ACTIONS["test.write"]
    return records[0]


def make_meeting(body: Body, confidentiality: str = "public", **more: Any) -> Meeting:
    """A meeting that was held."""
    values: dict[str, Any] = {"held_on": HELD, "state": "held", "kind": "ordinary"} | more
    meeting: Meeting = written(Meeting(body=body, confidentiality=confidentiality, **values))
    return meeting


def make_item(
    meeting: Meeting, title: str = "Harbour safety", confidentiality: str = "public", **more: Any
) -> AgendaItem:
    """An item of the meeting, titled in English (`zh=` in Chinese too)."""
    chinese = more.pop("zh", "")
    item = AgendaItem(meeting=meeting, position=meeting.items.count() + 1, confidentiality=confidentiality, **more)
    texts = [AgendaItemText(item=item, language="en", title=title)]
    texts += [AgendaItemText(item=item, language="zh", title=chinese)] if chinese else []
    written(item, *texts)
    return item


def make_key_point(
    meeting: Meeting, text: str = "Inspect every quay.", item: AgendaItem | None = None, zh: str = ""
) -> KeyPoint:
    """A requirement of the meeting."""
    point = KeyPoint(meeting=meeting, item=item, position=meeting.key_points.count() + 1)
    texts = [KeyPointText(key_point=point, language="en", text=text)]
    texts += [KeyPointText(key_point=point, language="zh", text=zh)] if zh else []
    written(point, *texts)
    return point


def make_decision(meeting: Meeting, text: str = "The plan is adopted.", item: AgendaItem | None = None) -> Decision:
    """A decision of the meeting."""
    decision = Decision(meeting=meeting, item=item, position=meeting.decisions.count() + 1)
    written(decision, DecisionText(decision=decision, language="en", text=text))
    return decision


def make_person(name: str = "Lin Wei", zh: str = "") -> Person:
    """Somebody."""
    person = Person()
    names = [PersonName(person=person, language="en", name=name)]
    names += [PersonName(person=person, language="zh", name=zh)] if zh else []
    written(person, *names)
    return person


def make_measure(place: Body | Meeting, text: str = "Inspect the north quay", **more: Any) -> Measure:
    """Something planned, on the day of the meetings above unless another is given."""
    more = {"happened_on": HELD} | more
    return measure_actions.plan(SYSTEM, place, texts={"en": text}, **more)
