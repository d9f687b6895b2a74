"""Who does a task."""

from django.db import models


class Lease(models.Model):
    """A worker has a task until a moment, which it moves on while it lives; after that moment the task is anybody's.

    The moments are the database's, so that workers on several machines need not agree about the time. The row stays
    while the task is to be done again, and counts how often it failed and how often its worker was lost.
    """

    task = models.OneToOneField(
        "django_tasks_database.DBTaskResult", primary_key=True, on_delete=models.CASCADE, related_name="+"
    )
    worker = models.CharField(max_length=64, blank=True)
    until_at = models.DateTimeField(null=True, db_index=True)
    failures = models.PositiveSmallIntegerField(default=0)
    lost = models.PositiveSmallIntegerField(default=0)
    sentence = models.TextField(blank=True)

    class Meta:
        ordering = ["until_at", "task"]

    def __str__(self) -> str:
        return f"{self.task_id} {self.worker}"
