"""`remit worker`."""

import os
import signal
import threading

import click

from remit.cli.django_start import start

# One round in so many looks through the whole ledger.
THOROUGH = 200


@click.command()
@click.option("--every", type=click.FloatRange(0.2, 3600), default=5.0, show_default=True, help="Seconds between.")
@click.option("--parent", type=int, default=None, hidden=True, help="End when this process is no longer the parent.")
def command(every: float, parent: int | None) -> None:
    """Seal what was entered, again and again, until told to stop (SIGTERM or Ctrl-C); a round begun is finished."""
    stop = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stop.set())
    start()
    click.echo(f"The worker seals every {every:g} s.")
    run(stop, every, parent)


def run(stop: threading.Event, every: float, parent: int | None = None) -> None:
    """Rounds until `stop` is set or the parent is gone. A round that fails is told on stderr, and tried again."""
    from django.db import DatabaseError, close_old_connections

    from remit.ledger.sealing import seal

    rounds = 0
    while not stop.is_set() and parent in (None, os.getppid()):
        try:
            close_old_connections()
            # Now and then through the whole ledger; else at its end only.
            seal(thorough=rounds % THOROUGH == 0)
        except DatabaseError as error:
            click.echo(f"This round failed and will be tried again: {error}", err=True)
        rounds += 1
        stop.wait(every)
