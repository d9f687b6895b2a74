"""The days of the week that are not worked, as a calendar keeps them."""

from collections.abc import Iterable

from django.utils.translation import gettext_lazy as _

from remit.kernel.errors import Refused
from remit.kernel.working_days import WEEK


def digits(weekend: Iterable[int]) -> str:
    """ISO days of the week as digits in their order. Raises Refused for a day that is none, or a week without a
    working day."""
    free = sorted(set(weekend))
    why: object = None
    if not all(1 <= day <= WEEK for day in free):
        why = _("A week has seven days, from 1 for Monday to 7 for Sunday.")
    elif len(free) == WEEK:
        why = _("At least one day of the week is worked.")
    if why is not None:
        raise Refused(why, fields={"weekend": why})
    return "".join(str(day) for day in free)
