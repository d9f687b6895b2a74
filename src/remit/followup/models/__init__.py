"""The records of follow-up: one file each."""

from remit.followup.models.measure import Measure, MeasureText

__all__ = ["Measure", "MeasureText"]
