"""What holds on a day."""

from datetime import date
from typing import TypeVar

from django.db.models import Model, Q, QuerySet

M = TypeVar("M", bound=Model)


def held_on(rows: QuerySet[M], day: date) -> QuerySet[M]:
    """The rows that hold on that day: from `from_on` until the day before `until_on`, either open where it is None."""
    return rows.filter(Q(from_on=None) | Q(from_on__lte=day), Q(until_on=None) | Q(until_on__gt=day))
