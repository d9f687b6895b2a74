"""Tasks that were given up are tried again when somebody says so; done ones are forgotten."""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone
from django_tasks.base import TaskResultStatus
from django_tasks_db.models import DBTaskResult, get_date_max

from remit.queue.models import Lease

KEPT = timedelta(days=14)


@transaction.atomic
def again() -> int:
    """Every task that was given up waits for a worker again, with all its attempts before it. Returns how many."""
    given_up = list(DBTaskResult.objects.failed().select_for_update().values_list("pk", flat=True))
    Lease.objects.filter(task_id__in=given_up).update(failures=0, lost=0)
    return DBTaskResult.objects.filter(pk__in=given_up).update(
        status=TaskResultStatus.READY, run_after=get_date_max(), finished_at=None
    )


def forget() -> int:
    """Tasks that were done two weeks ago are gone. Returns how many."""
    gone, _which = DBTaskResult.objects.successful().filter(finished_at__lt=timezone.now() - KEPT).delete()
    return gone
