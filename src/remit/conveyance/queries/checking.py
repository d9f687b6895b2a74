"""Answers that are to be checked; only what the actor may check."""

from django.db.models import QuerySet

from remit.conveyance.models import Mandate, PointAnswer, Sample, Track, Turn
from remit.conveyance.queries.referral import point_answers
from remit.conveyance.rules import track as rules
from remit.kernel.actor import Actor


def to_check(actor: Actor, mandate: Mandate) -> QuerySet[Track]:
    """What was answered, or checked since, in the order of the answers, with the names of the bodies."""
    rows = rules.checkable(actor, Track.objects.filter(mandate=mandate))
    rows = rows.select_related("mandate__body", "despatch__body", "referral", "body").prefetch_related("body__names")
    return rows.order_by("answered_on", "pk")


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
