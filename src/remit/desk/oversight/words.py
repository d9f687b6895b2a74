"""Figures told in words."""

from collections.abc import Iterable
from typing import Any

from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from remit.conveyance.choices import TrackKind, TrackState
from remit.desk.oversight.spans import took_sentence
from remit.oversight.queries.figures import Figures

KINDS = dict(TrackKind.choices)
STATES = dict(TrackState.choices)


def told(number: int) -> str:
    """A number as people write it."""
    return f"{number:,}"


def sentence(found: Figures | None) -> str:
    """What has come of it, in whole sentences."""
    if found is None:
        return _("Nobody here was asked.")
    return _joined(sentences(found))


def sentences(found: Figures) -> list[str]:
    """One after the other, those that say something."""
    words = {"finished": told(found.finished), "asked": told(found.asked)}
    parts = [
        ngettext(
            "%(finished)s of %(asked)s body has finished.",
            "%(finished)s of %(asked)s bodies have finished.",
            found.asked,
        )
        % words
    ]
    if found.finished == 1:
        parts.append(_("It is checked.") if found.checked else _("It is not checked yet."))
    elif found.finished:
        parts.append(
            _with(
                ngettext("%(n)s of these answers is checked.", "%(n)s of these answers are checked.", found.checked),
                found.checked,
            )
        )
    if found.took:
        parts.append(took_sentence(found))
    if found.late:
        parts.append(late_sentence(found))
    elif found.open:
        parts.append(_("Nobody is late."))
    if found.finished_late:
        parts.append(
            _with(ngettext("%(n)s finished late.", "%(n)s finished late.", found.finished_late), found.finished_late)
        )
    if found.not_applicable:
        parts.append(
            _with(
                ngettext("To %(n)s it does not apply.", "To %(n)s it does not apply.", found.not_applicable),
                found.not_applicable,
            )
        )
    if found.recalled:
        parts.append(
            _with(
                ngettext("From %(n)s it was recalled.", "From %(n)s it was recalled.", found.recalled), found.recalled
            )
        )
    return parts


def late_sentence(found: Figures) -> str:
    """How many are late, and by how much at most."""
    days = _with(ngettext("%(n)s working day", "%(n)s working days", found.longest_late), found.longest_late)
    words = {"n": told(found.late), "days": days}
    return ngettext("%(n)s is late, by %(days)s.", "%(n)s are late, by up to %(days)s.", found.late) % words


def why(found: Figures) -> str:
    """In which states those are that are late."""
    return _(", ").join(
        _("%(n)s %(state)s") % {"n": told(n), "state": STATES.get(state, state)} for state, n in found.why
    )


def light(found: Figures | None) -> dict[str, str]:
    """The name of the light, and the words beside it."""
    if found is None:
        return {"name": "missing", "words": _("not asked")}
    if found.late:
        days = _with(ngettext("%(n)s working day", "%(n)s working days", found.longest_late), found.longest_late)
        words = _("late %(days)s") if found.late == 1 else _("late up to %(days)s")
        return {"name": "late", "words": words % {"days": days}}
    if not found.asked:
        return {"name": "missing", "words": _("recalled") if found.recalled else _("does not apply")}
    if not found.open:
        return {"name": "done", "words": _("finished")}
    return {"name": "on-time", "words": _("on time")}


def changed(now: Figures | None, then: Figures | None) -> str:
    """What is otherwise now: finished, checked and late."""
    if now is None:
        return ""
    pairs = (
        (_("%(n)s finished"), now.finished - (then.finished if then else 0)),
        (_("%(n)s checked"), now.checked - (then.checked if then else 0)),
        (_("%(n)s late"), now.late - (then.late if then else 0)),
    )
    return listed(pairs)


def listed(pairs: Iterable[tuple[str, int]]) -> str:
    """Differences one after the other, those that are any."""
    return _(", ").join(words % {"n": f"{n:+,}".replace("-", "−")} for words, n in pairs if n) or _("no change")


def _with(words: str, n: int) -> str:
    return words % {"n": told(n)}


def _joined(parts: list[Any]) -> str:
    between = "" if (get_language() or "en").startswith("zh") else " "
    return between.join(str(part) for part in parts)
