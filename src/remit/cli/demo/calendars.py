"""By which working days the sample city works."""

from remit.bodies.actions import calendar as calendar_actions
from remit.bodies.models import Calendar
from remit.cli.demo.shapes import Both
from remit.cli.demo.world import World, both
from remit.intake.calendars.reading import read
from remit.intake.calendars.shipped import content


def assign(world: World) -> None:
    """The city works by the Chinese calendar; the university, which has partners abroad, by one of its own."""
    china = _make(world, "china", ("Working days in China", "全国工作日历"))
    british = _make(world, "england_and_wales", ("Bank holidays of England and Wales", "英格兰和威尔士公假"))
    calendar_actions.assign(world.maker, world.bodies["city"], calendar=china)
    calendar_actions.assign(world.maker, world.bodies["university"], calendar=british)


def _make(world: World, name: str, names: Both) -> Calendar:
    calendar = calendar_actions.create(world.maker, None, names=both(names))
    days = [special for line in read(content(name), "en") if (special := line.special)]
    return calendar_actions.add_days(world.maker, calendar, days=days)
