"""`remit demo`."""

import os
from importlib import import_module
from importlib.util import find_spec

import click

from remit.cli.django_start import give_up, start


@click.command()
@click.option("--serve/--no-serve", "serve_too", default=False, help="Serve the city once it stands.")
@click.option("--port", type=click.IntRange(1, 65535), default=8000, show_default=True)
@click.option(
    "--bodies",
    type=click.IntRange(10, 1_000_000),
    default=None,
    help="Beside the city a country of so many bodies, all of them asked for something: for looking at pages at scale.",
)
def command(serve_too: bool, port: int, bodies: int | None) -> None:
    """Set up the sample city, once, and say with which accounts one signs in. Never beside real records."""
    os.environ["REMIT_DEMO"] = "1"
    os.environ.setdefault("REMIT_ADDRESS", f"http://127.0.0.1:{port}")
    start(tables=False)
    from remit.cli.commands.messages import compile_stale
    from remit.cli.commands.migrate import migrate

    compile_stale()
    migrate()
    _seed()
    if bodies:
        _found(bodies)
    if serve_too:
        from remit.cli.commands.serve import serve

        click.echo(f"Remit is at http://127.0.0.1:{port} (Ctrl-C ends it)")
        serve("127.0.0.1", port, with_worker=True)


def _seed() -> None:
    """The city stands, and its accounts are told. `remit.cli.demo.seed.seed()` makes it and returns, for each sample
    account, the lines to print; called again on its own data it changes nothing."""
    from django.utils import timezone

    from remit.accounts.queries import has_site_administrator
    from remit.cli.leave_demo import mark

    if not mark().exists() and has_site_administrator(timezone.localdate()):
        give_up("This installation holds real accounts; the sample city is not put beside them.")
    mark().touch()
    if find_spec("remit.cli.demo") is None:
        click.echo("The sample city is not part of this version; the installation is empty.")
        return
    for line in import_module("remit.cli.demo.seed").seed():
        click.echo(line)


def _found(bodies: int) -> None:
    from django.utils import timezone

    from remit.cli.demo.country import found
    from remit.cli.demo.world import World
    from remit.ledger.sealing import seal

    click.echo(f"A country of {bodies:,} bodies:")
    found(World(timezone.localdate()), bodies, click.echo)
    seal()
