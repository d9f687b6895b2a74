"""Confirm a draft."""

from django.utils.translation import gettext_lazy as _

from remit.bodies.models import Body, Person, Term
from remit.intake import drafts
from remit.intake.actions.confirming import conveyance, corrections, measures
from remit.intake.actions.confirming.people import Meant, meant, term_of
from remit.intake.actions.confirming.refusals import beside
from remit.intake.models import Draft, SourcePage
from remit.intake.queries.draft import source_pages
from remit.intake.rules import draft as rules
from remit.intake.typed import Typed, check
from remit.kernel.actor import Actor
from remit.kernel.errors import Refused
from remit.kernel.texts import LANGUAGES
from remit.ledger import write
from remit.ledger.action import action
from remit.meetings.actions import meeting as meeting_actions
from remit.meetings.choices import Presence
from remit.meetings.models import Meeting
from remit.meetings.sheet import Group, Item, Point, Present


@action("draft.confirm", allow=rules.may_confirm, says=_("confirmed the page that was read in"))
def confirm(actor: Actor, draft: Draft) -> Meeting:
    """What the draft says is recorded by the ordinary actions, all or nothing: bodies and persons entered, terms
    opened, the
    meeting recorded, what it conveyed cited or entered, actions planned; the page is kept beside the meeting, and what
    was put right in it as an example for the next.

    Raises Refused with `fields` by the draft's paths (`remit.intake.content`) for what cannot be, WrongState where
    the draft
    was confirmed or discarded already, Conflict where another window saved it meanwhile.
    """
    drafts.lock(draft)
    wrong = check(draft.content)
    if wrong:
        raise Refused(_("Some of what is typed cannot be recorded."), fields=wrong)
    _refuse_twice(actor, draft)
    typed, language = Typed(draft.content), language_of(actor, draft)
    who = meant(actor, typed, language)
    things = conveyance.things(actor, typed, who, language)
    meeting = _record(actor, typed, who, language, [conveyance.item(thing, language) for thing in things])
    for thing, item in zip(things, meeting.items.order_by("position"), strict=True):
        conveyance.convey(actor, thing, item)
    conveyance.documents(actor, typed, who, language)
    measures.plan(actor, meeting, typed, who, language)
    _keep(draft, typed, meeting)
    corrections.remember(actor, draft, who)
    drafts.confirmed(draft, meeting.pk)
    return meeting


def language_of(actor: Actor, draft: Draft) -> str:
    """The language that the page is in; the clerk's own where it is neither English nor Chinese."""
    told = str(draft.read.get("language") or "")
    return told if told in LANGUAGES else actor.language


def _refuse_twice(actor: Actor, draft: Draft) -> None:
    again = source_pages(actor).filter(fingerprint=draft.fingerprint, part=draft.part).first()
    if again is not None and draft.content["meeting"].get("another") != "1":
        why = _("This page has been recorded already. Say that it is another meeting, or discard the draft.")
        raise Refused(why, fields={"meeting-another": why})


def _record(actor: Actor, typed: Typed, who: Meant, language: str, items: list[Item]) -> Meeting:
    body = who[typed.text("meeting-body")]
    if not isinstance(body, Body):
        raise Refused(_("Say which body met."), fields={"meeting-body": _("Say which body met.")})
    place = typed.text("meeting-place")
    held_on = typed.day("meeting-held_on")
    term: Term | None = term_of(actor, body, typed.number("meeting-term"), "meeting-term")
    names = ("held_on", "ended_on", "kind", "ordinal", "term", "confidentiality")
    fields = {name: f"meeting-{name}" for name in names}
    for sheet, told in (("persons", "attendances"), ("groups", "groups"), ("points", "key_points"), ("decisions",) * 2):
        part = {"persons": "name", "groups": "label"}.get(sheet, "text")
        fields |= {f"{told}.{n}": f"{sheet}-{row['key']}-{part}" for n, row in enumerate(typed.content[sheet])}
    with beside(typed.name_path(typed.text("meeting-body")), fields):
        assert held_on is not None  # noqa: S101 - checked before
        return meeting_actions.record(
            actor,
            body,
            held_on=held_on,
            ended_on=typed.day("meeting-ended_on"),
            kind=typed.text("meeting-kind"),
            enlarged=typed.on("meeting-enlarged"),
            ordinal=typed.number("meeting-ordinal"),
            term=term,
            confidentiality=typed.text("meeting-confidentiality") or "public",
            texts={language: {"place": place}} if place else {},
            attendances=_present(typed, who),
            groups=[
                Group(labels={language: row["label"].strip()}, presence=_presence(row["presence"]))
                for row in typed.content["groups"]
            ],
            items=items,
            key_points=[Point(texts={language: row["text"]}) for row in typed.content["points"]],
            decisions=[Point(texts={language: row["text"]}) for row in typed.content["decisions"]],
        )


def _present(typed: Typed, who: Meant) -> list[Present]:
    chair = typed.content["chair"]
    rows = [{**chair, "presence": Presence.CHAIR}, *typed.content["persons"]]
    found: dict[int, Present] = {}
    for row in rows:
        person = who.get(row["name"].strip())
        if isinstance(person, Person) and person.pk not in found:
            found[person.pk] = Present(
                person=person, presence=_presence(row["presence"]), role=row["role"].strip()[:300]
            )
    return list(found.values())


def _presence(told: str) -> str:
    return told if told in Presence.values else Presence.MEMBER


def _keep(draft: Draft, typed: Typed, meeting: Meeting) -> None:
    write.insert(
        SourcePage(
            body=meeting.body,
            meeting=meeting,
            name=draft.name,
            address=draft.address,
            published_on=typed.day("page-published_on"),
            part=draft.part,
            sha256=draft.sha256,
            fingerprint=draft.fingerprint,
            text=draft.text,
            read=draft.read,
        )
    )
