"""Answers that are to be checked; only what the actor may check."""

from typing import Any

from django.db.models import Count, Min, QuerySet

from remit.conveyance.lifecycle import TRACK
from remit.conveyance.models import Mandate, PointAnswer, Sample, Track, Turn
from remit.conveyance.queries.referral import point_answers
from remit.conveyance.rules import track as rules
from remit.kernel.actor import Actor


def to_check(actor: Actor, mandate: Mandate) -> QuerySet[Track]:
    """What was answered, or checked since, in the order of the answers, with the names of the bodies."""
    rows = rules.checkable(actor, Track.objects.filter(mandate=mandate))
    rows = rows.select_related("mandate__body", "despatch__body", "referral", "body").prefetch_related("body__names")
    return rows.order_by("answered_on", "pk")


def waiting_to_be_checked(actor: Actor) -> QuerySet[Track, Any]:
    """(mandate, how many answers, the day of the oldest) of each instruction with answers that the actor is to check,
    the oldest first. Whoever answers for a body does not check its answer."""
    rows = rules.checkable(actor, Track.objects.filter(state="answered", mandate__state__in=("issued", "closed")))
    rows = rows.exclude(body__in=actor.body_ids(TRACK.roles("answer")))
    counted = rows.order_by().values("mandate").annotate(n=Count("pk"), oldest=Min("answered_on"))
    found: QuerySet[Track, Any] = counted.order_by("oldest", "mandate").values_list("mandate", "n", "oldest")
    return found


def in_sample(rows: QuerySet[Track], sample: Sample) -> QuerySet[Track]:
    """Those of the sample, whatever has become of them since."""
    return rows.filter(pk__in=sample.drawn.values("track"))


def answers_to(actor: Actor, track: Track) -> QuerySet[PointAnswer]:
    """What the body answered to the paragraphs that the mandate chose."""
    return point_answers(actor).filter(body=track.body_id, point__in=track.mandate.points.values("point"))


def said_in(track: Track) -> str:
    """The words with which it was answered last. The caller may check the track."""
    last = Turn.objects.filter(track=track, now="answered").order_by("-id").values_list("words", flat=True).first()
    return last or ""
