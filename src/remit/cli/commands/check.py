"""`remit check`."""

import click

from remit.cli.django_start import start


@click.command()
def command() -> None:
    """Say whether this installation is safe to open, and whether its background work is done; exit status 1 where it is
    not."""
    start(tables=False)
    from django.core.checks import WARNING
    from django.core.management import CommandError, call_command

    try:
        call_command("check", deploy=True, fail_level=_name(WARNING))
    except CommandError as error:
        click.echo(str(error), err=True)
        raise SystemExit(1) from error
    if told := background_work() + letters():
        click.echo("\n".join(told), err=True)
        raise SystemExit(1)


def background_work() -> list[str]:
    """A sentence for every task that was given up, that comes round and keeps failing, or that nobody does."""
    from django.db import connection

    from remit.queue import queries

    if "queue_lease" not in connection.introspection.table_names():
        return []
    return [
        *(f"Given up: {task}. {task.sentence} (`remit jobs --again` tries again.)" for task in queries.failed()),
        *(f"Failing: {task}. {task.sentence}" for task in queries.failing_rounds()),
        *(
            f"Stuck: {task}, since {task.since_at:%Y-%m-%d %H:%M}. Is `remit worker` running?"
            for task in queries.stuck()
        ),
    ]


def letters() -> list[str]:
    """A sentence for every letter that the mail server refused, or of which nobody knows whether it arrived."""
    from django.db import connection

    from remit.notices import queries

    if "notices_letter" not in connection.introspection.table_names():
        return []
    return [
        *(f"Refused: the letter {row.pk} to {row.account.email}. {row.sentence}" for row in queries.refused()),
        *(
            f"Perhaps not arrived: the letter {row.pk} to {row.account.email}, {row.begun_at:%Y-%m-%d %H:%M}. "
            "Its worker ended while it was being sent; it is not sent twice."
            for row in queries.uncertain()
        ),
    ]


def _name(level: int) -> str:
    return {30: "WARNING", 40: "ERROR"}[level]
