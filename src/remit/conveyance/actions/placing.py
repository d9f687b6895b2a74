"""How the referrals and tracks of a despatch come to stand: part of the actions, not one itself."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from django.db.models import Case, CharField, DateField, IntegerField, Max, Min, QuerySet, Value, When
from django.db.models.functions import Cast

from remit.bodies.models import Body
from remit.conveyance import tallies
from remit.conveyance.choices import DespatchState, ReferralState, TrackState
from remit.conveyance.models import Ask, Despatch, Referral, Track
from remit.conveyance.queries.due import due_days
from remit.conveyance.queries.onward import asks_of
from remit.kernel.actor import Actor
from remit.kernel.confidentiality import Confidentiality
from remit.ledger import sets, write
from remit.papers.models import PaperAudience

# Up to so many bodies at once; more are prepared by the worker, and seen when all stand.
AT_ONCE = 500
BATCH = 20_000
REFERRAL = ("mandate", "despatch", "body", "above", "state", "since_on", "revision")
TRACK = ("mandate", "despatch", "referral", "body", "kind", "due_on", "state", "answered_on", "revision")


def place_referrals(despatch: Despatch, bodies: QuerySet[Body]) -> int:
    """Each of these bodies has its referral, which nobody sees yet; how many."""
    return sets.place(
        Referral,
        REFERRAL,
        bodies.order_by("path").values_list(
            _number(despatch.mandate_id),
            _number(despatch.pk),
            "pk",
            _number(despatch.above_id),
            _word(ReferralState.ISSUED),
            _day(despatch.sent_on),
            _number(0),
        ),
    )


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is asked, and in SQL the day due for a referral."""

    kind: str
    due: Any


def wanted(despatch: Despatch, asks: Iterable[Ask]) -> list[Wanted]:
    """What a despatch asks, each due by the body's own calendar. Found once for all batches: a calendar that is entered
    in between is for the next despatch."""
    return [Wanted(ask.kind, _due(ask, despatch)) for ask in asks]


def place_tracks(despatch: Despatch, asks: list[Wanted], first: int, last: int) -> int:
    """The referrals numbered from `first` to `last` have their tracks; how many."""
    referrals = Referral.objects.filter(despatch=despatch, pk__gte=first, pk__lte=last).order_by()
    rows = [
        referrals.values_list(
            _number(despatch.mandate_id),
            _number(despatch.pk),
            "pk",
            "body_id",
            _word(ask.kind),
            ask.due,
            _word(TrackState.PENDING),
            _day(None),
            _number(0),
            _number(number),
        )
        for number, ask in enumerate(asks)
    ]
    # Body after body: what is read together stands together, in the table and in its indexes.
    return sets.place(Track, TRACK, rows[0].union(*rows[1:], all=True), by="referral")


def place_all_tracks(despatch: Despatch, asks: list[Ask]) -> int:
    """All referrals of the despatch have their tracks; how many tracks."""
    ends = Referral.objects.filter(despatch=despatch).aggregate(first=Min("pk"), last=Max("pk"))
    return place_tracks(despatch, wanted(despatch, asks), ends["first"], ends["last"])


def place_next(despatch: Despatch, asks: list[Wanted] | None = None) -> bool:
    """The next referrals of the despatch have their tracks; False where all had them already."""
    done = Track.objects.filter(despatch=despatch).aggregate(last=Max("referral"))["last"] or 0
    waiting = Referral.objects.filter(despatch=despatch, pk__gt=done).order_by("pk")
    numbers = list(waiting.values_list("pk", flat=True)[:BATCH])
    if not numbers:
        return False
    place_tracks(despatch, asks or wanted(despatch, asks_of(despatch)), numbers[0], numbers[-1])
    despatch.placed += len(numbers)
    Despatch.objects.filter(pk=despatch.pk).update(placed=despatch.placed)
    return True


def send(actor: Actor, despatch: Despatch) -> Despatch:
    """What was placed stands, by one digest each for referrals and tracks, and is counted; who is entitled sees it."""
    for model in (Referral, Track):
        sets.enter(model, despatch.pk, sets.digest_of(model, despatch.pk))
    write.change(despatch, state=DespatchState.SENT, sent_at=datetime.now(UTC))
    tallies.begin(despatch)
    hand_over(despatch)
    return despatch


def hand_over(despatch: Despatch) -> None:
    """Where the paper is kept to a body or to named persons, the bodies asked may read it as well from now on."""
    paper = despatch.mandate.paper
    if paper is None or paper.confidentiality not in (Confidentiality.BODY, Confidentiality.NAMED):
        return
    there = set(PaperAudience.objects.filter(paper=paper).exclude(body=None).values_list("body_id", flat=True))
    asked = Referral.objects.filter(despatch=despatch).order_by("pk").values_list("body_id", flat=True)
    write.insert_many(PaperAudience, [PaperAudience(paper=paper, body_id=pk) for pk in asked if pk not in there])


def _due(ask: Ask, despatch: Despatch) -> Any:
    if ask.working_days is None:
        return _day(ask.due_on)
    days = due_days(despatch, ask.working_days)
    if len(days) == 1:
        return _day(days[0][1])
    cases = [When(condition, then=_day(day)) for condition, day in days[1:]]
    return Case(*cases, default=_day(days[0][1]), output_field=DateField())


def _number(value: int | None) -> Any:
    return Cast(Value(value), IntegerField())


def _word(value: str) -> Any:
    return Cast(Value(str(value)), CharField())


def _day(value: date | None) -> Any:
    return Cast(Value(value, output_field=DateField()), DateField())
