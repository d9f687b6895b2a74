"""A sample of answers drawn to be checked."""

from django.db import models

from remit.conveyance.models.mandate import Mandate
from remit.conveyance.models.track import Track
from remit.ledger.models import Record


class Sample(Record):
    """Which answers of a mandate are checked: drawn by this seed, so that anybody can draw it again."""

    mandate = models.ForeignKey(Mandate, on_delete=models.PROTECT, related_name="samples")
    kind = models.CharField(max_length=10)
    seed = models.CharField(max_length=64)
    drawn_from = models.PositiveIntegerField()
    drawn_on = models.DateField()
    tracks = models.ManyToManyField(Track, through="SampledTrack", related_name="+")

    def __str__(self) -> str:
        return f"sample {self.pk} of mandate {self.mandate_id}"


class SampledTrack(Record):
    """One answer in a sample."""

    sample = models.ForeignKey(Sample, on_delete=models.CASCADE, related_name="drawn")
    track = models.ForeignKey(Track, on_delete=models.PROTECT, related_name="+")

    def __str__(self) -> str:
        return f"track {self.track_id} in sample {self.sample_id}"
