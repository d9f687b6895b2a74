"""A page that is being read in."""

from django.db import models
from django.db.models import Q

from remit.intake.choices import DraftState


class Draft(models.Model):
    """Not a record: unfinished work of one clerk, kept until it is confirmed or discarded. `read` is what the reader
    found; `content` is the same as the clerk has it now, with the choices of bodies and persons
    (`remit.intake.content`); `proposed` is what a model proposed, by path (`remit.intake.jobs`), if one was asked.

    A page that tells of several meetings becomes one draft for each, told apart by `part`, from 0. `sha256` is the hash
    of `text`, `fingerprint` that of its words without blanks and line ends. `meeting_id` is set once it is confirmed.
    `page` says which page of a pile it was, if it came with others; `unsure` how much in it was not certain when it was
    read (`remit.intake.doubts`).
    """

    body = models.ForeignKey("bodies.Body", on_delete=models.PROTECT, related_name="+")
    account_id = models.BigIntegerField(null=True)
    state = models.CharField(max_length=20, choices=DraftState.choices, default=DraftState.IN_CONFIRMATION)
    page = models.ForeignKey("intake.PilePage", null=True, on_delete=models.SET_NULL, related_name="drafts")
    unsure = models.PositiveSmallIntegerField(default=0)
    name = models.CharField(max_length=255, blank=True)
    address = models.URLField(max_length=1000, blank=True)
    part = models.PositiveSmallIntegerField(default=0)
    sha256 = models.CharField(max_length=64, db_index=True)
    fingerprint = models.CharField(max_length=64, db_index=True)
    text = models.TextField()
    read = models.JSONField()
    content = models.JSONField()
    proposed = models.JSONField(default=dict)
    revision = models.PositiveIntegerField(default=0)
    begun_at = models.DateTimeField(auto_now_add=True)
    changed_at = models.DateTimeField(auto_now=True)
    meeting_id = models.BigIntegerField(null=True)

    class Meta:
        ordering = ["-changed_at", "-id"]
        constraints = [
            models.CheckConstraint(
                name="draft_confirmed_has_its_meeting",
                condition=Q(meeting_id__isnull=False) | ~Q(state="confirmed"),
            ),
            models.UniqueConstraint(name="draft_once_per_page_of_a_pile", fields=["page", "part"]),
        ]

    def __str__(self) -> str:
        return self.name or self.sha256[:12]
