"""A progress report: how a part of the tree stood at a cut-off, frozen."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from remit.ledger.models import Record


class Scoreboard(Record):
    """What had come of `mandate` at `node` and below it on `stands_on`, as far as it had been entered by
    `entered_until`. Never changed: what happens or is entered later stands in the next one.

    `figures` holds the names and titles of then, the figures by kind, what changed since `previous`, and, only where
    `league` is on, the figures of each body right below. `definitions` says in both languages what the words mean.
    `ledger_root` and `ledger_size` are the ledger's last seal before it was frozen.
    """

    mandate = models.ForeignKey("conveyance.Mandate", on_delete=models.PROTECT, related_name="+")
    node = models.ForeignKey("bodies.Body", on_delete=models.PROTECT, related_name="+")
    previous = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    stands_on = models.DateField()
    entered_until = models.DateTimeField()
    frozen_at = models.DateTimeField()
    league = models.BooleanField(default=False)
    figures = models.JSONField()
    definitions = models.JSONField()
    ledger_root = models.CharField(max_length=64, blank=True)
    ledger_size = models.BigIntegerField(default=0)

    class Meta:
        ordering = ["-stands_on", "-id"]
        constraints = [
            models.UniqueConstraint(
                name="scoreboard_once_a_day",
                fields=["mandate", "node", "stands_on"],
                violation_error_message=_("There is a progress report of this day already."),
            )
        ]

    def __str__(self) -> str:
        return f"mandate {self.mandate_id} at body {self.node_id} on {self.stands_on.isoformat()}"
