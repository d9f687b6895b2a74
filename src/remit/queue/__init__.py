"""What is done beside the pages: tasks that wait for a worker, and work that comes round.

Every app on every floor above keeps its tasks in `jobs.py`:

    @job(says=_("Placing the assigned items of an instruction"))
    def place(despatch_id: int) -> None:
        while rows := unplaced(despatch_id):
            with batch():
                ...

An action asks for one by name, because jobs stand above actions: `later("conveyance.place", despatch.pk)`. The wish is
a row of the same transaction: it is there when the act is, and not when the act is undone.

**A task must be idempotent and resumable.** Its worker may be killed at any moment, the task may be put back between
two batches, and it may fail and be tried again: each time it begins from the top, asks the records what is still to be
done, and does only that. What is written together stands in one `batch()`; inside it the worker holds the task for
certain, so that two workers never write for the same task, even when one of them was believed dead and was not. What is
written outside a batch may be written twice. Arguments are plain values (ids, not records).

Job state is no record: it has no actions and no entries in the ledger.
"""
