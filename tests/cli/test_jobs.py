"""`remit jobs` and what `remit check` says of background work."""

from datetime import timedelta

import pytest
from click.testing import CliRunner
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from remit.cli.commands.check import background_work
from remit.cli.main import remit
from remit.queue.job import later
from remit.queue.models import Lease
from tests.queue import samples

pytestmark = pytest.mark.django_db
assert samples.TABLE, "the sample tasks are known"


def _given_up() -> None:
    asked = later("tests.fail", "No paper.")
    DBTaskResult.objects.filter(pk=asked.id).update(status="FAILED")
    Lease.objects.create(task_id=asked.id, failures=4, sentence="No paper.")


def test_nothing_is_said_of_work_that_is_done_or_waits_its_turn() -> None:
    later("tests.say", "harbour")
    assert background_work() == []


def test_what_was_given_up_and_what_nobody_does_is_named() -> None:
    _given_up()
    asked = later("tests.say", "harbour")
    long_ago = timezone.now() - timedelta(hours=1)
    DBTaskResult.objects.filter(pk=asked.id).update(enqueued_at=long_ago)
    assert background_work() == [
        "Given up: Failing (tests.fail No paper.). No paper. (`remit jobs --again` tries again.)",
        f"Stuck: Saying a word (tests.say harbour), since {long_ago:%Y-%m-%d %H:%M}. Is `remit worker` running?",
    ]


def test_the_list_tells_what_waits_and_what_was_given_up_which_is_tried_again_when_asked() -> None:
    _given_up()
    told = CliRunner().invoke(remit, ["jobs"])
    assert (told.exit_code, told.output.split(maxsplit=3)[0]) == (0, "FAILED")
    assert told.output.endswith(" Failing (tests.fail No paper.). Failed 4 times, lately: No paper.\n")
    assert CliRunner().invoke(remit, ["jobs", "--again"]).output == "1 task waits for a worker again.\n"
    assert (CliRunner().invoke(remit, ["jobs"]).output.split(maxsplit=1)[0], background_work()) == ("READY", [])
