"""`remit check`."""

import click

from remit.cli.django_start import start


@click.command()
def command() -> None:
    """Say whether this installation is safe to open; exit status 1 where it is not."""
    start(tables=False)
    from django.core.checks import WARNING
    from django.core.management import CommandError, call_command

    try:
        call_command("check", deploy=True, fail_level=_name(WARNING))
    except CommandError as error:
        click.echo(str(error), err=True)
        raise SystemExit(1) from error


def _name(level: int) -> str:
    return {30: "WARNING", 40: "ERROR"}[level]
