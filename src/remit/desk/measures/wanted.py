"""What of a meeting an action can serve: its requirements and decisions."""

from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpRequest
from django.utils.translation import gettext as _

from remit.kernel.actor import Actor
from remit.meetings.models import Decision, KeyPoint, Meeting
from remit.meetings.queries.meeting import decisions, key_points
from remit.papers.choices import Confidentiality

LONGEST = 160
WHOLE = "meeting"
LEVELS = list(Confidentiality.values)


@dataclass(frozen=True)
class Wanted:
    """One of them, under the key by which a form and an address name it."""

    key: str
    row: KeyPoint | Decision
    label: str

    @property
    def confidentiality(self) -> str:
        """As closed as its meeting, and as its item where that is more closed."""
        sources: list[Any] = [self.row.meeting, self.row.item]
        return LEVELS[max(LEVELS.index(each.confidentiality) for each in sources if each is not None)]

    def words(self) -> dict[str, str]:
        """What was asked or decided, by language."""
        return {row.language: row.text for row in self.row.texts.all()}

    def arguments(self) -> dict[str, Any]:
        """As the action takes it."""
        return {"key_point" if isinstance(self.row, KeyPoint) else "decision": self.row}


def of(actor: Actor, meeting: Meeting) -> dict[str, Wanted]:
    """Those of the meeting that the actor may see, requirements first; four queries."""
    found: dict[str, Wanted] = {}
    asked: list[tuple[str, str, Any]] = [
        ("requirement", _("Requirement"), key_points(actor)),
        ("decision", _("Decision"), decisions(actor)),
    ]
    for kind, name, rows in asked:
        for row in rows.filter(meeting=meeting).select_related("meeting", "item"):
            words = str(row.text_in(actor.language))
            words = words if len(words) <= LONGEST else f"{words[: LONGEST - 1]}…"
            label = _("%(kind)s: %(words)s") % {"kind": name, "words": words}
            found[f"{kind}-{row.pk}"] = Wanted(f"{kind}-{row.pk}", row, label)
    return found


def chosen(request: HttpRequest, there: dict[str, Wanted]) -> Wanted | None:
    """The one that the address names in `?serves=`; None where it names none. Raises Http404 where it is not there."""
    key = request.GET.get("serves", "")
    if key and key not in there:
        raise Http404
    return there[key] if key else None


def choices(there: dict[str, Wanted]) -> list[tuple[str, str]]:
    """As a form offers them; the meeting as a whole last, so that nobody says it by oversight."""
    return [(each.key, each.label) for each in there.values()] + [(WHOLE, _("None of them: the meeting as a whole"))]
