"""What holds from one day until another."""

from datetime import date

from django.db import models


class Dated(models.Model):
    """Holds from `from_on` (None: always before) until the day before `until_on` (None: still)."""

    from_on = models.DateField(null=True, blank=True)
    until_on = models.DateField(null=True, blank=True)

    class Meta:
        abstract = True

    def holds_on(self, on: date) -> bool:
        """Whether it holds on that day."""
        return (self.from_on is None or self.from_on <= on) and (self.until_on is None or on < self.until_on)
