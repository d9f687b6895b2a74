"""A page that is being read in."""

from django.db import models

from remit.intake.choices import DraftState


class Draft(models.Model):
    """Not a record: unfinished work of one clerk, kept until it is confirmed or discarded. `read` is what the
    reader found; `content` is the same as the clerk has it now, with the choices of bodies and persons.
    `meeting_id` and `source_id` are set once it is confirmed."""

    body = models.ForeignKey("bodies.Body", on_delete=models.PROTECT, related_name="+")
    account_id = models.BigIntegerField(null=True)
    state = models.CharField(max_length=20, choices=DraftState.choices, default=DraftState.IN_CONFIRMATION)
    name = models.CharField(max_length=255, blank=True)
    address = models.URLField(max_length=1000, blank=True)
    sha256 = models.CharField(max_length=64, db_index=True)
    text = models.TextField()
    read = models.JSONField()
    content = models.JSONField()
    revision = models.PositiveIntegerField(default=0)
    begun_at = models.DateTimeField(auto_now_add=True)
    changed_at = models.DateTimeField(auto_now=True)
    meeting_id = models.BigIntegerField(null=True)

    class Meta:
        ordering = ["-changed_at"]

    def __str__(self) -> str:
        return self.name or self.sha256[:12]
