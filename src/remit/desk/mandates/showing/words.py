"""How matters stand, said in words."""

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from remit.conveyance.choices import TrackKind
from remit.desk.mandates.showing.figures import Figures


def sentence(told: Figures, paragraph: str = "", kind: str = "") -> str:
    """ "1,412 of 2,000 bodies have finished what paragraph 3 asks; 31 are late; the median took 26 working days"; after
    the name of what is asked where a `kind` is given, because something else is asked too."""
    if kind:
        said = {"kind": capfirst(TrackKind(kind).label), "told": sentence(told, paragraph)}
        return _("%(kind)s: %(told)s") % said
    if not told.asked:
        return _("Nobody here is asked any more") if told.recalled or told.dropped else _("Nobody here was asked")
    numbers = {"done": f"{told.done:,}", "asked": f"{told.asked:,}", "paragraph": paragraph}
    if paragraph:
        first = ngettext(
            "%(done)s of %(asked)s body has finished what paragraph %(paragraph)s asks",
            "%(done)s of %(asked)s bodies have finished what paragraph %(paragraph)s asks",
            told.asked,
        )
    else:
        first = ngettext(
            "%(done)s of %(asked)s body has finished what is asked",
            "%(done)s of %(asked)s bodies have finished what is asked",
            told.asked,
        )
    parts = [first % numbers]
    if told.late:
        parts.append(ngettext("%(n)s is late", "%(n)s are late", told.late) % {"n": f"{told.late:,}"})
    elif told.done < told.asked:
        parts.append(_("none is late"))
    if told.median is not None:
        days = ngettext("the median took %(n)s working day", "the median took %(n)s working days", told.median)
        parts.append(days % {"n": told.median})
    return _("; ").join(parts)


def light_words(told: Figures, alone: bool = False) -> str:
    """The word beside the light: of one body, or of all below it."""
    match told.light:
        case "missing":
            return _("recalled") if told.recalled else _("does not apply") if told.dropped else _("not asked")
        case "done":
            return _("checked") if told.checked == told.asked else _("finished")
        case "late" if alone:
            return ngettext("late %(n)s working day", "late %(n)s working days", told.late_days) % {"n": told.late_days}
        case "late":
            return ngettext("%(n)s late", "%(n)s late", told.late) % {"n": f"{told.late:,}"}
        case "due-soon" if told.returned and not told.soon:
            return _("returned")
        case "due-soon":
            return _("due soon") if alone else _("%(n)s due soon") % {"n": f"{told.soon:,}"}
    return _("on time")
