"""Starting Django for a command that needs it."""

from typing import NoReturn

import click


def start(*, tables: bool = True) -> None:
    """Django is ready, and (with `tables`) the database has its tables; else one sentence and exit status 2."""
    from environs import EnvError

    try:
        import django

        django.setup()
    except (EnvError, ValueError, PermissionError) as error:
        give_up(f"Remit cannot start with these settings: {error}")
    if tables:
        _need_tables()


def give_up(sentence: str) -> NoReturn:
    """Say why, on stderr, and end with status 2."""
    click.echo(sentence, err=True)
    raise SystemExit(2)


def _need_tables() -> None:
    from django.db import DatabaseError, connection

    try:
        there = "ledger_entry" in connection.introspection.table_names()
    except DatabaseError as error:
        first = str(error).strip().splitlines()
        give_up(f"The database does not answer: {first[0] if first else 'it gave no reason'}")
    finally:
        # A server forks after this; a connection must not be shared between processes.
        if not connection.in_atomic_block:
            connection.close()
    if not there:
        give_up("The database has no tables yet. Run `remit migrate` first.")
