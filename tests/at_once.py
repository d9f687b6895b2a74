"""Several at once, with real threads and a real database of their own."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

from django.db import connection

ROOT = Path(__file__).resolve().parents[1]


@contextmanager
def own_database(home: Path) -> Iterator[dict[str, str]]:
    """The variables under which a process works on a new, empty database of the kind that the tests run on."""
    environment = os.environ | {"REMIT_HOME": str(home), "PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}"}
    environment["DJANGO_SETTINGS_MODULE"] = "remit.config.settings"
    name = f"remit_two_{uuid4().hex[:12]}"
    on_postgresql = connection.vendor == "postgresql"
    if on_postgresql:
        environment["DATABASE_URL"] = os.environ["DATABASE_URL"].rsplit("/", 1)[0] + f"/{name}"
        _outside(f'CREATE DATABASE "{name}"')
    else:
        environment.pop("DATABASE_URL", None)
    try:
        yield environment
    finally:
        if on_postgresql:
            _outside(f'DROP DATABASE "{name}" WITH (FORCE)')


def told_by(script: str, home: Path) -> list[str]:
    """What the script prints, line by line, when run against a new database of the kind that the tests run on."""
    with own_database(home) as environment:
        return told_in(script, environment)


def told_in(script: str, environment: dict[str, str]) -> list[str]:
    """What the script prints, line by line, when run in this environment."""
    done = subprocess.run(
        [sys.executable, "-c", script], env=environment, capture_output=True, text=True, timeout=180, check=False
    )
    assert done.stderr == ""
    return done.stdout.splitlines()


def _outside(sql: str) -> None:
    import psycopg

    # The server's own database: the one of the tests may not be there outside them.
    server = os.environ["DATABASE_URL"].rsplit("/", 1)[0] + "/postgres"
    with psycopg.connect(server, autocommit=True) as admin:
        admin.execute(sql)
