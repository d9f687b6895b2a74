"""A worker that is killed in the middle of issuing leaves nothing that anybody sees, and another one finishes it."""

import json
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.at_once import own_database, told_in

BEGIN = """
import json, sys
import django; django.setup()
from remit.conveyance.models import Despatch, Mandate, Referral, Track
from remit.conveyance.queries.referral import outlines
from tests.factories import SYSTEM
"""
ISSUE = (
    BEGIN
    + """
from django.core.management import call_command
call_command("migrate", verbosity=0)
from remit.conveyance.actions import mandate as mandate_actions, placing
from remit.queue.job import later
from tests.conveyance import slow
from tests.conveyance.mandates import IMPLEMENT, STUDY, make_mandate, make_tree
from tests.factories import make_body
placing.AT_ONCE = 0
sys.modules["remit.conveyance.actions.mandate.issue"].later = lambda _name, pk: later("tests.place_slowly", pk)
tree = make_tree()
for number in range(36):
    make_body(f"Lane {number}", superior=tree.south)
mandate = make_mandate(tree, IMPLEMENT, STUDY)
mandate_actions.issue(SYSTEM, mandate, selection={"under": [tree.city.pk]})
"""
)
LOOK = (
    BEGIN
    + """
from remit.ledger.verify_records import verify_records
print(json.dumps({"state": Mandate.objects.get().state, "tracks": Track.objects.count(),
    "placed": Despatch.objects.get().placed, "seen": len(outlines(SYSTEM)), "intact": verify_records() is None}))
"""
)


def test_killed_in_the_middle_and_finished_by_another(tmp_path: Path) -> None:
    with own_database(tmp_path) as environment:
        told_in(ISSUE, environment)
        assert _look(environment) == {"state": "issuing", "tracks": 0, "placed": 0, "seen": 0, "intact": True}
        first = _worker(environment)
        _until(environment, lambda found: found["tracks"] >= 16)
        first.kill()
        assert first.wait() == -signal.SIGKILL
        killed = _look(environment)
        assert (killed["state"], killed["seen"], killed["intact"]) == ("issuing", 0, True)
        assert killed["tracks"] == 2 * killed["placed"] < 80
        second = _worker(environment)
        try:
            done = _until(environment, lambda found: found["state"] == "issued")
        finally:
            second.kill()
            second.wait()
        assert done == {"state": "issued", "tracks": 80, "placed": 40, "seen": 40, "intact": True}


def _worker(environment: dict[str, str]) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "remit.cli.main", "worker", "--every", "0.1", "--lease", "2"]
    return subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL)


def _look(environment: dict[str, str]) -> dict[str, Any]:
    (line,) = told_in(LOOK, environment)
    found: dict[str, Any] = json.loads(line)
    return found


def _until(environment: dict[str, str], so: Callable[[dict[str, Any]], bool]) -> dict[str, Any]:
    end = time.monotonic() + 120
    while not so(found := _look(environment)):
        assert time.monotonic() < end, found
        time.sleep(0.1)
    return found
