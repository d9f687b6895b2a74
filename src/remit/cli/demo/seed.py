"""Making the sample city, once."""

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from remit.accounts.models import Account
from remit.accounts.sample import SAMPLE_DOMAIN
from remit.cli.demo import arrivals, calendars, demands, servings, sittings, telling, town, wordings, work
from remit.cli.demo.data.accounts import ACCOUNTS, PASSWORD
from remit.cli.demo.world import World
from remit.ledger.sealing import seal

STEPS = (
    town.settle,
    calendars.assign,
    town.papers,
    wordings.word,
    demands.issue,
    sittings.hold,
    servings.connect,
    work.assign,
    telling.tell,
    demands.answer,
    arrivals.arrive,
)


def seed() -> list[str]:
    """The city stands and its ledger is sealed; the lines to print say with which accounts one signs in. On its own
    data it changes nothing.

    Raises RuntimeError outside a demo: its passwords are public.
    """
    if not settings.DEMO:
        raise RuntimeError("the sample city is made in a demo only")
    if not Account.objects.filter(email=ACCOUNTS[0].name + SAMPLE_DOMAIN).exists():
        world = World(timezone.localdate())
        with transaction.atomic():
            for make in STEPS:
                make(world)
        seal()
    return told()


def told() -> list[str]:
    """The sample accounts and their password."""
    width = max(len(each.name) for each in ACCOUNTS) + len(SAMPLE_DOMAIN)
    lines = [f"  {each.name + SAMPLE_DOMAIN:{width}}  {each.what}" for each in ACCOUNTS]
    return ["Lanting stands. Sign in with one of these accounts;", f"the password of each is {PASSWORD}", *lines]
