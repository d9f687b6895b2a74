"""Work that comes round."""

from datetime import timedelta

import pytest
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from remit.ledger.models.seal import Seal
from remit.queue.job import JOBS
from remit.queue.models import Lease
from remit.queue.queries import failing_rounds, stuck
from remit.queue.take import bring_round
from tests.draining import drain
from tests.factories import make_body

pytestmark = pytest.mark.django_db


def _rounds() -> list[str]:
    return sorted(DBTaskResult.objects.filter(queue_name="rounds").values_list("task_path", flat=True))


def test_every_known_round_has_one_row_however_many_workers_begin() -> None:
    bring_round()
    bring_round()
    known = sorted(job.task.module_path for job in JOBS.values() if job.every)
    assert _rounds() == known
    assert {"remit.ledger.jobs.seal", "remit.ledger.jobs.seal_late"} <= set(known)


def test_a_round_that_is_known_no_more_is_taken_away() -> None:
    bring_round()
    DBTaskResult.objects.filter(task_path="remit.ledger.jobs.seal").update(id="00000000-0000-4000-8000-000000000000")
    bring_round()
    assert len(_rounds()) == len(set(_rounds()))


def test_a_round_seals_what_was_entered_and_comes_again_after_its_time() -> None:
    make_body()
    bring_round()
    drain()
    sealed = Seal.objects.latest("size").size
    row = DBTaskResult.objects.get(task_path="remit.ledger.jobs.seal")
    assert (sealed > 0, row.status, drain()) == (True, "READY", [])
    assert timedelta(seconds=3) < row.run_after - timezone.now() <= timedelta(seconds=5)
    make_body()
    DBTaskResult.objects.filter(pk=row.pk).update(run_after=timezone.now())
    assert (drain(), Seal.objects.latest("size").size > sealed) == (["remit.ledger.jobs.seal"], True)


def test_a_round_that_fails_is_never_given_up_but_told() -> None:
    bring_round()
    DBTaskResult.objects.update(run_after=timezone.now() + timedelta(hours=1))
    row = DBTaskResult.objects.get(task_path="remit.ledger.jobs.seal")
    assert failing_rounds() == []
    Lease.objects.create(task_id=row.pk, failures=4, sentence="No room on the disk.")
    assert [(one.name, one.sentence) for one in failing_rounds()] == [("ledger.seal", "No room on the disk.")]


def test_what_nobody_does_is_stuck() -> None:
    bring_round()
    assert stuck() == []
    DBTaskResult.objects.filter(task_path="remit.ledger.jobs.seal").update(
        run_after=timezone.now() - timedelta(minutes=11)
    )
    left = DBTaskResult.objects.get(task_path="remit.ledger.jobs.seal_late")
    DBTaskResult.objects.filter(pk=left.pk).update(status="RUNNING", started_at=timezone.now())
    Lease.objects.create(task_id=left.pk, worker="gone", until_at=timezone.now() - timedelta(minutes=11))
    assert sorted(one.name for one in stuck()) == ["ledger.seal", "ledger.seal_late"]
