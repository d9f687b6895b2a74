"""What tracks and their turns add up to, dated: from which day on it held, and on which day it was entered.

The day of entry is that of the installation's clock, as the end of a day is (`Cutoff.end_of`). What a recall of the
whole mandate changed has no days: it is one fact of its own, which a past cut-off knows from the mandate.
"""

from collections.abc import Iterator
from datetime import date, datetime
from typing import NamedTuple

from django.db.models import OuterRef, QuerySet, Subquery
from django.utils import timezone

from remit.conveyance.models import Track, Turn


class Alike(NamedTuple):
    """What is the same in tracks that are counted together."""

    kind: str
    state: str
    due_on: date | None
    answered_on: date | None
    happened_on: date | None
    entered_on: date | None


# Mandate, path of the body, what is alike, how many more of them.
Counted = tuple[int, str, Alike, int]


def day_of(moment: datetime) -> date:
    """The day on which something was entered."""
    return timezone.localtime(moment).date()


def facts(tracks: QuerySet[Track]) -> Iterator[Counted]:
    """What these tracks, as they were sent, and those of their turns that the counters hold add up to."""
    sent = tracks.filter(despatch__state="sent").order_by()
    columns = ("mandate_id", "body__path", "kind", "due_on", "despatch__sent_on", "despatch__sent_at")
    for mandate, path, kind, due_on, sent_on, sent_at in sent.values_list(*columns).iterator(chunk_size=5_000):
        yield mandate, path, Alike(kind, "pending", due_on, None, sent_on, day_of(sent_at)), 1
    turns = Turn.objects.filter(track__in=sent.values("pk"), folded=True).order_by()
    for row in turned(turns):
        yield from row[1]
    yield from _recalled(sent)


def turned(turns: QuerySet[Turn]) -> Iterator[tuple[int, list[Counted]]]:
    """The id of each turn, and what it takes away and adds. One that is dated before its track was sent (an answer that
    had been given already) counts from then on."""
    columns = ("pk", "mandate_id", "body__path", "kind", "due_on", "was", "was_answered_on", "now", "answered_on")
    dated = turns.values_list(*columns, "happened_on", "entered_at", "track__despatch__sent_on")
    for pk, mandate, path, kind, due_on, was, was_on, now, now_on, *when in dated.iterator(chunk_size=5_000):
        happened_on, entered_at, sent_on = when
        days = (max(happened_on, sent_on), day_of(entered_at))
        less, more = Alike(kind, was, due_on, was_on, *days), Alike(kind, now, due_on, now_on, *days)
        yield pk, [(mandate, path, less, -1), (mandate, path, more, 1)]


def _recalled(tracks: QuerySet[Track]) -> Iterator[Counted]:
    last = Turn.objects.filter(track=OuterRef("pk")).order_by("-id")
    rows = tracks.filter(state="recalled", mandate__recalled_at__isnull=False).annotate(
        said=Subquery(last.values("now")[:1]), said_on=Subquery(last.values("answered_on")[:1])
    )
    columns = ("mandate_id", "body__path", "kind", "due_on", "said", "said_on")
    for mandate, path, kind, due_on, said, said_on in rows.values_list(*columns).iterator(chunk_size=5_000):
        yield mandate, path, Alike(kind, said or "pending", due_on, said_on, None, None), -1
        yield mandate, path, Alike(kind, "recalled", due_on, None, None, None), 1
