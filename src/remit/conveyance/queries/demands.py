"""Open demands on a body."""

from datetime import date

from django.db.models import Exists, OuterRef, QuerySet

from remit.conveyance.choices import DespatchState, TrackKind, TrackState
from remit.conveyance.models import Track, Turn

WITH = ("mandate__body", "despatch__body", "referral", "body")


def open_demands(body_id: int, kind: TrackKind, day: date) -> QuerySet[Track]:
    """Tracks of this kind that what happened on `day` can answer: not those that came back later than that."""
    later = Turn.objects.filter(track=OuterRef("pk"), happened_on__gt=day)
    found = Track.objects.filter(
        body=body_id,
        kind=kind,
        state__in=[TrackState.PENDING, TrackState.RETURNED],
        despatch__state=DespatchState.SENT,
    )
    return found.exclude(Exists(later)).select_related(*WITH)


def answered_by(kind: str, pk: int) -> QuerySet[Track]:
    """Tracks that this record answered, and that were not checked since."""
    turns = Turn.objects.filter(evidence_kind=kind, evidence_id=pk, now=TrackState.ANSWERED)
    answered = Track.objects.filter(pk__in=turns.values("track"), state=TrackState.ANSWERED)
    return answered.select_related(*WITH)
