"""What is asked, until when, how it stands and what answered it."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from remit.conveyance.choices import TrackKind
from remit.conveyance.lifecycle import REFERRAL, TRACK
from remit.conveyance.models import Conveyed, Note, Referral, Track, Turn
from remit.conveyance.queries import reused, shown
from remit.conveyance.queries.conveyed import conveyed
from remit.conveyance.queries.lateness import OPEN, Light, light
from remit.conveyance.queries.rhythm import Look, next_looks
from remit.conveyance.rules import track as rules
from remit.followup.models import Measure
from remit.followup.queries.measure import measures
from remit.kernel.actor import Actor
from remit.kernel.dates import day
from remit.kernel.working_days import WorkingDays
from remit.meetings.queries.naming import name
from remit.publication.models import Readout
from remit.publication.queries import readout as readouts
from remit.web.address import desk_address

Shown = tuple[str, str, str, date | None]
"""What shows it: kind and id as a form sends them, words, address (may be empty), and its day."""


@dataclass(frozen=True)
class Row:
    """One track. `why`: why it came back; `shown`: what answered it; `counts`: what was done before and would answer
    it now; `look_on`: the day of the next look, where it stands without an end; `step`: label and
    address of what may follow."""

    kind: str
    label: Any
    reason: str
    due_on: date | None
    light: Light
    state: Any
    why: str
    shown: list[tuple[str, str]]
    counts: tuple[str, str] | None
    step: tuple[str, str] | None
    take_back: str
    look_on: date | None = None


def of(actor: Actor, referral: Referral, days: WorkingDays, *, unanswered: int) -> list[Row]:
    """The tracks in the order implement, study, publicise."""
    reasons = {ask.kind: ask.reason for ask in referral.mandate.asks.all()}
    if referral.despatch.above_id:
        reasons = {row["kind"]: row.get("reason", "") for row in referral.despatch.selection["asks"]}
    turns = {turn.track_id: turn for turn in referral.turns.filter(track__isnull=False).order_by("id")}
    order = [TrackKind.IMPLEMENT, TrackKind.STUDY, TrackKind.PUBLICISE]
    tracks = sorted(referral.tracks.all(), key=lambda track: order.index(TrackKind(track.kind)))
    rows = [
        _row(actor, referral, track, turns.get(track.pk), days, reasons.get(track.kind, ""), unanswered)
        for track in tracks
    ]
    standing = any(track.due_on is None and track.state in OPEN for track in tracks)
    looks = next_looks([referral.pk]) if standing else {}
    return [_looked(row, looks.get((referral.pk, row.kind)), actor, days) for row in rows]


def _looked(row: Row, on: date | None, actor: Actor, days: WorkingDays) -> Row:
    """What stands without an end is late once the day of its next look has passed."""
    return replace(row, look_on=on, light=light(Look(on), actor.today, days)) if on else row


def _row(
    actor: Actor, referral: Referral, track: Track, last: Turn | None, days: WorkingDays, reason: str, unanswered: int
) -> Row:
    still = track.state in OPEN
    may = bool(rules.may_answer(actor, track)) and REFERRAL.allows(referral.state, "send_back")
    found = choices(actor, referral, track.kind) if still and track.kind != TrackKind.IMPLEMENT else []
    answer = reverse("desk:referrals:answer", args=[referral.pk, track.kind])
    step = None
    if still and may and track.kind == TrackKind.IMPLEMENT and not unanswered:
        step = (_("Report it done"), answer)
    elif still and may and found:
        step = (_("It counts: answer with it"), answer)
    back = reverse("desk:referrals:take-back", args=[referral.pk, track.kind])
    return Row(
        kind=track.kind,
        label=TrackKind(track.kind).label,
        reason=reason,
        due_on=track.due_on,
        light=light(track, actor.today, days),
        state=track.get_state_display(),
        why=last.words if last and track.state == "returned" else "",
        shown=_shown(actor, referral, last) if last and not still else [],
        counts=(found[0][1], found[0][2]) if found else None,
        step=step,
        take_back=back if TRACK.allows(track.state, "take_back") and rules.may_take_back(actor, track) else "",
    )


def choices(actor: Actor, referral: Referral, kind: str) -> list[Shown]:
    """What the body has done that would show it."""
    before = reused.conveyed_before(actor, referral)
    if kind == TrackKind.STUDY:
        found = [_conveyed(actor, row) for row in before]
        return found + [_circulated(row, actor.language) for row in reused.circulated_before(referral)]
    meetings = [row.item.meeting_id for row in before if row.item.confidentiality == "public"]
    rows = readouts.readouts(actor).filter(meeting__in=meetings, state="published", published_on__isnull=False)
    return [_published(row, actor.language) for row in rows]


def _conveyed(actor: Actor, row: Conveyed) -> Shown:
    meeting = row.item.meeting
    told = _("You conveyed this on %(day)s, at %(meeting)s: it counts.")
    words = told % {"day": day(meeting.held_on, actor.language), "meeting": name(meeting, actor.language)}
    return f"{row.record_kind()}:{row.pk}", words, f"{desk_address(meeting)}#item-{row.item_id}", meeting.held_on


def _circulated(row: Note, language: str) -> Shown:
    words = _("You sent it round on %(day)s: it counts.") % {"day": day(row.noted_on, language)}
    return f"{row.record_kind()}:{row.pk}", words, "", row.noted_on


def _published(row: Readout, language: str) -> Shown:
    told = _("You published “%(title)s” on %(day)s: it counts.")
    words = told % {"title": row.title_in(language), "day": day(row.published_on, language)}
    return f"{row.record_kind()}:{row.pk}", words, desk_address(row), row.published_on


def _shown(actor: Actor, referral: Referral, turn: Turn) -> list[tuple[str, str]]:
    """In words what answered it, and where that stands; nothing of what the actor may not see."""
    evidence = shown.answering(turn)
    told = _evidence(actor, evidence)
    if told:
        return [told]
    words = [(evidence.words, "")] if evidence.words else []
    return words + _finished(actor, referral) if turn.kind == TrackKind.IMPLEMENT else words


def _evidence(actor: Actor, evidence: Turn) -> tuple[str, str] | None:
    pk, language = evidence.evidence_id or 0, actor.language
    match evidence.evidence_kind:
        case "conveyance.conveyed":
            row = conveyed(actor).filter(pk=pk).first()
            if row:
                words = _("Conveyed on %(day)s") % {"day": day(row.item.meeting.held_on, language)}
                return words, f"{desk_address(row.item.meeting)}#item-{row.item_id}"
        case "conveyance.note":
            note = shown.note(pk)
            return (_("Sent round on %(day)s") % {"day": day(note.noted_on, language)}, "") if note else None
        case "publication.readout":
            news = readouts.readouts(actor).filter(pk=pk).first()
            return (str(news.title_in(language)), desk_address(news)) if news else None
        case "conveyance.pointanswer":
            answer = shown.point_answer(pk)
            told = _("Answered before, on %(day)s: not asked again")
            return (told % {"day": day(answer.happened_on, language)}, "") if answer else None
    return None


def _finished(actor: Actor, referral: Referral) -> list[tuple[str, str]]:
    """The actions that answered its paragraphs, and how many paragraphs were answered in words alone."""
    answers = list(reused.standing_answers(referral).values())
    ids = {row.evidence_id for row in answers if row.evidence_kind == Measure.record_kind() and row.evidence_id}
    done = measures(actor).filter(pk__in=ids).order_by("done_on", "pk") if ids else []
    found = [(str(each.text_in(actor.language)), desk_address(each)) for each in done]
    said = sum(row.evidence_kind != Measure.record_kind() for row in answers)
    told = ngettext("%(n)s paragraph answered in words", "%(n)s paragraphs answered in words", said) % {"n": said}
    return found + ([(told, "")] if said else [])
