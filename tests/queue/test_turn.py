"""One turn: done, failed, tried again, given up, put back, lost."""

import logging
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from django.db import transaction
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from remit.queue.hold import Hold, Lost, batch
from remit.queue.job import later
from remit.queue.mend import again, forget
from remit.queue.models import Lease
from remit.queue.queries import failed, standing, unfinished
from remit.queue.turn import PAUSES, perform
from tests.draining import drain, next_task
from tests.queue import samples

pytestmark = pytest.mark.django_db


def _row(pk: object) -> DBTaskResult:  # type: ignore[type-arg]
    return DBTaskResult.objects.get(pk=pk)


def _turn() -> Hold:
    """The next task had one turn."""
    hold = next_task()
    assert hold is not None
    perform(hold, beating=False)
    return hold


def _due(pk: object) -> None:
    """The pause before the next attempt is over."""
    DBTaskResult.objects.filter(pk=pk).update(run_after=timezone.now() - timedelta(seconds=1))


def test_a_task_asked_for_by_name_waits_is_done_once_and_keeps_what_it_returned() -> None:
    asked = later("tests.say", "harbour")
    assert ([*samples.TOLD], drain(), drain()) == ([], ["tests.queue.samples.say"], [])
    assert (samples.TOLD, _row(asked.id).status, _row(asked.id).return_value) == (["harbour"], "SUCCESSFUL", "harbour")
    assert Lease.objects.count() == 0


def test_an_unknown_name_is_refused_where_it_is_asked_for() -> None:
    with pytest.raises(KeyError):
        later("queue.nothing")


def test_an_act_that_is_undone_leaves_no_task() -> None:
    def act() -> None:
        with transaction.atomic():
            later("tests.say", "harbour")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        act()
    assert drain() == []


def test_a_failing_task_is_tried_again_three_times_with_growing_pauses_and_then_given_up(
    caplog: pytest.LogCaptureFixture,
) -> None:
    asked = later("tests.fail", "The paper has no words.")
    pauses = []
    for _attempt in PAUSES:
        begun = timezone.now()
        _turn()
        assert (next_task(), _row(asked.id).status) == (None, "READY")
        pauses.append(round((_row(asked.id).run_after - begun).total_seconds()))
        _due(asked.id)
    assert failed() == []
    _turn()
    assert (pauses, samples.TOLD) == ([30, 300, 1800], ["The paper has no words."] * 4)
    assert [(str(one), one.failures, one.sentence) for one in failed()] == [
        ("Failing (tests.fail The paper has no words.)", 4, "The paper has no words.")
    ]
    assert [record.levelno for record in caplog.records] == [logging.ERROR] * 4
    _due(asked.id)
    assert next_task() is None


def test_a_task_that_comes_off_later_is_done_and_its_failure_forgotten() -> None:
    asked = later("tests.fail_once")
    _turn()
    before = standing("tests.fail_once")
    assert before is not None
    assert (before.state, before.failures, before.sentence) == ("READY", 1, "Not yet.")
    _due(asked.id)
    _turn()
    after = standing("tests.fail_once")
    assert after is not None
    assert (after.state, after.failures, after.sentence, unfinished()) == ("SUCCESSFUL", 0, "", [])


def test_a_task_that_was_given_up_is_tried_again_when_somebody_says_so() -> None:
    asked = later("tests.fail", "No.")
    for _attempt in range(4):
        _turn()
        _due(asked.id)
    assert again() == 1
    _turn()
    told = standing("tests.fail", "No.")
    assert told is not None
    assert (told.state, told.failures, again()) == ("READY", 1, 0)


def test_a_function_that_is_no_more_fails_with_a_sentence() -> None:
    asked = later("tests.say", "x")
    DBTaskResult.objects.filter(pk=asked.id).update(task_path="tests.queue.samples.gone")
    _turn()
    assert "gone" in Lease.objects.get(pk=asked.id).sentence


def test_a_worker_that_is_to_stop_puts_the_task_back_between_two_batches_and_another_goes_on(table: None) -> None:
    asked = later("tests.write", "w", 20, 10, 0)
    hold = next_task()
    assert hold is not None
    answers = iter([False, True, True, True])
    perform(replace(hold, stopping=lambda: next(answers)), beating=False)
    assert (samples.rows("w"), _row(asked.id).status) == (list(range(10)), "READY")
    assert Lease.objects.values_list("worker", "until_at", "failures").get() == ("", None, 0)
    assert (drain(), samples.rows("w")) == (["tests.queue.samples.write"], list(range(20)))


def test_a_long_task_lets_others_have_their_turn(table: None) -> None:
    later("tests.write", "w", 20, 10, 0)
    hold = next_task()
    assert hold is not None
    later("tests.say", "short")
    perform(replace(hold, turn_seconds=-1), beating=False)
    assert drain() == ["tests.queue.samples.say", "tests.queue.samples.write"]
    assert samples.rows("w") == list(range(20))


def test_a_batch_that_fails_in_its_middle_leaves_nothing(table: None) -> None:
    def fail() -> None:
        with batch():
            samples.insert("w", 0, 5)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert samples.rows("w") == []


def test_a_worker_that_was_believed_dead_writes_nothing_more(table: None, caplog: pytest.LogCaptureFixture) -> None:
    asked = later("tests.write", "w", 20, 10, 0)
    one = next_task("one")
    assert one is not None
    Lease.objects.update(until_at=timezone.now() - timedelta(seconds=1))
    two = next_task("two")
    assert two is not None
    perform(one, beating=False)
    assert (samples.rows("w"), _row(asked.id).status) == ([], "RUNNING")
    assert "taken up by another worker" in caplog.text
    perform(two, beating=False)
    assert (samples.rows("w"), _row(asked.id).status) == (list(range(20)), "SUCCESSFUL")
    with pytest.raises(Lost):
        one.keep()


def test_a_task_that_takes_its_workers_down_with_it_is_given_up() -> None:
    later("tests.say", "x")
    taken = 0
    while next_task():
        taken += 1
        Lease.objects.update(until_at=timezone.now() - timedelta(seconds=1))
        assert taken < 20
    assert (taken, [one.sentence for one in failed()]) == (6, ["Its worker ended in the middle of it."])


def test_tasks_done_long_ago_are_forgotten() -> None:
    old, new = later("tests.say", "old"), later("tests.say", "new")
    drain()
    DBTaskResult.objects.filter(pk=old.id).update(finished_at=_weeks_ago(3))
    assert (forget(), [str(pk) for pk in DBTaskResult.objects.values_list("pk", flat=True)]) == (1, [new.id])


def _weeks_ago(count: int) -> datetime:
    return timezone.now() - timedelta(weeks=count)
