"""`remit bench`."""

import click

from remit.cli.lazy import LazyGroup

# One line per bench: its name, the module whose `command` comes from `report.bench_command`, and what it measures.
BENCHES = {
    "coverage": (
        "remit.cli.bench.coverage",
        "A mandate to 100,000 bodies: issuing, coverage now and at a past cut-off, answering.",
    ),
    "ledger": ("remit.cli.bench.ledger", "Sealing and verifying entries, against bare SHA-256 of the same bytes."),
    "pages": ("remit.cli.bench.pages", "Requests, against a bare Django page of the same bytes and queries."),
    "read": ("remit.cli.bench.read", "Published pages into draft records, against trafilatura alone."),
    "minutes": (
        "remit.cli.bench.minutes",
        "From the stored record of a meeting to the bytes of its minutes, cold and warm.",
    ),
}


def _names(context: click.Context, _option: click.Parameter, wanted: bool) -> None:
    if wanted:
        click.echo("\n".join(BENCHES))
        context.exit()


command = LazyGroup(
    "bench",
    table=BENCHES,
    help="Measure against the yardsticks: our figure, the limit beside it, and the ratio.",
    params=[click.Option(["--names"], is_flag=True, is_eager=True, callback=_names, help="Only say what there is.")],
)
