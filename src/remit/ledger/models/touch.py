"""The index from records to entries."""

from django.db import models


class Touch(models.Model):
    """Says that an entry touched a record. An index: all of it can be read again from the entries' texts."""

    entry = models.ForeignKey("ledger.Entry", on_delete=models.PROTECT, related_name="touches")
    kind = models.CharField(max_length=60)
    record_id = models.BigIntegerField()

    class Meta:
        indexes = [models.Index(fields=["kind", "record_id"], name="touch_by_record")]

    def __str__(self) -> str:
        return f"{self.kind} {self.record_id}"
