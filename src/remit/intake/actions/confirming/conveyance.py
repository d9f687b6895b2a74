"""What the meeting conveyed: found or entered, and what the agenda item that conveyed it is called."""

import re
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext_lazy as _

from remit.bodies.models import Body, Person
from remit.conveyance.actions import conveyed as conveyed_actions
from remit.intake import naming
from remit.intake.actions.confirming.people import Meant, cited_term
from remit.intake.actions.confirming.refusals import beside
from remit.intake.content import put
from remit.intake.typed import Typed
from remit.kernel.actor import Actor
from remit.kernel.errors import Refused
from remit.kernel.roles import Role
from remit.kernel.texts import LANGUAGES
from remit.meetings.actions import meeting as meeting_actions
from remit.meetings.choices import MeetingKind, Outcome
from remit.meetings.models import AgendaItem, Meeting
from remit.meetings.queries import meeting as meetings
from remit.meetings.queries import naming as meeting_naming
from remit.meetings.sheet import Item
from remit.papers.actions import paper as paper_actions
from remit.papers.choices import PaperKind
from remit.papers.models import Paper
from remit.papers.queries import paper as papers

ENLARGED = re.compile(r"enlarged|expand|扩大", re.I)
PLENARY = re.compile(r"plenary|plenum|全体|全会", re.I)
SAID = {"en": "Conveyed: {title}", "zh": "传达学习{title}"}

BESIDE = {
    "titles": "title",
    "title": "title",
    "ordinal": "ordinal",
    "opens": "opens",
    "opens_on": "opens_on",
    "from_on": "opens_on",
}


@dataclass(frozen=True)
class Thing:
    """One thing conveyed, and the row of the draft that it stands in."""

    path: str
    record: Paper | Meeting
    title: str


def things(actor: Actor, typed: Typed, meant: Meant, language: str) -> list[Thing]:
    """The papers and meetings conveyed, in the order of the draft; what is left out is not among them."""
    found = []
    for row in typed.content["conveyed"]:
        at = f"conveyed-{row['key']}"
        if row["choice"] != naming.OUT:
            with beside(f"{at}-choice", {name: f"{at}-{part}" for name, part in BESIDE.items()}):
                found.append(Thing(at, _one(actor, typed, at, meant, language), typed.text(f"{at}-title")))
    return found


def _one(actor: Actor, typed: Typed, at: str, meant: Meant, language: str) -> Paper | Meeting:
    kind, _colon, key = typed.text(f"{at}-choice").partition(":")
    record: Paper | Meeting | None = None
    if kind == naming.NEW:
        by = meant.get(typed.text(f"{at}-by"))
        if typed.text(f"{at}-kind") in {"meeting", "conference"}:
            return _cited(actor, typed, at, by, language)
        return _registered(actor, typed, at, by, meant, language)
    if key.isdecimal() and kind == "paper":
        record = papers.papers(actor).filter(pk=int(key)).first()
    elif key.isdecimal() and kind == "meeting":
        record = meetings.meetings(actor).filter(pk=int(key)).first()
    if record is None:
        raise Refused(_("This is not there, or not for you to choose."))
    return record


def _cited(actor: Actor, typed: Typed, at: str, by: Body | Person | None, language: str) -> Meeting:
    if not isinstance(by, Body):
        raise Refused(_("Say whose meeting it was."), fields={"by": _("Say whose meeting it was.")})
    title, ordinal = typed.text(f"{at}-title"), typed.number(f"{at}-ordinal")
    opens, from_on = typed.text(f"{at}-opens"), typed.day(f"{at}-opens_on")
    term = cited_term(actor, by, typed.number(f"{at}-term"), opens, from_on)
    conference = typed.text(f"{at}-kind") == "conference"
    kind = MeetingKind.CONFERENCE if conference else MeetingKind.PLENARY if PLENARY.search(title) else MeetingKind.OTHER
    # With ordinal and term the name makes itself, in both languages.
    titles = {} if ordinal and term and kind == MeetingKind.PLENARY else {language: title}
    return meeting_actions.cite(
        actor,
        by,
        titles=titles,
        kind=kind,
        enlarged=bool(ENLARGED.search(title)),
        ordinal=ordinal,
        term=term,
        confidentiality=_level(typed),
    )


def _registered(actor: Actor, typed: Typed, at: str, by: Body | Person | None, meant: Meant, language: str) -> Paper:
    kind = typed.text(f"{at}-kind")
    return paper_actions.register(
        actor,
        by if isinstance(by, Body) else None,
        titles={language: typed.text(f"{at}-title")},
        kind=kind if kind in PaperKind.values else PaperKind.DOCUMENT,
        speaker=by if isinstance(by, Person) else None,
        received_by=_register(actor, typed, meant, by),
        confidentiality=_level(typed),
    )


def _level(typed: Typed) -> str:
    """What a public page names is public; else those who work here may know of it."""
    return "public" if typed.text("meeting-confidentiality") == "public" else "internal"


def _register(actor: Actor, typed: Typed, meant: Meant, by: Body | Person | None) -> Body | None:
    """In whose register a paper from elsewhere stands: in that of the body that met."""
    home = meant.get(typed.text("meeting-body"))
    if not isinstance(home, Body) or not actor.holds(Role.CLERK, home):
        return None
    return None if isinstance(by, Body) and actor.holds(Role.CLERK, by) else home


def documents(actor: Actor, typed: Typed, meant: Meant, language: str) -> None:
    """Papers that are only named in the text are entered where the clerk asks for it; the draft says from then on which
    paper each has become. No record joins them with the meeting: what was not conveyed is no part of its agenda."""
    for row in typed.content["documents"]:
        at = f"documents-{row['key']}"
        if row["choice"] == naming.NEW:
            with beside(f"{at}-title"):
                paper = paper_actions.register(
                    actor,
                    None,
                    titles={language: typed.text(f"{at}-title")},
                    received_by=_register(actor, typed, meant, None),
                    confidentiality=_level(typed),
                )
            put(typed.content, f"{at}-choice", f"paper:{paper.pk}")


def item(thing: Thing, language: str) -> Item:
    """The agenda item at which it was conveyed; in both languages where its name is known in both."""
    titles = {language: SAID[language].format(title=thing.title)}
    for other in LANGUAGES:
        name = (
            meeting_naming.name(thing.record, other)
            if isinstance(thing.record, Meeting)
            else thing.record.title_in(other)
        )
        if other != language and name.asked and name.value:
            titles[other] = SAID[other].format(title=name.value)
    return Item(titles=titles, outcome=Outcome.CONVEYED)


def convey(actor: Actor, thing: Thing, item: AgendaItem, today: date | None = None) -> None:
    """The item conveyed it."""
    with beside(f"{thing.path}-choice"):
        if isinstance(thing.record, Meeting):
            conveyed_actions.add(actor, item, meeting=thing.record)
        else:
            conveyed_actions.add(actor, item, paper=thing.record)
