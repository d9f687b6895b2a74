"""`remit migrate`."""

import click

from remit.cli.django_start import start


@click.command()
def command() -> None:
    """Bring the database up to this version. Running it again changes nothing."""
    start(tables=False)
    migrate(verbosity=1)


def migrate(verbosity: int = 0) -> None:
    """Every table is as this version wants it."""
    from django.core.management import call_command

    call_command("migrate", interactive=False, verbosity=verbosity)
