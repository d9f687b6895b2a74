"""`remit jobs`."""

import click

from remit.cli.django_start import start


@click.command()
@click.option("--again", "try_again", is_flag=True, help="Tasks that were given up wait for a worker again.")
def command(try_again: bool) -> None:
    """List the tasks that wait, are being done, or were given up."""
    start()
    from remit.queue.mend import again
    from remit.queue.queries import unfinished

    if try_again:
        count = again()
        click.echo(f"{count} {'task waits' if count == 1 else 'tasks wait'} for a worker again.")
        return
    for task in unfinished():
        told = f" Failed {task.failures} times, lately: {task.sentence}" if task.failures else ""
        click.echo(f"{task.state:8} {task.since_at:%Y-%m-%d %H:%M} {task}.{told}")
