"""What the page of a progress report shows: only what was frozen."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _

from remit.conveyance.choices import TrackKind
from remit.desk.oversight import words
from remit.desk.oversight.spans import delay_words
from remit.kernel.texts import LANGUAGES, Text
from remit.oversight.models import Scoreboard
from remit.oversight.queries.figures import Figures, Spread

ORDER = (TrackKind.IMPLEMENT, TrackKind.STUDY, TrackKind.PUBLICISE)


def line(row: Scoreboard, language: str) -> dict[str, Any]:
    """One in the list."""
    return {
        "row": row,
        "title": text(row.figures["titles"], language),
        "name": text(row.figures["names"], language),
    }


def page(row: Scoreboard, language: str) -> dict[str, Any]:
    """The context of the page."""
    found, meaning = row.figures, row.definitions
    kinds = [_kind(kind, figures, found["change"].get(kind)) for kind, figures in _in_order(found["kinds"])]
    return line(row, language) | {
        "kinds": kinds,
        "children": [_child(each, language) for each in found.get("children", [])],
        "meaning": meaning.get(language) or next(iter(meaning.values()), []),
    }


def text(by_language: Mapping[str, str], language: str) -> Text:
    """The words in the reader's language, else in the other with its mark."""
    for each in (language, *LANGUAGES):
        if by_language.get(each):
            return Text(by_language[each], each, each == language)
    return Text("", language)


def thawed(found: Mapping[str, Any]) -> Figures:
    """The figures as they were counted."""

    def spread(name: str) -> Spread | None:
        return Spread(**found[name]) if found[name] else None

    rest = {name: value for name, value in found.items() if name not in {"took", "delay", "why"}}
    return Figures(**rest, took=spread("took"), delay=spread("delay"), why=tuple(sorted(found["why"].items())))


def _in_order(kinds: Mapping[str, Any]) -> list[tuple[str, Any]]:
    """Implementing first; PostgreSQL keeps no order of its own in JSON."""
    return [(kind, kinds[kind]) for kind in ORDER if kind in kinds]


def _kind(kind: str, found: Mapping[str, Any], change: Mapping[str, int] | None) -> dict[str, Any]:
    figures = thawed(found)
    return {
        "label": words.KINDS.get(kind, kind),
        "figures": figures,
        "words": words.sentence(figures),
        "delay": delay_words(figures),
        "finished": _share(figures.finished, figures.asked),
        "checked": _share(figures.checked, figures.asked),
        "change": _change(change),
    }


def _child(each: Mapping[str, Any], language: str) -> dict[str, Any]:
    first = next(iter(_in_order(each["kinds"])), None)
    figures = thawed(first[1]) if first else None
    return {
        "name": text(each["names"], language),
        "figures": figures,
        "light": words.light(figures),
        "why": words.why(figures) if figures else "",
    }


def _share(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f} %" if whole else "–"


def _change(change: Mapping[str, int] | None) -> str:
    if change is None:
        return ""
    told = (
        (_("%(n)s finished"), change["finished"]),
        (_("%(n)s checked"), change["checked"]),
        (_("%(n)s late"), change["late"]),
        (_("%(n)s long overdue"), change["long_overdue"]),
    )
    return words.listed(told)
