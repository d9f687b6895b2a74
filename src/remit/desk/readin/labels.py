"""What the fields of a draft are called, and what can be chosen in them."""

from collections.abc import Mapping

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext

from remit.desk.readin.fields import Field, Option
from remit.intake.content import Content, get
from remit.meetings.choices import MeetingKind, Presence
from remit.papers.choices import Confidentiality

LABELS = {
    "page-title": gettext_lazy("Headline of the page"),
    "page-published_on": gettext_lazy("Published on"),
    "meeting-body": gettext_lazy("The body that met"),
    "meeting-kind": gettext_lazy("Kind of meeting"),
    "meeting-enlarged": gettext_lazy("Enlarged: others were summoned as well"),
    "meeting-ordinal": gettext_lazy("Number of the meeting"),
    "meeting-term": gettext_lazy("Number of the term"),
    "meeting-held_on": gettext_lazy("Held on"),
    "meeting-ended_on": gettext_lazy("Until"),
    "meeting-place": gettext_lazy("Place"),
    "meeting-confidentiality": gettext_lazy("Who may read the record"),
    "meeting-another": gettext_lazy("This is another meeting: record it as well"),
    "chair-name": gettext_lazy("Chair of the meeting"),
    "chair-role": gettext_lazy("Post"),
    "persons-name": gettext_lazy("Person"),
    "persons-role": gettext_lazy("Post"),
    "persons-presence": gettext_lazy("Took part as"),
    "groups-label": gettext_lazy("Group present"),
    "groups-presence": gettext_lazy("Took part as"),
    "superiors-name": gettext_lazy("Body named"),
    "conveyed-title": gettext_lazy("What was conveyed"),
    "conveyed-kind": gettext_lazy("Kind of paper or meeting"),
    "conveyed-by": gettext_lazy("By whom"),
    "conveyed-ordinal": gettext_lazy("Number of the meeting"),
    "conveyed-term": gettext_lazy("Number of the term"),
    "conveyed-opens": gettext_lazy("Whether the term is opened"),
    "conveyed-opens_on": gettext_lazy("The term began on"),
    "documents-title": gettext_lazy("Paper named"),
    "points-text": gettext_lazy("Requirement"),
    "decisions-text": gettext_lazy("Decision"),
    "follow_ups-text": gettext_lazy("What is to be done"),
    "follow_ups-responsible": gettext_lazy("Responsible, as written"),
    "plan": gettext_lazy("Plan an action for this"),
    "owner": gettext_lazy("Owner of the action"),
    "due_on": gettext_lazy("Due on"),
}
KINDS = {
    "title": "area", "text": "area", "published_on": "day", "held_on": "day", "ended_on": "day", "due_on": "day",
    "opens_on": "day",
    "ordinal": "number", "term": "number", "kind": "select", "confidentiality": "select", "presence": "select",
    "owner": "select", "enlarged": "switch", "plan": "switch", "another": "switch",
}  # fmt: skip
HALVES = frozenset({"held_on", "ended_on", "ordinal", "term", "name", "role", "by", "owner", "due_on"})
LEVELS = (Confidentiality.PUBLIC, Confidentiality.INTERNAL, Confidentiality.BODY)
CONVEYED = {
    "meeting": gettext_lazy("a meeting"),
    "conference": gettext_lazy("a conference"),
    "speech": gettext_lazy("a speech"),
    "report": gettext_lazy("a report"),
    "regulation": gettext_lazy("a regulation"),
    "document": gettext_lazy("another paper"),
}


def label(path: str) -> str:
    """What the field at this path is called."""
    sheet, part = path.split("-")[0], path.rsplit("-", 1)[-1]
    return str(LABELS.get(f"{sheet}-{part}") or LABELS.get(part) or part)


def field(
    content: Content, path: str, errors: Mapping[str, object], owners: list[tuple[str, str]] | None = None
) -> Field:
    """The field at a path, filled from the content."""
    part, value = path.rsplit("-", 1)[-1], get(content, path)
    return Field(
        path=path,
        kind=KINDS.get(part, "text"),
        label=label(path),
        value=value,
        options=[Option(key, words, key == value) for key, words in options(path, owners or [])],
        error=str(errors.get(path, "")),
        half=(part in HALVES or (path.startswith("conveyed") and part == "kind")) and not path.startswith("superiors"),
        planned=part in {"owner", "due_on"},
    )


def options(path: str, owners: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """(value, label) of what can be chosen at this path."""
    sheet, part = path.split("-")[0], path.rsplit("-", 1)[-1]
    if path == "meeting-kind":
        return [("", _("Choose")), *((kind.value, str(kind.label)) for kind in MeetingKind)]
    if path == "meeting-confidentiality":
        return [(level.value, str(level.label)) for level in LEVELS]
    if part == "presence":
        return [(kind.value, str(kind.label)) for kind in (Presence.MEMBER, Presence.ATTENDING, Presence.RECORDER)]
    if sheet == "conveyed" and part == "kind":
        return [(key, str(words)) for key, words in CONVEYED.items()]
    if part == "owner":
        return [("", pgettext("owner of an action", "nobody yet")), *owners]
    return []


def sections() -> list[tuple[str, str, tuple[str, ...], str]]:
    """(key, title, the sheets that rows can be added to, what to say where there is nothing) in their order."""
    return [
        ("meeting", _("The meeting"), (), ""),
        ("people", _("Who took part"), ("persons", "groups"), _("Nobody is named.")),
        ("conveyed", _("What was conveyed"), ("conveyed",), _("Nothing was conveyed.")),
        ("points", _("Requirements"), ("points",), _("The page names none.")),
        ("decisions", _("Decisions"), ("decisions",), _("The page names none.")),
        ("follow_ups", _("Follow-up"), ("follow_ups",), _("The page names none.")),
        ("documents", _("Papers only named"), (), ""),
        ("bodies", _("Further bodies named"), (), ""),
        ("page", _("The page itself"), (), ""),
    ]


def adders() -> dict[str, str]:
    """The label of the button that adds a row, by sheet."""
    return {
        "persons": _("Add a person"),
        "groups": _("Add a group"),
        "conveyed": _("Add something conveyed"),
        "points": _("Add a requirement"),
        "decisions": _("Add a decision"),
        "follow_ups": _("Add a follow-up"),
    }
