"""A worker's hold on a task."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from datetime import timedelta
from time import monotonic

from django.db import transaction
from django.db.models.functions import Now
from django_tasks_db.models import DBTaskResult

from remit.queue.models import Lease

# How long a task that is done in batches keeps a worker from others that are waiting.
TURN_SECONDS = 20


class Lost(Exception):
    """Somebody else has the task by now: this worker was silent for too long."""


class PutBack(BaseException):
    """The task goes on later: the worker is to stop, or others are to have their turn. No failure, so a task that
    catches `Exception` does not catch this."""


@dataclass(frozen=True)
class Hold:
    """This worker has this task, for `lease` from the last `keep` on."""

    result: DBTaskResult  # type: ignore[type-arg]
    worker: str
    lease: timedelta
    stopping: Callable[[], bool] = lambda: False
    turn_seconds: float = TURN_SECONDS
    begun: float = field(default_factory=monotonic)

    def keep(self) -> None:
        """The task is this worker's for another while, and until this transaction ends in any case. Raises Lost."""
        mine = Lease.objects.filter(task_id=self.result.pk, worker=self.worker)
        if not mine.update(until_at=Now() + self.lease):
            raise Lost(f"{self.result.task_path} {self.result.pk}")

    @property
    def is_over(self) -> bool:
        """The turn is over: the next batch is for later."""
        return self.stopping() or monotonic() - self.begun > self.turn_seconds


HELD: ContextVar[Hold | None] = ContextVar("held", default=None)


@contextmanager
def batch() -> Iterator[None]:
    """What is written in the block is written wholly and once, or not at all. Outside a worker: one transaction."""
    hold = HELD.get()
    if hold is None:
        with transaction.atomic():
            yield
        return
    if hold.is_over:
        raise PutBack
    with transaction.atomic(durable=True):
        hold.keep()
        yield
        # Again, because the block may have taken longer than the lease.
        hold.keep()
