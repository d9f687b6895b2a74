"""`remit verify`."""

import os
from itertools import chain

import click

from remit.cli.django_start import start

CHECKPOINT = "Only a published checkpoint of this root protects against a ledger that was rewritten as a whole."


@click.command()
def command() -> None:
    """Say whether every entry, record and file is as it was entered; exit status 1 where one is not."""
    start()
    from remit.ledger.verify import verify_chain
    from remit.ledger.verify_records import verify_records
    from remit.papers.verifying import files

    verdict = verify_chain(os.cpu_count() or 1)
    in_ledger = verdict.finding or verify_records()
    intact = True
    for finding in chain([in_ledger] if in_ledger else [], files()):
        click.echo(f"Not intact. {finding.what.capitalize()} {finding.where}: {finding.says}.")
        intact = False
    if not intact:
        raise SystemExit(1)
    click.echo(f"{verdict.entries} entries, root {verdict.root}, intact")
    if verdict.unsealed:
        click.echo(tail(verdict.unsealed))
    click.echo(CHECKPOINT)


def tail(unsealed: int) -> str:
    """The sentence that names the entries after the seal."""
    from remit.ledger.queries import unsealed_between

    first, last = unsealed_between()
    if first == last:
        return f"1 entry is not sealed yet: {first}."
    return f"{unsealed} entries are not sealed yet: {first} to {last}."
