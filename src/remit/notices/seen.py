"""What the reader of a letter may see of that which it tells, as it stands now."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet
from django.utils.timezone import get_current_timezone

from remit.bodies.queries.calendar_at import calendar_of
from remit.conveyance.models import Mandate, Referral, Track, Turn
from remit.conveyance.queries.lateness import days_late
from remit.conveyance.queries.recalled import why_recalled
from remit.conveyance.rules import mandate as mandate_rules
from remit.conveyance.rules import referral as referral_rules
from remit.conveyance.rules import track as track_rules
from remit.kernel.actor import Actor
from remit.kernel.confidentiality import Confidentiality
from remit.kernel.cutoff import Cutoff
from remit.kernel.working_days import WorkingDays
from remit.notices.choices import NoticeKind
from remit.notices.models import Notice
from remit.web.address import desk_address_of

OPEN = (Confidentiality.PUBLIC, Confidentiality.INTERNAL)
# Told to those who asked, who know how matters stand below; all else is told to the body that was asked.
TO_ASKERS = {NoticeKind.SENT_BACK: "sent_back", NoticeKind.CLAIMED: "claimed_not_applicable"}
NO_MORE = ("recalled", "not_applicable")
# What says it all where both stand in one letter.
COVERS = {NoticeKind.LATE: NoticeKind.REMINDED, NoticeKind.SOON: NoticeKind.ASKED}


@dataclass(frozen=True, slots=True)
class Seen:
    """One thing to tell: `title` and `reason` are empty where they are not for a letter; `tracks` are kinds and days of
    what is open. `holds` says whether it is still so."""

    kind: NoticeKind
    referral: Referral
    title: str
    tracks: tuple[tuple[str, date | None], ...]
    reason: str
    holds: bool

    @property
    def path(self) -> str:
        """The body's place in the tree."""
        return str(self.referral.body.path)

    @property
    def address(self) -> str:
        """Where one goes on, from the site's root."""
        if self.kind in TO_ASKERS:
            return f"{desk_address_of('conveyance.mandate', self.referral.mandate_id)}#came-back"
        return desk_address_of("conveyance.referral", self.referral.pk)

    def names(self, language: str) -> dict[str, str]:
        """Who was asked, who sent it there, and who asked first."""
        bodies = {
            "body": self.referral.body,
            "sender": self.referral.despatch.body,
            "issuer": self.referral.mandate.body,
        }
        return {name: str(body.name_in(language)) for name, body in bodies.items()}


def seen(actor: Actor, notices: Iterable[Notice]) -> list[Seen]:
    """Each thing that is to be told and that the actor may see, once, in the order noted."""
    noted: dict[tuple[NoticeKind, int], set[int | None]] = {}
    for notice in notices:
        noted.setdefault((NoticeKind(notice.kind), notice.referral_id), set()).add(notice.track_id)
    wanted = {referral for _kind, referral in noted}
    received = _with_names(referral_rules.visible(actor, Referral.objects.filter(pk__in=wanted)))
    asking = {referral for kind, referral in noted if kind in TO_ASKERS}
    asked = _with_names(referral_rules.outlined(actor, Referral.objects.filter(pk__in=asking))) if asking else {}
    tracks: dict[int, list[Track]] = {}
    for track in track_rules.visible(actor, Track.objects.filter(referral__in=received)).order_by("pk"):
        tracks.setdefault(track.referral_id, []).append(track)
    days = _days(received, actor.today) if any(kind == NoticeKind.REMINDED for kind, _pk in noted) else {}
    titles = _titles(actor, {referral.mandate_id for referral in (*received.values(), *asked.values())})
    found = []
    for (kind, pk), of_tracks in noted.items():
        referral = (asked if kind in TO_ASKERS else received).get(pk)
        if referral is not None and (COVERS.get(kind), pk) not in noted:
            title = titles.get(referral.mandate_id, "")
            told = _told_of(kind, tracks.get(pk, []), of_tracks, actor.today, days.get(pk))
            found.append(_told(kind, referral, title, told))
    return found


def _told(kind: NoticeKind, referral: Referral, title: str, tracks: list[Track]) -> Seen:
    if kind in TO_ASKERS:
        holds = referral.state == TO_ASKERS[kind]
    elif kind == NoticeKind.RECALLED:
        holds = referral.state == "recalled"
    else:
        holds = referral.state not in NO_MORE and (bool(tracks) or kind in (NoticeKind.ASKED, NoticeKind.INSISTED))
    reason = _reason(kind, referral, tracks) if holds and title else ""
    return Seen(kind, referral, title, tuple((track.kind, track.due_on) for track in tracks), reason, holds)


def _days(referrals: dict[int, Referral], today: date) -> dict[int, WorkingDays]:
    """From each referral's id to the working days of its body; three queries."""
    by_body = calendar_of({row.body for row in referrals.values()}, Cutoff.end_of(today, get_current_timezone()))
    return {pk: by_body[row.body_id] for pk, row in referrals.items()}


def _told_of(
    kind: NoticeKind, tracks: list[Track], noted: set[int | None], today: date, days: WorkingDays | None
) -> list[Track]:
    """Which tracks are named: those that are open, and of which it speaks."""
    open_ones = [track for track in tracks if track.state in ("pending", "returned")]
    match kind:
        case NoticeKind.ASKED | NoticeKind.INSISTED:
            return open_ones
        case NoticeKind.REMINDED:
            return [track for track in open_ones if days is not None and days_late(track, today, days)]
        case NoticeKind.RETURNED:
            return [track for track in open_ones if track.pk in noted and track.state == "returned"]
        case NoticeKind.SOON | NoticeKind.LATE:
            return [track for track in open_ones if track.pk in noted]
    return []


def _reason(kind: NoticeKind, referral: Referral, tracks: list[Track]) -> str:
    """What was said to the body; never what the body itself said."""
    if kind == NoticeKind.RECALLED:
        return why_recalled(referral.mandate)
    turns = Turn.objects.filter(referral=referral).order_by("-pk")
    if kind == NoticeKind.RETURNED:
        turns = turns.filter(track__in=tracks, now="returned")
    elif kind == NoticeKind.INSISTED:
        turns = turns.filter(track=None, now="in_hand", was__in=list(TO_ASKERS.values()))
    else:
        return ""
    return turns.values_list("words", flat=True).first() or ""


def _titles(actor: Actor, mandates: set[int]) -> dict[int, str]:
    """The titles that may stand in a letter: the actor sees them, and neither they nor the paper are closed."""
    rows = mandate_rules.visible(actor, Mandate.objects.filter(pk__in=mandates, confidentiality__in=OPEN))
    rows = rows.filter(Q(paper=None) | Q(paper__confidentiality__in=OPEN)).prefetch_related("texts")
    return {row.pk: str(row.title_in(actor.language)) for row in rows}


def _with_names(rows: QuerySet[Referral]) -> dict[int, Referral]:
    found = rows.select_related("body", "despatch__body", "mandate__body")
    return {
        row.pk: row for row in found.prefetch_related("body__names", "despatch__body__names", "mandate__body__names")
    }
