"""Answers that a body has given already: part of the actions, not one itself."""

from remit.conveyance.actions.turning import Evidence, turn_track
from remit.conveyance.choices import TrackKind
from remit.conveyance.models import Despatch, PointAnswer, Track
from remit.conveyance.queries.answered import answered_all
from remit.kernel.actor import Actor


def take_answers(actor: Actor, despatch: Despatch) -> int:
    """The bodies that answered all the paragraphs before have answered; how many."""
    tracks = Track.objects.filter(despatch=despatch, kind=TrackKind.IMPLEMENT, state="pending")
    latest = answered_all(despatch.mandate, tracks.values("body"))
    taken = tracks.filter(body__in=latest.keys()).select_related("mandate", "referral", "body")
    for track in taken.iterator(chunk_size=500):
        answer = latest[track.body_id]
        turn_track(actor, track, "answer", happened_on=answer.happened_on, evidence=shown_by(answer))
    return len(latest)


def shown_by(answer: PointAnswer) -> Evidence:
    """An answer to a paragraph as evidence."""
    return Evidence(answer.record_kind(), answer.pk, answer.happened_on)
