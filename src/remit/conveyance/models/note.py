"""What is written on a referral as it goes round in its body."""

from django.db import models

from remit.conveyance.choices import NoteKind
from remit.conveyance.models.referral import Referral
from remit.ledger.models import Record


class Note(Record):
    """A proposal for handling it, a leader's instruction, to whom it was given or sent round, or that a leader marked
    it as read (`person`; the leader or the secretary entered it). Nobody's opening of it is kept."""

    referral = models.ForeignKey(Referral, on_delete=models.PROTECT, related_name="notes")
    kind = models.CharField(max_length=12, choices=NoteKind.choices)
    person = models.ForeignKey("bodies.Person", null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    words = models.TextField(blank=True)
    noted_on = models.DateField()

    class Meta:
        ordering = ["noted_on", "id"]

    def __str__(self) -> str:
        return f"{self.kind} on referral {self.referral_id}"
