"""`remit worker`."""

import os
import signal
import threading
from collections.abc import Callable
from datetime import timedelta

import click

from remit.cli.django_start import start


@click.command()
@click.option(
    "--every",
    type=click.FloatRange(0.1, 60),
    default=1.0,
    show_default=True,
    help="Seconds between two looks while nothing waits.",
)
@click.option(
    "--lease",
    type=click.FloatRange(1, 3600),
    default=30.0,
    show_default=True,
    help="Seconds of silence after which another worker takes up this one's task.",
)
@click.option("--parent", type=int, default=None, hidden=True, help="End when this process is no longer the parent.")
def command(every: float, lease: float, parent: int | None) -> None:
    """Do what waits beside the pages (tasks, sealing, reminders) until told to stop by SIGTERM or Ctrl-C.

    A task that is done in batches stops after the batch in hand and goes on later; another is finished. Any number of
    workers may run, on one machine or on several with PostgreSQL.
    """
    stop = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stop.set())
    start()
    click.echo("The worker is ready.")
    run(stop, every, timedelta(seconds=lease), lambda: stop.is_set() or parent not in (None, os.getppid()))


def run(stop: threading.Event, every: float, lease: timedelta, stopping: Callable[[], bool]) -> None:
    """Task after task until it is to stop. Where the database fails, it is told on stderr and tried again."""
    from django.db import DatabaseError, close_old_connections

    from remit.queue.take import bring_round
    from remit.queue.worker import do_next, new_name

    name, begun = new_name(), False
    while not stopping():
        try:
            close_old_connections()
            if not begun:
                bring_round()
                begun = True
            if do_next(name, lease, stopping):
                continue
        except DatabaseError as error:
            click.echo(f"The database failed and will be asked again: {error}", err=True)
        stop.wait(every)
