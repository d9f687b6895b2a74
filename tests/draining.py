"""Tasks in tests: they wait in the database as they do in earnest, until the test lets a worker do them."""

from datetime import timedelta

from remit.queue.hold import Hold
from remit.queue.models import Lease
from remit.queue.take import take
from remit.queue.turn import perform


def drain(most: int = 1000) -> list[str]:
    """Every task that waits and is due was done by a worker, also those that came along; their names in order. A task
    that fails ends the test (its traceback is in the log that pytest shows)."""
    done: list[str] = []
    while hold := next_task():
        assert len(done) < most, f"no end: {done[-5:]}"
        perform(hold, beating=False)
        failed = Lease.objects.filter(pk=hold.result.pk, failures__gt=0).first()
        assert failed is None, f"{hold.result.task_path} failed: {failed.sentence}"
        done.append(hold.result.task_path)
    return done


def next_task(worker: str = "test") -> Hold | None:
    """The next task is held by a worker of this name."""
    return take(worker, timedelta(minutes=5))
