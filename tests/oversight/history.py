"""A scripted history: two years of entries to one mandate, and to the tree and the calendars under it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

import time_machine

from remit.bodies.actions import body as body_actions
from remit.bodies.actions import calendar as calendar_actions
from remit.bodies.models import Body, Calendar
from remit.conveyance import tallies
from remit.conveyance.actions import mandate as mandate_actions
from remit.conveyance.actions import referral as referral_actions
from remit.conveyance.actions import track as track_actions
from remit.conveyance.actions.mandate.contents import Asked
from remit.conveyance.actions.turning import Evidence
from remit.conveyance.models import Mandate
from remit.kernel.actor import Actor, installation
from remit.kernel.special_day import SpecialDay
from tests.bodies.calendars import entered, make_calendar
from tests.conveyance.mandates import referral_of, track_of

FIRST = date(2024, 1, 10)
SHOWN = Evidence("meetings.meeting", 1)
WHY = "The course of the year."


@dataclass
class City:
    """A city with two districts and six streets, what it asked of them, and the calendar by which one of them works."""

    city: Body
    districts: list[Body]
    streets: list[Body]
    mandate: Mandate | None = None
    calendar: Calendar | None = None
    day: date = FIRST
    months: list[date] = field(default_factory=list)

    @property
    def bodies(self) -> list[Body]:
        """All of them."""
        return list(Body.objects.order_by("pk"))


def found_city(today: date = FIRST) -> City:
    """The bodies stand since long ago."""
    system = installation(today)

    def make(name: str, superior: Body | None) -> Body:
        return body_actions.create(system, superior, names={"en": name})

    city = make("City", None)
    districts = [make(f"District {n}", city) for n in (1, 2)]
    streets = [make(f"Street {n}", Body.objects.get(pk=districts[n % 2].pk)) for n in range(6)]
    return City(city, districts, streets)


def ask(city: City, system: Actor) -> None:
    """Everybody below is asked to implement and, with a reason, to study."""
    city.city.refresh_from_db()
    mandate = mandate_actions.draft(
        system,
        city.city,
        titles={"en": "Carry out the report"},
        asks=[Asked("implement", working_days=60), Asked("study", working_days=15, reason=WHY)],
    )
    city.mandate = mandate_actions.issue(system, mandate, selection={"under": [city.city.pk]})


def history() -> list[tuple[date, Callable[[City, Actor], Any]]]:
    """What was entered on which day, in the order of entry."""
    return [
        (date(2024, 1, 12), ask),
        (date(2024, 1, 20), lambda c, a: _study(c, a, 0, date(2024, 1, 18))),
        (date(2024, 2, 5), lambda c, a: _study(c, a, 1, date(2024, 2, 2))),
        (date(2024, 2, 20), lambda c, a: _answer(c, a, 0, date(2024, 2, 19))),
        (date(2024, 3, 5), lambda c, a: _answer(c, a, 1, date(2024, 1, 30))),
        (date(2024, 3, 20), _calendar),
        (date(2024, 4, 2), lambda c, a: track_actions.verify(a, _track(c, 0))),
        (date(2024, 4, 20), lambda c, a: track_actions.return_(a, _track(c, 1), reason="Not enough.")),
        (date(2024, 5, 6), lambda c, a: _move(c, a, c.streets[2], c.districts[1], date(2024, 4, 15))),
        (date(2024, 6, 3), lambda c, a: tallies.fold()),
        (date(2024, 6, 10), lambda c, a: _answer(c, a, 1, date(2024, 5, 20))),
        (date(2024, 7, 1), _holiday),
        (date(2024, 7, 15), lambda c, a: _rename(c, a, c.streets[3], date(2024, 6, 1))),
        (date(2024, 8, 8), lambda c, a: _answer(c, a, 2, date(2024, 8, 1))),
        (date(2024, 9, 9), lambda c, a: _not_for_us(c, a, 3)),
        (date(2024, 10, 10), lambda c, a: track_actions.take_back(a, _track(c, 2), reason="By mistake.")),
        (date(2024, 11, 11), lambda c, a: _move(c, a, c.districts[0], c.districts[1], date(2024, 9, 30))),
        (date(2024, 12, 12), lambda c, a: _answer(c, a, 4, date(2024, 4, 4))),
        (date(2025, 1, 15), _new_street),
        (date(2025, 2, 2), lambda c, a: _merge(c, a)),
        (date(2025, 3, 3), lambda c, a: _move(c, a, c.districts[0], c.city, date(2025, 2, 28))),
        (date(2025, 4, 4), lambda c, a: calendar_actions.withdraw_day(a, _day_of(c), reason="It was worked.")),
        (date(2025, 5, 5), lambda c, a: track_actions.return_(a, _track(c, 0), reason="On second thoughts.")),
        (date(2025, 6, 6), lambda c, a: _study(c, a, 5, date(2024, 3, 1))),
        (date(2025, 7, 7), lambda c, a: _end_calendar(c, a)),
        (date(2025, 8, 8), lambda c, a: _answer(c, a, 0, date(2025, 8, 1))),
        (date(2025, 9, 9), lambda c, a: tallies.fold()),
        (date(2025, 11, 1), lambda c, a: _move(c, a, c.streets[0], c.city, date(2025, 10, 20))),
        (date(2025, 12, 5), lambda c, a: _recall(c, a)),
    ]


def lived() -> Iterator[City]:
    """The city after each batch of entries: once a month, on its last day, for two years."""
    with entered(FIRST):
        city = found_city()
    waiting = history()
    for end in _month_ends():
        while waiting and waiting[0][0] <= end:
            day, deed = waiting.pop(0)
            with entered(day):
                deed(city, installation(day))
        with time_machine.travel(f"{end.isoformat()}T23:00:00+00:00", tick=True):
            city.day = end
            city.months.append(end)
            yield city
    assert not waiting


def _month_ends() -> Iterator[date]:
    for month in range(1, 25):
        year, then = 2024 + month // 12, month % 12 + 1
        yield date(year, then, 1) - timedelta(days=1)


def _track(city: City, street: int, kind: str = "implement") -> Any:
    assert city.mandate is not None
    return track_of(city.mandate, city.streets[street], kind)


def _answer(city: City, actor: Actor, street: int, day: date) -> None:
    track_actions.answer(actor, _track(city, street), happened_on=day)


def _study(city: City, actor: Actor, street: int, day: date) -> None:
    track_actions.answer(actor, _track(city, street, "study"), happened_on=day, evidence=SHOWN)


def _move(city: City, actor: Actor, body: Body, superior: Body, day: date) -> None:
    del city
    fresh = Body.objects.in_bulk([body.pk, superior.pk])
    body_actions.move(actor, fresh[body.pk], superior=fresh[superior.pk], from_on=day)


def _rename(city: City, actor: Actor, body: Body, day: date) -> None:
    del city
    body_actions.rename(actor, Body.objects.get(pk=body.pk), names={"en": "Renamed Street"}, from_on=day)


def _not_for_us(city: City, actor: Actor, street: int) -> None:
    assert city.mandate is not None
    referral = referral_of(city.mandate, city.streets[street])
    referral_actions.claim_not_applicable(actor, referral, reason="No such thing here.")
    referral_actions.agree(actor, referral)


def _new_street(city: City, actor: Actor) -> None:
    made = body_actions.create(actor, Body.objects.get(pk=city.districts[1].pk), names={"en": "New Street"})
    city.streets.append(made)


def _merge(city: City, actor: Actor) -> None:
    fresh = Body.objects.in_bulk([city.streets[4].pk, city.streets[6].pk])
    body_actions.merge(actor, fresh[city.streets[4].pk], kept=fresh[city.streets[6].pk])


def _calendar(city: City, actor: Actor) -> None:
    city.calendar = make_calendar()
    body = Body.objects.get(pk=city.districts[1].pk)
    calendar_actions.assign(actor, body, calendar=city.calendar, from_on=date(2024, 2, 1))


def _holiday(city: City, actor: Actor) -> None:
    assert city.calendar is not None
    city.calendar.refresh_from_db()
    days = [SpecialDay(date(2024, 4, 8) + timedelta(days=n), working=False) for n in range(5)]
    calendar_actions.add_days(actor, city.calendar, days=days)


def _day_of(city: City) -> Any:
    assert city.calendar is not None
    return city.calendar.days.filter(withdrawn_at=None).order_by("day").first()


def _end_calendar(city: City, actor: Actor) -> None:
    use = Body.objects.get(pk=city.districts[1].pk).calendar_uses.get(until_on=None)
    calendar_actions.end(actor, use, happened_on=date(2025, 7, 1))


def _recall(city: City, actor: Actor) -> None:
    mandate = Mandate.objects.get(pk=city.mandate.pk)  # type: ignore[union-attr]
    city.mandate = mandate_actions.recall(actor, mandate, reason="It is over.", happened_on=date(2025, 11, 28))
