"""Many pages that were brought in at once."""

from django.db import models

from remit.intake.choices import PageState, PileState


class Pile(models.Model):
    """Not a record: a folder, ZIP or web archive that one clerk brought in. Its bytes stand in the data folder under
    `digest` until every page is read. `code` and `values` say why a failed one could not be taken apart
    (`remit.intake.sentences`)."""

    body = models.ForeignKey("bodies.Body", on_delete=models.PROTECT, related_name="+")
    account_id = models.BigIntegerField(null=True)
    name = models.CharField(max_length=255)
    digest = models.CharField(max_length=64)
    state = models.CharField(max_length=20, choices=PileState.choices, default=PileState.WAITING)
    code = models.CharField(max_length=40, blank=True)
    values = models.JSONField(default=dict)
    begun_at = models.DateTimeField(auto_now_add=True)
    ended_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["-begun_at", "-id"]

    def __str__(self) -> str:
        return self.name


class PilePage(models.Model):
    """One page of a pile: where it stands in it, and what became of it. `meeting_id` is the meeting that its words have
    been recorded as already."""

    pile = models.ForeignKey(Pile, on_delete=models.CASCADE, related_name="pages")
    number = models.PositiveIntegerField()
    name = models.CharField(max_length=255)
    place = models.TextField()
    suffix = models.CharField(max_length=20, blank=True)
    address = models.CharField(max_length=1000, blank=True)
    state = models.CharField(max_length=20, choices=PageState.choices, default=PageState.WAITING)
    code = models.CharField(max_length=40, blank=True)
    values = models.JSONField(default=dict)
    meeting_id = models.BigIntegerField(null=True)

    class Meta:
        ordering = ["number"]
        constraints = [models.UniqueConstraint(name="pile_page_once", fields=["pile", "number"])]

    def __str__(self) -> str:
        return self.name
