"""What a turn names as showing it; the caller reads in the body that was asked."""

from remit.conveyance.models import Note, PointAnswer, Turn


def answering(turn: Turn) -> Turn:
    """The turn by which the track was answered, where this one says that the answer was checked; else itself."""
    if turn.now != "verified":
        return turn
    earlier = Turn.objects.filter(track=turn.track_id, now="answered", pk__lt=turn.pk).order_by("-id")
    return earlier.first() or turn


def note(pk: int) -> Note | None:
    """The note of this id."""
    return Note.objects.filter(pk=pk).first()


def point_answer(pk: int) -> PointAnswer | None:
    """The answer to a paragraph of this id, be it taken back since."""
    return PointAnswer.objects.filter(pk=pk).first()
