"""Pages that wait for the sample clerks to confirm them."""

from remit.cli.demo.data.pages import CHINESE, ENGLISH
from remit.cli.demo.world import World
from remit.intake import drafts
from remit.kernel.dates import MONTHS


def arrive(world: World) -> None:
    """A Chinese page waits for the clerk of the Foreign Affairs Office, an English one for the clerk of the city."""
    day, published = world.ago(9), world.ago(7)
    spoken = f"{day.month}月{day.day}日"
    page = CHINESE.format(day=spoken, published=published.isoformat())
    drafts.begin(world.signed_in("clerk"), world.bodies["foreign_group"], data=page.encode(), name="shouhang.txt")
    spoken = f"{MONTHS[day.month - 1]} {day.day}"
    page = ENGLISH.format(day=spoken, published=published.isoformat())
    drafts.begin(world.signed_in("city.clerk"), world.bodies["port"], data=page.encode(), name="port.txt")
    drafts.begin(world.signed_in("clerk"), world.bodies["foreign"], data=page.encode(), name="port-board.txt")
