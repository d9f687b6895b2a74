"""How long answers took, told in words: one or two of them one by one, more by halves and quarters."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from remit.oversight.queries.figures import Figures, Spread


def took_sentence(found: Figures) -> str:
    """How long the answers took, as a sentence; nothing where there are none."""
    if found.took is None:
        return ""
    if found.finished == 1:
        days = found.took.median
        return ngettext("The answer took %(n)s working day.", "The answer took %(n)s working days.", days) % {"n": days}
    if found.finished == 2:
        return _("The two answers took %(first)s and %(second)s working days.") % _two(found.took)
    days = found.took.median
    words = ngettext(
        "Half of the answers took no longer than %(n)s working day.",
        "Half of the answers took no longer than %(n)s working days.",
        days,
    )
    return words % {"n": days}


def took_words(found: Figures) -> str:
    """The same as the line of a list."""
    if found.took is None:
        return ""
    if found.finished == 1:
        return _days(found.took.median)
    if found.finished == 2:
        return _("%(first)s and %(second)s working days") % _two(found.took)
    return _(
        "half within %(median)s working days, a quarter within %(lower)s, three quarters within %(upper)s"
    ) % _three(found.took)


def delay_words(found: Figures) -> str:
    """By how much the answers came after their day; nothing where none of them had a day."""
    if found.delay is None:
        return ""
    if not found.finished_late:
        return _("all in time") if found.finished > 1 else _("in time")
    if found.finished == 1:
        return _days(found.delay.median)
    if found.finished == 2:
        return _("at most %(days)s") % {"days": _days(found.delay.upper)}
    return _("half at most %(median)s working days, three quarters at most %(upper)s") % _three(found.delay)


def _days(n: int) -> str:
    return ngettext("%(n)s working day", "%(n)s working days", n) % {"n": f"{n:,}"}


def _two(spread: Spread) -> dict[str, int]:
    return {"first": spread.lower, "second": spread.upper}


def _three(spread: Spread) -> dict[str, int]:
    return {"lower": spread.lower, "median": spread.median, "upper": spread.upper}
