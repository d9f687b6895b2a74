"""Where the meeting stands, and what may follow."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from remit.kernel.actor import Actor
from remit.kernel.texts import LANGUAGES
from remit.ledger.queries import Line
from remit.meetings.choices import MeetingState
from remit.meetings.models import Meeting
from remit.meetings.rules import meeting as rules
from remit.meetings.sheet import Sheet

State = dict[str, object]


@dataclass
class Step:
    """One thing that may follow: where to go for it; or why it may not. `verb` names the step that needs a form."""

    title: str
    text: str
    href: str = ""
    label: str = ""
    verb: str = ""
    why_not: object = ""


def states(meeting: Meeting, history: Iterable[Line]) -> list[State]:
    """Held, recorded, signed; nothing for a meeting that is only cited."""
    lines = list(history)
    recorded = next((line.at.date() for line in reversed(lines) if line.verb == "meeting.record"), None)
    signed = next((line.on or line.at.date() for line in lines if line.verb == "meeting.close"), None)
    closed = meeting.state == MeetingState.CLOSED
    return [
        {"label": _("held"), "step": "past", "on": meeting.held_on},
        {"label": _("recorded"), "step": "past" if closed else "current", "on": recorded},
        {"label": _("signed and closed"), "step": "current" if closed else "to-come", "on": signed if closed else None},
    ]


def untranslated(sheet: Sheet, open_items: set[int]) -> list[str]:
    """Languages in which words are missing that are there in another; closed items that the actor may not see do not
    count."""
    words = [dict(group.labels) for group in sheet.groups] + [dict(point.texts) for point in sheet.key_points]
    words += [dict(point.texts) for point in sheet.decisions]
    for item in sheet.items:
        if item.key in open_items:
            words += [dict(item.titles), *(dict(p.texts) for p in (*item.key_points, *item.decisions))]
    for name in ("place", "summary"):
        words.append({language: texts[name] for language, texts in sheet.texts.items() if texts.get(name)})
    return [language for language in LANGUAGES if any(each and language not in each for each in words)]


def steps(actor: Actor, meeting: Meeting, missing: list[str], has_news: bool) -> list[Step]:
    """What may follow, the one obvious step first."""
    found = []
    held = meeting.state in (MeetingState.HELD, MeetingState.CITED)
    for language in missing:
        if held and rules.may_translate(actor, meeting):
            found.append(_words(meeting, language))
    if meeting.state == MeetingState.HELD:
        found.append(_close(actor, meeting))
    if meeting.state in (MeetingState.HELD, MeetingState.CLOSED):
        news = reverse("desk:readouts:begin", args=[meeting.pk])
        if not has_news and rules.may_add(actor, meeting):
            title, why = _("Write the meeting news."), _("It is drafted from this record; another person reviews it.")
            found.append(Step(title, why, news, _("Draft the news")))
        found.append(_correct(actor, meeting))
    return sorted(found, key=lambda step: bool(step.why_not))


def _words(meeting: Meeting, language: str) -> Step:
    href = reverse("desk:meetings:words", args=[meeting.pk, language])
    if language == "zh":
        return Step(_("Write the Chinese words."), _("Some parts stand in English only."), href, _("Write Chinese"))
    return Step(_("Write the English words."), _("Some parts stand in Chinese only."), href, _("Write English"))


def _close(actor: Actor, meeting: Meeting) -> Step:
    answer = rules.may_close(actor, meeting)
    title, then = _("Sign the record."), _("Then attendance, outcomes and words are locked.")
    return Step(title, then, reverse("desk:meetings:close", args=[meeting.pk]), _("Signed: close"), "close", answer.why)


def _correct(actor: Actor, meeting: Meeting) -> Step:
    answer = rules.may_correct(actor, meeting)
    title, then = _("Correct the record."), _("A mistake is mended with its reason; both texts are kept.")
    return Step(title, then, reverse("desk:meetings:correct", args=[meeting.pk]), _("Correct"), "", answer.why)
