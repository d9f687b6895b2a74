"""Questions about referrals and tracks; only what the actor may see, or how it stands."""

from collections.abc import Iterable
from typing import Any

from django.db.models import QuerySet

from remit.conveyance.models import PointAnswer, Referral, Track
from remit.conveyance.rules import point_answer as answer_rules
from remit.conveyance.rules import referral as rules
from remit.conveyance.rules import track as track_rules
from remit.kernel.actor import Actor


def referrals(actor: Actor) -> QuerySet[Referral]:
    """Whole ones: of the bodies in which the actor reads; the latest first."""
    found = rules.visible(actor, Referral.objects.all()).select_related("mandate__body", "despatch__body", "body")
    return found.prefetch_related("mandate__texts", "mandate__body__names", "body__names", "tracks").order_by("-id")


def outlines(actor: Actor) -> QuerySet[Referral, dict[str, Any]]:
    """State and days of every referral that the actor may know of."""
    return rules.outline(actor, Referral.objects.all())


def tracks(actor: Actor) -> QuerySet[Track]:
    """Tracks of the bodies in which the actor reads."""
    return track_rules.visible(actor, Track.objects.all()).select_related(
        "mandate", "referral", "body", "despatch__body"
    )


def track_outlines(actor: Actor) -> QuerySet[Track, dict[str, Any]]:
    """State and days of every track that the actor may know of."""
    return track_rules.outline(actor, Track.objects.all())


def outlines_of(actor: Actor, tracks: Iterable[int]) -> QuerySet[Track, dict[str, Any]]:
    """The same for these tracks alone; quick, because their referrals are asked for and not all that there are."""
    rows = Track.objects.filter(pk__in=list(tracks))
    known = rules.outlined(actor, Referral.objects.filter(pk__in=rows.values("referral")))
    rows = rows.filter(referral__in=list(known.values_list("pk", flat=True)))
    outlined: QuerySet[Track, dict[str, Any]] = rows.values(*track_rules.OUTLINE)
    return outlined


def point_answers(actor: Actor) -> QuerySet[PointAnswer]:
    """Standing answers to paragraphs that the actor may read."""
    return answer_rules.visible(actor, PointAnswer.objects.filter(withdrawn_at=None)).select_related("body", "point")
