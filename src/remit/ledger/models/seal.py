"""The hash tree over the entries."""

from django.db import models


class Leaf(models.Model):
    """The place of an entry in the hash tree. Places follow the order of sealing: an entry that was committed late
    gets a later place, never a gap."""

    place = models.BigIntegerField(primary_key=True)
    entry = models.OneToOneField("ledger.Entry", on_delete=models.PROTECT, related_name="leaf")
    digest = models.CharField(max_length=64)

    class Meta:
        ordering = ["place"]

    def __str__(self) -> str:
        return f"{self.place} {self.digest[:12]}"


class Seal(models.Model):
    """The root over the first `size` leaves (RFC 6962), and the roots of its complete subtrees from left to right,
    from which the next seal goes on."""

    size = models.BigIntegerField(unique=True)
    root = models.CharField(max_length=64)
    peaks = models.JSONField(default=list)
    sealed_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["size"]

    def __str__(self) -> str:
        return f"{self.size} {self.root[:12]}"
