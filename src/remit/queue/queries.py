"""What the queue is asked: how a task stands, what failed, what is stuck."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.db.models import Q
from django.db.models.functions import Now
from django.utils import timezone
from django_tasks.base import TaskResultStatus
from django_tasks.utils import normalize_json
from django_tasks_db.models import DBTaskResult, get_date_max

from remit.queue.job import JOBS, job_at
from remit.queue.models import Lease

# A task that has been due for so long waits for a worker that is not there.
PATIENCE = timedelta(minutes=10)


@dataclass(frozen=True)
class Standing:
    """How a task stands: READY, RUNNING, SUCCESSFUL or FAILED; how often it failed, and what it said the last time."""

    pk: str
    name: str
    says: str
    arguments: tuple[Any, ...]
    state: str
    failures: int
    sentence: str
    since_at: datetime

    def __str__(self) -> str:
        asked = " ".join([self.name, *(str(argument) for argument in self.arguments)])
        return f"{self.says} ({asked})"


def standing(name: str, *arguments: object) -> Standing | None:
    """The newest task of this name with these arguments; None where there is none (done ones are forgotten in time)."""
    known = JOBS[name]
    asked = normalize_json({"args": list(arguments), "kwargs": {}})
    rows = DBTaskResult.objects.filter(task_path=known.task.module_path, args_kwargs=asked)
    return next(_told(rows.order_by("-enqueued_at")[:1]), None)


def unfinished() -> list[Standing]:
    """All that waits, is being done, or was given up; the oldest first."""
    return list(_told(DBTaskResult.objects.exclude(status=TaskResultStatus.SUCCESSFUL).order_by("enqueued_at")))


def failed() -> list[Standing]:
    """Tasks that were given up, the oldest first."""
    return list(_told(DBTaskResult.objects.failed().order_by("enqueued_at")))


def failing_rounds() -> list[Standing]:
    """Work that comes round and has not come off for four times: it is never given up, so it has to be told."""
    rounds = [known.round_id for known in JOBS.values() if known.every is not None]
    bad = Lease.objects.filter(task_id__in=rounds, failures__gt=3).values("task_id")
    return list(_told(DBTaskResult.objects.filter(pk__in=bad).order_by("enqueued_at")))


def stuck() -> list[Standing]:
    """Tasks that nobody does although they are due: their worker is gone, or none was ever there."""
    late = timezone.now() - PATIENCE
    left = Lease.objects.filter(until_at__lt=Now() - PATIENCE).values("task_id")
    held = Lease.objects.filter(until_at__isnull=False).values("task_id")
    due = Q(run_after__lt=late) | Q(run_after=get_date_max(), enqueued_at__lt=late)
    waiting = Q(status=TaskResultStatus.READY) & due
    running = Q(status=TaskResultStatus.RUNNING) & (Q(pk__in=left) | (~Q(pk__in=held) & Q(started_at__lt=late)))
    return list(_told(DBTaskResult.objects.filter(waiting | running).order_by("enqueued_at")))


def _told(rows: Any) -> Iterator[Standing]:
    rows = list(rows)
    leases = Lease.objects.in_bulk([row.pk for row in rows])
    for row in rows:
        lease, known = leases.get(row.pk), job_at(row.task_path)
        yield Standing(
            pk=str(row.pk),
            name=known.name if known else row.task_path,
            says=str(known.says) if known else "A task of another version",
            arguments=tuple(row.args_kwargs["args"]),
            state=row.status,
            failures=lease.failures if lease else 0,
            sentence=lease.sentence if lease else "",
            since_at=row.started_at or row.enqueued_at,
        )
