"""Taking up tasks: those that wait, and those whose worker is gone."""

from datetime import timedelta

from django.db import transaction
from django.db.models import QuerySet
from django.db.models.functions import Now
from django_tasks_db.models import DBTaskResult, DBTaskResultQuerySet

from remit.queue.hold import Hold
from remit.queue.job import JOBS, ROUNDS
from remit.queue.models import Lease

# A task that has taken so many workers down with it is not given another.
MOST_LOST = 5


def take(worker: str, lease: timedelta) -> Hold | None:
    """The next task is this worker's, and no other's; None where there is nothing to be done."""
    if not (_waiting().exists() or _abandoned().exists()):
        return None  # asked without a lock, because SQLite has only one
    with transaction.atomic():
        result = _waiting().get_locked() or _of_a_lost_worker()
        if result is None:
            return None
        Lease.objects.update_or_create(task_id=result.pk, defaults={"worker": worker, "until_at": Now() + lease})
        result.worker_ids = result.worker_ids[-20:]
        result.claim(worker)
    return Hold(result, worker, lease)


def _waiting() -> DBTaskResultQuerySet:
    return DBTaskResult.objects.ready()


def _abandoned() -> QuerySet[Lease]:
    return Lease.objects.filter(until_at__lt=Now())


def _of_a_lost_worker() -> DBTaskResult | None:  # type: ignore[type-arg]
    # A lease that is locked is being kept at this moment: not abandoned, whatever its row says.
    lease = _abandoned().select_for_update(skip_locked=True).first()
    if lease is None:
        return None
    result = DBTaskResult.objects.get(pk=lease.task_id)
    lease.lost += 1
    lease.sentence = "Its worker ended in the middle of it."
    if lease.lost > MOST_LOST:
        lease.worker, lease.until_at = "", None
        result.set_failed(RuntimeError(f"Lost {lease.lost} workers."))
    lease.save()
    return result if lease.lost <= MOST_LOST else None


def bring_round() -> None:
    """Every known periodic task has its one row, and none that is known no more."""
    rounds = {known.round_id: known for known in JOBS.values() if known.every is not None}
    there = DBTaskResult.objects.filter(queue_name=ROUNDS)
    there.exclude(pk__in=rounds).delete()
    missing = set(rounds) - set(there.values_list("pk", flat=True))
    DBTaskResult.objects.bulk_create(
        [
            DBTaskResult(
                pk=pk,
                args_kwargs={"args": [], "kwargs": {}},
                task_path=rounds[pk].task.module_path,
                queue_name=rounds[pk].task.queue_name,
                backend_name=rounds[pk].task.backend,
                run_after=Now(),
            )
            for pk in missing
        ],
        ignore_conflicts=True,
    )
