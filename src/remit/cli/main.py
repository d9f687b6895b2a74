"""The command `remit`."""

import os
import sys

import click

import remit as remit_package
from remit.cli.lazy import LazyGroup

COMMANDS = {
    "setup": ("remit.cli.commands.setup", "Make the first administrator of an empty installation."),
    "read": ("remit.cli.commands.read", "Turn a published page into a draft record."),
    "verify": ("remit.cli.commands.verify", "Say whether the ledger and the records are intact."),
    "seal": ("remit.cli.commands.seal", "Seal what has been entered since the last time."),
    "serve": ("remit.cli.commands.serve", "Serve the pages."),
    "worker": ("remit.cli.commands.worker", "Do what waits beside the pages: tasks, sealing, reminders."),
    "jobs": ("remit.cli.commands.jobs", "List the tasks that wait, are being done, or were given up."),
    "migrate": ("remit.cli.commands.migrate", "Bring the database up to this version."),
    "collect": ("remit.cli.commands.collect", "Gather the static files for production."),
    "check": ("remit.cli.commands.check", "Say whether this installation is safe to open."),
    "demo": ("remit.cli.commands.demo", "Set up the sample city."),
    "bench": ("remit.cli.commands.bench", "Measure against the yardsticks."),
    "messages": ("remit.cli.commands.messages", "Compile the translations."),
}


@click.command(
    cls=LazyGroup,
    table=COMMANDS,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Environment variables are listed in docs/operator/environment.md.",
)
@click.version_option(remit_package.__version__, message="Remit %(version)s")
def remit() -> None:
    """Remit carries a decision through: decided above, conveyed and acted on below, told to the public."""


def main() -> None:
    """Run `remit` with this process's arguments; a failure that a person can mend is one sentence and exit status 2."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "remit.config.settings")
    try:
        remit(prog_name="remit")
    except BrokenPipeError:
        # The reader of our output went away: not our failure, and nothing more can be said.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)


if __name__ == "__main__":
    main()
