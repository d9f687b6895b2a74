"""`remit bench coverage`: a mandate to a whole tree of bodies, against raw rows and a plain scan in the same run."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import click

from remit.cli.bench.report import Report, Row, Skipped, bench_command, rows_of


def measure(bodies: int, database: str | None) -> Report:
    """Issue, coverage now and at a past cut-off, and discharges, on SQLite and on the PostgreSQL server named."""
    with tempfile.TemporaryDirectory(prefix="remit-bench-") as folder:
        rows = _run("SQLite", bodies, f"sqlite:///{Path(folder) / 'coverage.sqlite3'}")
    if not database:
        return Report("coverage", rows, [Skipped("PostgreSQL", "no server was named (--database or DATABASE_TEST)")])
    with _database_of_its_own(database) as address:
        return Report("coverage", rows + _run("PostgreSQL", bodies, address))


def _run(name: str, bodies: int, address: str) -> list[Row]:
    """In a process of its own, because Django opens one database for good."""
    with tempfile.TemporaryDirectory(prefix="remit-bench-") as folder:
        environment = {**os.environ, "REMIT_HOME": folder, "REMIT_DEMO": "1", "DATABASE_URL": address}
        command = [sys.executable, "-m", "remit.cli.bench.coverage_run", str(bodies)]
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)  # noqa: S603
    if done.returncode:
        raise click.ClickException(done.stderr[-2000:])
    return [replace(row, what=f"{name}: {row.what}") for row in rows_of(done.stdout)]


@contextmanager
def _database_of_its_own(server: str) -> Iterator[str]:
    """The address of an empty database on the server, gone afterwards."""
    import psycopg
    from psycopg import sql

    parts = urlsplit(server)
    name = f"remit_bench_{os.getpid()}"
    with psycopg.connect(urlunsplit(parts._replace(path="/postgres")), autocommit=True) as connection:
        connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
        try:
            yield urlunsplit(parts._replace(path=f"/{name}"))
        finally:
            connection.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name)))


command = bench_command(
    "coverage",
    measure,
    click.Option(["--bodies"], type=click.IntRange(10, 10_000_000), default=100_000, show_default=True),
    click.Option(
        ["--database"],
        envvar="DATABASE_TEST",
        help="A PostgreSQL server, as postgresql://…; a database of the bench's own is made there and dropped.",
    ),
)
