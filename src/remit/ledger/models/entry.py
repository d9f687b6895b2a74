"""One line of the ledger."""

from django.db import models

from remit.ledger.models.json_text import JsonText


class Entry(models.Model):
    """One act, as its canonical JSON text. All other columns are computed from the text by the database, so that they
    cannot disagree with it. Rows are never changed or deleted: triggers on both databases refuse it.

    The text holds: v (1), id (hex), at (moment, UTC), on (day it happened or null), by (account id or null), verb,
    kind and record (what it is about), cause (id of the entry that led to it), rows (each record touched: kind, id,
    op, digest afterwards), private (salted digest of each erasable part: who, what), refused (only where it was).
    """

    text = models.TextField(editable=False)
    key = models.GeneratedField(
        expression=JsonText("text", "id"),
        output_field=models.CharField(max_length=32),
        db_persist=True,
        unique=True,
    )
    verb = models.GeneratedField(
        expression=JsonText("text", "verb"), output_field=models.CharField(max_length=80), db_persist=True
    )
    entered_at = models.GeneratedField(
        expression=JsonText("text", "at"), output_field=models.CharField(max_length=32), db_persist=True
    )

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.entered_at} {self.verb}"
