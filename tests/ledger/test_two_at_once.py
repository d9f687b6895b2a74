"""Two clerks at once: one is told, nothing is lost, and the ledger agrees. With real threads and a real database."""

import textwrap
from pathlib import Path

import pytest

from tests.at_once import told_by

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
    assert told_by(SCRIPT, tmp_path) == ["[('done', 1), ('told', 7)]", "1 3 3", "None None"]
