"""`remit seal`."""

import click

from remit.cli.django_start import start


@click.command()
def command() -> None:
    """Seal what has been entered since the last time."""
    start()
    from remit.ledger.models import Seal
    from remit.ledger.sealing import seal

    added = seal()
    last = Seal.objects.order_by("-size").first()
    root = f" The root over {last.size} is {last.root}." if last else ""
    click.echo(f"{added} {'entry' if added == 1 else 'entries'} sealed.{root}")
