"""`remit seal`."""

import click

from remit.cli.django_start import start


@click.command()
def command() -> None:
    """Seal what has been entered since the last time."""
    start()
    from remit.ledger.sealing import last_seal, seal

    added = seal()
    last = last_seal()
    root = f" The root over {last.size} is {last.root}." if last else ""
    click.echo(f"{added} {'entry' if added == 1 else 'entries'} sealed.{root}")
