"""`remit collect`."""

import click

from remit.cli.django_start import start


@click.command()
def command() -> None:
    """Gather the static files, with their fingerprints, in the folder REMIT_STATIC (`static` in the data folder)."""
    start(tables=False)
    from django.core.management import call_command

    call_command("collectstatic", interactive=False, verbosity=1)
