"""A cut-off: the day that is asked about, and the moment until which entries count."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo


@dataclass(frozen=True, slots=True)
class Cutoff:
    """What held on `day`, as far as it had been entered by `entered_until` (an aware moment, itself included).

    Asked again later with the same two values, every figure is the same: later entries come after the moment. Raises
    ValueError for a moment without a time zone.
    """

    day: date
    entered_until: datetime

    def __post_init__(self) -> None:
        if self.entered_until.tzinfo is None:
            raise ValueError("the moment of a cut-off needs a time zone")

    @classmethod
    def end_of(cls, day: date, zone: tzinfo) -> "Cutoff":
        """The day, with all that was entered until it was over in that time zone."""
        midnight = datetime.combine(day + timedelta(days=1), time.min, zone).astimezone(UTC)
        return cls(day, midnight - timedelta(microseconds=1))

    def knew(self, entered_at: datetime) -> bool:
        """Whether what was entered at that moment counts."""
        return entered_at <= self.entered_until
