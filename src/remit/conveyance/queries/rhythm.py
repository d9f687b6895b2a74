"""When a standing demand is to be looked at next. Computed from dated facts, never stored."""

from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Max

from remit.conveyance.models import Ask, MandatePoint, PointAnswer, Track, Turn
from remit.conveyance.queries.lateness import OPEN


@dataclass(frozen=True, slots=True)
class Look:
    """A look that is to come, as its light is told: due on its day, and open until there is an answer."""

    due_on: date | None
    state: str = "pending"
    answered_on: date | None = None


def next_looks(referrals: Iterable[int]) -> dict[tuple[int, str], date]:
    """By referral and kind of what is asked: the day of the next look at what stands without an end and is open. It
    comes so many months after the last look: the last answer of the body, to it or to one of its paragraphs, or the day
    on which it was sent out. One query where nothing stands so, five else. The caller may see the referrals."""
    rows = Track.objects.filter(referral__in=set(referrals), due_on=None, state__in=OPEN)
    tracks = list(rows.values_list("pk", "referral_id", "kind", "mandate_id", "body_id", "despatch__sent_on"))
    if not tracks:
        return {}
    mandates = {row[3] for row in tracks}
    asks = Ask.objects.filter(mandate__in=mandates, rhythm_months__isnull=False)
    months = {(mandate, kind): n or 0 for mandate, kind, n in asks.values_list("mandate_id", "kind", "rhythm_months")}
    chosen: dict[int, set[int]] = {}
    for mandate, point in MandatePoint.objects.filter(mandate__in=mandates).values_list("mandate_id", "point_id"):
        chosen.setdefault(mandate, set()).add(point)
    said = PointAnswer.objects.filter(withdrawn_at=None, body__in={row[4] for row in tracks})
    answers = list(
        said.filter(point__in=set().union(*chosen.values())).values_list("body_id", "point_id", "happened_on")
    )
    turns = Turn.objects.filter(track__in=[row[0] for row in tracks], now="answered").order_by()
    turned = dict(turns.values_list("track").annotate(last=Max("happened_on")))
    found = {}
    for pk, referral, kind, mandate, body, sent_on in tracks:
        if (mandate, kind) in months:
            looks = [on for at, point, on in answers if at == body and point in chosen.get(mandate, ())]
            looks = looks if kind == "implement" else []
            last = max([sent_on, *looks, *([turned[pk]] if pk in turned else [])])
            found[referral, kind] = months_after(last, months[mandate, kind])
    return found


def months_after(day: date, months: int) -> date:
    """The same day so many months later, or the last of a shorter month."""
    years, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + years, month + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))
