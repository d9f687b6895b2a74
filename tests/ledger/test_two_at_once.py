"""Two clerks at once: one is told, nothing is lost, and the ledger agrees. With real threads and a real database."""

import os
import subprocess
import sys
import textwrap
from pathlib import Path
from uuid import uuid4

import pytest
from django.db import connection

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = textwrap.dedent(
    """
    import os
    from collections import Counter
    from concurrent.futures import ThreadPoolExecutor
    from datetime import date, timedelta
    from threading import Barrier

    import django
    django.setup()
    from django.core.management import call_command
    from django.db import connection
    call_command("migrate", verbosity=0)

    from remit.bodies.actions import body as body_actions
    from remit.bodies.models import Body
    from remit.kernel.actor import installation
    from remit.kernel.errors import Conflict
    from remit.ledger import write
    from remit.ledger.models import Entry
    from remit.ledger.sealing import seal
    from remit.ledger.verify import verify_chain
    from remit.ledger.verify_records import verify_records
    from remit.ledger.action import action
    from remit.kernel.answer import YES

    TODAY = date(2024, 1, 10)
    who = installation(TODAY)

    @action("test.found", allow=lambda actor, record: YES, says="dated it")
    def found(actor, record, *, founded_on):
        return write.change(record, founded_on=founded_on)

    office = body_actions.create(who, None, names={"en": "Harbour Office"})
    start = Barrier(8)

    def clerk(number):
        mine = Body.objects.get(pk=office.pk)
        start.wait()
        try:
            found(who, mine, founded_on=TODAY - timedelta(days=number + 1))
            body_actions.create(who, None, names={"en": f"Office {number}"})
            return "done"
        except Conflict:
            return "told"
        finally:
            connection.close()

    with ThreadPoolExecutor(8) as pool:
        print(sorted(Counter(pool.map(clerk, range(8))).items()))
    print(Body.objects.get(pk=office.pk).revision, Entry.objects.count(), seal())
    print(verify_chain().finding, verify_records())
    """
)


@pytest.mark.django_db
def test_of_eight_clerks_one_saves_and_seven_are_told(tmp_path: Path) -> None:
    environment = os.environ | {"REMIT_HOME": str(tmp_path), "PYTHONPATH": str(ROOT / "src")}
    environment["DJANGO_SETTINGS_MODULE"] = "remit.config.settings"
    name = f"remit_two_{uuid4().hex[:12]}"
    on_postgresql = connection.vendor == "postgresql"
    if on_postgresql:
        environment["DATABASE_URL"] = os.environ["DATABASE_URL"].rsplit("/", 1)[0] + f"/{name}"
        _outside(f'CREATE DATABASE "{name}"')
    else:
        environment.pop("DATABASE_URL", None)
    try:
        done = subprocess.run(
            [sys.executable, "-c", SCRIPT], env=environment, capture_output=True, text=True, timeout=120, check=False
        )
    finally:
        if on_postgresql:
            _outside(f'DROP DATABASE "{name}" WITH (FORCE)')
    assert done.stderr == ""
    assert done.stdout.splitlines() == ["[('done', 1), ('told', 7)]", "1 3 3", "None None"]


def _outside(sql: str) -> None:
    import psycopg

    with psycopg.connect(os.environ["DATABASE_URL"], autocommit=True) as admin:
        admin.execute(sql)
