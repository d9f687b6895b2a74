"""Pages that wait for the sample clerks to confirm them."""

from remit.cli.demo.data.pages import CHINESE, ENGLISH, PORT
from remit.cli.demo.world import World
from remit.intake import drafts
from remit.kernel.dates import MONTHS


def arrive(world: World) -> None:
    """Two pages wait for the clerk of the Foreign Affairs Office, one for the clerk of the city."""
    day, other = world.ago(9), world.ago(4)
    _lay(world, "clerk", "foreign_group", CHINESE, f"{day.month}月{day.day}日", 7)
    _lay(world, "clerk", "foreign_group", ENGLISH, f"{MONTHS[other.month - 1]} {other.day}", 2)
    _lay(world, "city.clerk", "port", PORT, f"{MONTHS[day.month - 1]} {day.day}", 7)


def _lay(world: World, account: str, body: str, page: str, day: str, published: int) -> None:
    text = page.format(day=day, published=world.ago(published).isoformat())
    drafts.begin(world.signed_in(account), world.bodies[body], data=text.encode(), name="page.txt")
