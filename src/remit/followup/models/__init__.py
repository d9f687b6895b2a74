"""The records of follow-up: one file each."""

from remit.followup.models.measure import Measure, MeasurePoint, MeasureText

__all__ = ["Measure", "MeasurePoint", "MeasureText"]
