"""Workers as processes: killed in the middle, several at once, told to stop."""

import json
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from tests.at_once import own_database, told_in

BEGIN = """
import json
import django; django.setup()
from django.db import connection
from tests.queue import samples
from remit.queue.job import later
from remit.queue.models import Lease
from django_tasks_db.models import DBTaskResult
"""
MIGRATE = (
    BEGIN
    + """
from django.core.management import call_command
call_command("migrate", verbosity=0)
connection.cursor().execute(samples.TABLE)
"""
)
EMPTY = BEGIN + "DBTaskResult.objects.all().delete(); connection.cursor().execute('DELETE FROM queue_sample')"
LOOK = (
    BEGIN
    + """
row = DBTaskResult.objects.exclude(queue_name="rounds").first()
lease = Lease.objects.filter(pk=row.pk).first()
print(json.dumps({"rows": samples.rows("w"), "status": row.status, "workers": len(row.worker_ids),
    "lost": lease.lost if lease else None}))
"""
)


class House:
    """An installation of its own, with workers."""

    def __init__(self, environment: dict[str, str]) -> None:
        self.environment = environment
        self.workers: list[subprocess.Popen[str]] = []
        self.run(MIGRATE)

    def run(self, script: str) -> list[str]:
        return told_in(script, self.environment)

    def ask(self, *wishes: str) -> None:
        self.run(BEGIN + "\n".join(wishes))

    def look(self) -> dict[str, Any]:
        (line,) = self.run(LOOK)
        found: dict[str, Any] = json.loads(line)
        return found

    def worker(self, *more: str, **variables: str) -> subprocess.Popen[str]:
        command = [sys.executable, "-m", "remit.cli.main", "worker", "--every", "0.1", "--lease", "2", *more]
        environment = self.environment | {"PYTHONUNBUFFERED": "1"} | variables
        process = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True)
        self.workers.append(process)
        assert process.stdout is not None
        assert process.stdout.readline() == "The worker is ready.\n"
        return process

    def until(self, so: Callable[[dict[str, Any]], bool]) -> dict[str, Any]:
        """What is there as soon as it is so."""
        end = time.monotonic() + 60
        while not so(found := self.look()):
            assert time.monotonic() < end, found
            time.sleep(0.1)
        return found


@pytest.fixture(scope="module")
def installation(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """An installation with tables."""
    with own_database(tmp_path_factory.mktemp("house")) as environment:
        yield House(environment)


@pytest.fixture
def house(installation: House) -> Iterator[House]:
    """An installation with nothing in its tables, whose workers end with the test."""
    installation.run(EMPTY)
    yield installation
    for process in installation.workers:
        process.kill()
        process.wait()
        assert process.stdout is not None
        process.stdout.close()
    installation.workers.clear()


def test_a_worker_killed_in_a_batch_is_followed_by_one_that_finishes_it_exactly_once(
    house: House,
) -> None:
    house.ask("later('tests.write', 'w', 200, 20, 0.6)")
    first = house.worker()
    house.until(lambda found: len(found["rows"]) >= 40)
    first.kill()
    assert first.wait() == -signal.SIGKILL
    killed = house.look()
    # Whole batches only, and nobody's.
    assert (killed["status"], len(killed["rows"]) % 20, len(killed["rows"]) < 200) == ("RUNNING", 0, True)
    house.worker()
    done = house.until(lambda found: found["status"] != "RUNNING")
    assert done == {"rows": list(range(200)), "status": "SUCCESSFUL", "workers": 2, "lost": None}


def test_a_worker_that_is_frozen_and_wakes_up_late_writes_nothing_twice(house: House) -> None:
    house.ask("later('tests.write', 'w', 120, 20, 0.4)")
    first = house.worker()
    house.until(lambda found: len(found["rows"]) >= 20)
    # Frozen between batches or in one: with SQLite a frozen writer keeps all others out, so it wakes up soon.
    first.send_signal(signal.SIGSTOP)
    house.worker()
    time.sleep(4)
    first.send_signal(signal.SIGCONT)
    done = house.until(lambda found: found["status"] == "SUCCESSFUL")
    assert (done["rows"], done["lost"]) == (list(range(120)), None)


def test_a_task_without_batches_outlives_its_lease_in_one_workers_hands(house: House) -> None:
    house.ask("later('tests.sleep', 5)")
    house.worker()
    house.worker()
    done = house.until(lambda found: found["status"] == "SUCCESSFUL")
    assert (done["workers"], house.run(BEGIN + "print(samples.rows('slept'))")) == (1, ["[1]"])


def test_three_workers_at_once_do_no_task_twice(house: House) -> None:
    house.ask(*(f"later('tests.write', 'word {n}', 4, 2, 0.01)" for n in range(30)))
    for _worker in range(3):
        house.worker()
    count = BEGIN + "print(DBTaskResult.objects.filter(queue_name='default', status='SUCCESSFUL').count())"
    end = time.monotonic() + 60
    while house.run(count) != ["30"]:
        assert time.monotonic() < end
    tell = "print([samples.rows(f'word {n}') for n in range(30)] == [[0, 1, 2, 3]] * 30)\n"
    tell += "print({len(row.worker_ids) for row in DBTaskResult.objects.filter(queue_name='default')})"
    assert house.run(BEGIN + tell) == ["True", "{1}"]


def test_a_worker_that_is_told_to_stop_ends_after_the_batch_in_hand_and_leaves_the_rest(house: House) -> None:
    house.ask("later('tests.write', 'w', 400, 20, 0.3)")
    first = house.worker()
    house.until(lambda found: len(found["rows"]) >= 20)
    first.terminate()
    assert first.wait(timeout=10) == 0
    stopped = house.look()
    assert (stopped["status"], len(stopped["rows"]) % 20, stopped["lost"]) == ("READY", 0, 0)
    assert 20 <= len(stopped["rows"]) < 400
