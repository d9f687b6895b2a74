"""A worker that is killed while it reads many pages: another one finishes, and no page becomes a draft twice."""

import json
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.at_once import own_database, told_in

PAGES = 150
BEGIN = """
import json
import django; django.setup()
from remit.intake.models import Draft, Pile, PilePage
"""
SEND = (
    BEGIN
    + f"""
from django.core.management import call_command
call_command("migrate", verbosity=0)
from remit.cli.bench.read_sample import pages
from remit.intake import piling
from remit.kernel.roles import Role
from tests.factories import actor, make_body
from tests.intake.reader import made
office = make_body("Harbour Board", "港口办公室")
archive = made.zipped({{name: markup.encode() for name, markup in pages({PAGES})}})
piling.begin(actor(Role.CLERK, body=office, account_id=7), office, chunks=[archive], name="year.zip")
"""
)
LOOK = (
    BEGIN
    + """
pile = Pile.objects.get()
print(json.dumps({"state": pile.state, "drafts": Draft.objects.count(),
    "pages": Draft.objects.values("page").distinct().count(),
    "refused": list(PilePage.objects.filter(state="refused").values_list("code", "name")),
    "waiting": PilePage.objects.filter(state="waiting").count()}))
"""
)


def test_killed_in_the_middle_and_finished_by_another(tmp_path: Path) -> None:
    with own_database(tmp_path) as environment:
        told_in(SEND, environment)
        first = _worker(environment)
        _until(environment, lambda found: found["drafts"] >= 8)
        first.kill()
        assert first.wait() == -signal.SIGKILL
        killed = _look(environment)
        assert (killed["state"], killed["refused"]) == ("reading", [])
        assert killed["drafts"] + killed["waiting"] == PAGES
        second = _worker(environment)
        try:
            done = _until(environment, lambda found: found["state"] == "done")
        finally:
            second.kill()
            second.wait()
        assert done == {"state": "done", "drafts": PAGES, "pages": PAGES, "refused": [], "waiting": 0}


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
