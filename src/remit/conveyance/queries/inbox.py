"""What is asked of the bodies in which the actor works, by the day it is due."""

from datetime import UTC, date, datetime
from typing import Any

from django.db.models import Exists, F, Min, OuterRef, Q, QuerySet, Subquery

from remit.bodies.queries.calendar_at import calendars_at
from remit.conveyance.models import Receipt, Referral, Track
from remit.conveyance.queries.lateness import OPEN as OPEN_TRACKS
from remit.conveyance.queries.past_due import past_due
from remit.conveyance.rules import referral as rules
from remit.kernel.actor import Actor
from remit.kernel.cutoff import Cutoff
from remit.kernel.roles import READERS
from remit.papers.models import PaperVersion

ENDED = ("not_applicable", "recalled")
UNSIGNED = ("issued", "delivered")


def asked_of(actor: Actor, body_id: int | None = None) -> QuerySet[Referral]:
    """Referrals to the bodies in which the actor reads by a role of their own, with `due_on`: the earliest day of what
    is still open (None: nothing is, or it is standing)."""
    found: QuerySet[Referral] = rules.visible(actor, Referral.objects.all())
    if not actor.system:
        found = found.filter(body__in=actor.body_ids(READERS))
    if body_id:
        found = found.filter(body=body_id)
    open_tracks = Track.objects.filter(referral=OuterRef("pk"), state__in=OPEN_TRACKS).order_by()
    due = open_tracks.values("referral").annotate(due=Min("due_on")).values("due")
    annotated: QuerySet[Referral] = found.annotate(due_on=Subquery(due), is_open=Exists(open_tracks))
    return annotated


def still_open(found: QuerySet[Any]) -> QuerySet[Any]:
    """Those of which something is open, or that the body has to sign for."""
    return found.exclude(state__in=ENDED).filter(Q(is_open=True) | Q(state__in=UNSIGNED))


def to_sign(found: QuerySet[Any]) -> QuerySet[Any]:
    """Those of which the body has not signed for the present version of the paper."""
    newest = PaperVersion.objects.filter(paper=OuterRef("mandate__paper")).order_by("-number").values("pk")[:1]
    signed = Receipt.objects.filter(referral=OuterRef("pk"))
    current: QuerySet[Any] = found.exclude(state__in=[*ENDED, "sent_back"]).annotate(newest=Subquery(newest))
    return current.filter(
        (Q(newest=None) & ~Exists(signed))
        | (Q(newest__isnull=False) & ~Exists(signed.filter(version=OuterRef("newest"))))
    )


def late(found: QuerySet[Any], today: date) -> QuerySet[Any]:
    """Those of which something open is late (`past_due`); three queries for the calendars."""
    return still_open(found).filter(past_due(calendars_at(Cutoff(today, datetime.now(UTC))), today))


def returned(found: QuerySet[Any]) -> QuerySet[Any]:
    """Those of which an answer came back."""
    return found.filter(Exists(Track.objects.filter(referral=OuterRef("pk"), state="returned")))


def in_order(found: QuerySet[Any]) -> QuerySet[Any]:
    """By the day due, what has none last; with all that a line shows."""
    rows = found.select_related("mandate__body", "body").prefetch_related(
        "mandate__texts", "mandate__body__names", "body__names", "tracks"
    )
    return rows.order_by(F("due_on").asc(nulls_last=True), "-id")
