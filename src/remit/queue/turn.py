"""One turn of a task: it is done, put back, tried again later, or given up."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from threading import Event, Thread

from django.db import DatabaseError, connection, transaction
from django.utils import timezone
from django_tasks.base import TASK_MIN_PRIORITY, TaskResultStatus
from django_tasks.utils import normalize_json
from django_tasks_db.models import DBTaskResult, get_date_max

from remit.queue.hold import HELD, Hold, Lost, PutBack
from remit.queue.job import ROUNDS, job_at
from remit.queue.models import Lease

# How long one waits before each new attempt; a task that has failed once more than there are pauses is given up.
PAUSES = (timedelta(seconds=30), timedelta(minutes=5), timedelta(minutes=30))

logger = logging.getLogger("remit.queue")


def perform(hold: Hold, *, beating: bool = True) -> None:
    """The task had its turn, and its row says how that ended. `beating` keeps the lease while the task does not."""
    before = HELD.set(hold)
    try:
        with _heartbeat(hold, beating):
            value = normalize_json(_call(hold.result))
        _finish(hold, value)
    except PutBack:
        _put_back(hold)
    except Lost:
        logger.warning("%s was taken up by another worker; this one lets go.", hold.result.task_path)
    except Exception as error:
        _fail(hold, error)
    except BaseException:
        _put_back(hold)
        raise
    finally:
        HELD.reset(before)


def _call(result: DBTaskResult) -> object:  # type: ignore[type-arg]
    asked = result.task_result
    return asked.task.call(*asked.args, **asked.kwargs)


@transaction.atomic
def _finish(hold: Hold, value: object) -> None:
    hold.keep()
    every = _every(hold.result)
    if every is None:
        hold.result.set_successful(value)
        Lease.objects.filter(task_id=hold.result.pk).delete()
    else:
        _wait(hold, timezone.now() + every, failures=0, lost=0, sentence="")


@transaction.atomic
def _put_back(hold: Hold) -> None:
    try:
        hold.keep()
    except Lost:
        return
    if not hold.stopping():
        hold.result.priority = _behind(hold.result)
    _wait(hold, get_date_max())


def _behind(result: DBTaskResult) -> int:  # type: ignore[type-arg]
    """One step behind those of its kind, so that a long task lets short ones pass."""
    known = job_at(result.task_path)
    return max(known.task.priority - 1, TASK_MIN_PRIORITY) if known else result.priority


def _fail(hold: Hold, error: Exception) -> None:
    if not connection.in_atomic_block:
        connection.close_if_unusable_or_obsolete()
    result, every = hold.result, _every(hold.result)
    with transaction.atomic():
        try:
            hold.keep()
        except Lost:
            return
        failures = Lease.objects.get(task_id=result.pk).failures + 1
        told = {"failures": failures, "sentence": _sentence(error)}
        if every is None and failures > len(PAUSES):
            result.set_failed(error)
            Lease.objects.filter(task_id=result.pk).update(worker="", until_at=None, **told)
        else:
            pause = PAUSES[min(failures, len(PAUSES)) - 1]
            _wait(hold, timezone.now() + max(pause, every or pause), **told)
    logger.error("%s failed (%s): %s", result.task_path, failures, _sentence(error), exc_info=error)


def _wait(hold: Hold, until: datetime, **told: object) -> None:
    """The task waits for a worker, until that moment at least, and is nobody's."""
    hold.result.status = TaskResultStatus.READY
    hold.result.run_after = until
    hold.result.save(update_fields=["status", "run_after", "priority"])
    Lease.objects.filter(task_id=hold.result.pk).update(worker="", until_at=None, **told)


def _every(result: DBTaskResult) -> timedelta | None:  # type: ignore[type-arg]
    known = job_at(result.task_path) if result.queue_name == ROUNDS else None
    return known.every if known else None


def _sentence(error: Exception) -> str:
    words = str(error).strip()
    return words if words else type(error).__name__


@contextmanager
def _heartbeat(hold: Hold, wanted: bool) -> Iterator[None]:
    """The lease is kept by a thread with a connection of its own, three times within its length."""
    over = Event()
    thread = Thread(target=_beat, args=(hold, over), daemon=True)
    if wanted:
        thread.start()
    try:
        yield
    finally:
        over.set()
        if wanted:
            thread.join()


def _beat(hold: Hold, over: Event) -> None:
    try:
        while not over.wait(hold.lease.total_seconds() / 3):
            try:
                hold.keep()
            except DatabaseError as error:
                connection.close_if_unusable_or_obsolete()
                logger.warning("The lease of %s could not be kept this time: %s", hold.result.task_path, error)
    except Lost:
        return  # the next batch, or the end of the task, finds out
    finally:
        connection.close()
