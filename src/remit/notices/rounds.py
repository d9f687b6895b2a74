"""Whom to tell because a day came."""

from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime

from django.db.models import Exists, OuterRef, QuerySet

from remit.bodies.queries.calendar_at import CalendarsAt, calendars_at
from remit.conveyance.models import Track
from remit.kernel.cutoff import Cutoff
from remit.kernel.working_days import MONDAY_TO_FRIDAY
from remit.notices.choices import NoticeKind
from remit.notices.models import Notice
from remit.notices.noting import BATCH, CLERKS, holders, keep
from remit.queue.hold import batch

# So many working days before the day due a body is told; and so many after it, if no worker ran when it passed.
DAYS = 5


def note_due(today: date) -> None:
    """The clerks of bodies that have to answer in five working days, or have been late since yesterday, by their own
    calendars, have a notice of it: once per track and kind. Nobody is told on a day that is not worked."""
    calendars = calendars_at(Cutoff(today, datetime.now(UTC)))
    known = {MONDAY_TO_FRIDAY, *calendars.own.values()}
    first, last = min(days.add(today, -DAYS - 1) for days in known), max(days.add(today, DAYS) for days in known)
    _note(NoticeKind.SOON, _open(today, today, last), lambda track: _soon(calendars, track, today), today)
    _note(NoticeKind.LATE, _open(today, first, today), lambda track: _late(calendars, track, today), today)


def _open(today: date, first: date, last: date) -> QuerySet[Track]:
    """What is not answered and due from the first to the last day, of bodies whose clerks get letters."""
    bodies = holders(CLERKS, today).order_by().values("body")
    found = Track.objects.filter(due_on__range=(first, last), state__in=("pending", "returned"), body__in=bodies)
    found = found.filter(despatch__state="sent", mandate__state="issued", body__dissolved_on=None)
    return found.select_related("body", "despatch").order_by("pk")


def _soon(calendars: CalendarsAt, track: Track, today: date) -> bool:
    """Where no more time was given from the beginning, the first letter has said so already."""
    days, due = calendars.of(track.body.path), track.due_on or date.max
    given = days.between(track.despatch.sent_on, due) > DAYS
    return given and days.is_working(today) and days.between(today, due) <= DAYS


def _late(calendars: CalendarsAt, track: Track, today: date) -> bool:
    days = calendars.of(track.body.path)
    return days.is_working(today) and 1 <= days.late_by(track.due_on or date.max, today) <= DAYS


def _note(kind: NoticeKind, tracks: QuerySet[Track], due: Callable[[Track], bool], today: date) -> None:
    told = Notice.objects.filter(track=OuterRef("pk"), kind=kind)
    tracks, last = tracks.filter(~Exists(told)), 0
    while True:
        with batch():
            found = list(tracks.filter(pk__gt=last)[:BATCH])
            keep(_notices(kind, [track for track in found if due(track)], today))
        if len(found) < BATCH:
            return
        last = found[-1].pk


def _notices(kind: NoticeKind, tracks: list[Track], today: date) -> Iterable[Notice]:
    grants = holders(CLERKS, today).filter(body__in={track.body_id for track in tracks}).order_by("pk")
    clerks: dict[int | None, list[tuple[int, int]]] = {}
    for pk, account, body in grants.values_list("pk", "account_id", "body_id"):
        clerks.setdefault(body, []).append((pk, account))
    return [
        Notice(
            occasion=f"{kind}:{track.pk}",
            kind=kind,
            grant=pk,
            account_id=account,
            referral_id=track.referral_id,
            track=track,
        )
        for track in tracks
        for pk, account in clerks.get(track.body_id, [])
    ]
