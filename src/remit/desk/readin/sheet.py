"""A draft as its page shows it: what to look at first, then the rest by subject, and the text with its findings."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from remit.desk.readin import labels
from remit.desk.readin.choosing import Chooser
from remit.desk.readin.fields import Field, Found, Section
from remit.desk.readin.marked import Mark, Piece, pieces
from remit.intake.content import ROWS, Content, get, paths, pointer
from remit.intake.models import Draft
from remit.intake.sentences import why

UNSURE = 0.7
# Scalar findings: the name that joins them with the text, their section, and the paths of their fields.
SINGLE = (
    ("meeting-body", "meeting", ("meeting-body",)),
    ("meeting-held_on", "meeting", ("meeting-held_on", "meeting-ended_on")),
    ("meeting-kind", "meeting", ("meeting-kind", "meeting-enlarged")),
    ("meeting-ordinal", "meeting", ("meeting-ordinal", "meeting-term")),
    ("meeting-place", "meeting", ("meeting-place",)),
    ("meeting-confidentiality", "meeting", ("meeting-confidentiality",)),
    ("page-title", "page", ("page-title",)),
    ("page-published_on", "page", ("page-published_on",)),
    ("chair-name", "people", ("chair-name", "chair-role")),
)
CHOICES = frozenset({"choice", "opens", "opens_on"})
REQUIRED = frozenset({"meeting-body", "meeting-held_on", "meeting-kind"})
SECTION_OF = {
    "persons": "people", "groups": "people", "superiors": "bodies", "conveyed": "conveyed", "documents": "documents",
    "points": "points", "decisions": "decisions", "follow_ups": "follow_ups",
}  # fmt: skip


@dataclass
class Sheet:
    """Everything that the page shows."""

    first: list[Found]
    sections: list[Section]
    text: list[list[Piece]]
    left: int
    exact: int


def sheet(draft: Draft, chooser: Chooser, errors: Mapping[str, object]) -> Sheet:
    """The draft's content laid out; `errors` are sentences by path."""
    found = [_single(draft, chooser, errors, *row) for row in SINGLE]
    for name in SECTION_OF:
        found += [_row(draft, chooser, errors, name, row) for row in draft.content[name]]
    adders = labels.adders()
    first = [each for each in found if each.unsure or each.wrong]
    rest = [each for each in found if not (each.unsure or each.wrong)]
    sections = [
        Section(
            key, title, [each for each in rest if each.section == key], [(each, adders[each]) for each in adds], empty
        )
        for key, title, adds, empty in labels.sections()
    ]
    for number, each in enumerate([*first, *(each for section in sections for each in section.found)], 1):
        each.number = number
    text = pieces(draft.text, _marks(draft, found))
    by_name = {each.name: each for each in found}
    for piece in (piece for paragraph in text for piece in paragraph if piece.name):
        piece.number = by_name[piece.name].number
        by_name[piece.name].in_text = True
    return Sheet(first, sections, text, sum(each.unsure for each in found), chooser.exact())


def _single(
    draft: Draft, chooser: Chooser, errors: Mapping[str, object], name: str, section: str, paths: tuple[str, ...]
) -> Found:
    fields = [labels.field(draft.content, path, errors) for path in paths]
    found = _found(draft, chooser, errors, name, section, fields)
    if name in REQUIRED and not get(draft.content, name):
        found.unsure = True
        if not found.why:
            found.why.append(_("Not found on the page: please enter it"))
    return found


def _row(draft: Draft, chooser: Chooser, errors: Mapping[str, object], name: str, row: dict[str, str]) -> Found:
    at = f"{name}-{row['key']}"
    fields = [
        labels.field(draft.content, f"{at}-{part}", errors, owners=chooser.owners)
        for part in ROWS[name]
        if part not in CHOICES
    ]
    found = _found(draft, chooser, errors, at, SECTION_OF[name], fields)
    if "choice" in ROWS[name]:
        found.fields.append(chooser.of_thing(at, errors))
        found.unsure = found.unsure or (chooser.open_thing(at) and not found.accepted)
    term = chooser.of_term(row, errors) if name == "conveyed" else None
    if term is not None:
        found.fields.append(term)
        found.unsure = found.unsure or not (term.value or found.accepted)
    found.removable = True
    return found


def _found(
    draft: Draft, chooser: Chooser, errors: Mapping[str, object], name: str, section: str, fields: list[Field]
) -> Found:
    """With the choice of who is meant after the field that mentions a name first."""
    accepted = name in draft.content["accepted"]
    reasons, unsure = _doubts(draft, chooser, [field.path for field in fields])
    laid: list[Field] = []
    for each in fields:
        laid.append(each)
        choice = chooser.of_name(each.path, errors)
        if choice is not None:
            laid.append(choice)
        open_, sentence = chooser.open_name(each.path)
        if sentence:
            reasons.append(sentence)
        unsure = unsure or open_
    offers = {each.path: offer for each in fields if (offer := chooser.offered(each.path)) is not None}
    reasons += [offer.why for offer in offers.values()]
    unsure = (unsure or bool(offers)) and not accepted
    return Found(name, section, laid, reasons, unsure=unsure, accepted=accepted, offers=offers)


def _doubts(draft: Draft, chooser: Chooser, paths: list[str]) -> tuple[list[str], bool]:
    """Why the clerk should look; a name that is borne here is sure, however the reader came by it."""
    inferred, sure = draft.read.get("inferred", {}), draft.read.get("sure", {})
    pointers = {path: pointer(path, draft.part) for path in paths}
    reasons = [why(inferred[at]) for at in pointers.values() if at in inferred]
    doubtful = [path for path, at in pointers.items() if sure.get(at, 1) < UNSURE and not chooser.knows(path)]
    if doubtful and not reasons:
        reasons.append(_("The reader is not sure of this"))
    return reasons, bool(reasons)


def _marks(draft: Draft, found: list[Found]) -> list[Mark]:
    spans: dict[str, Any] = draft.read.get("spans", {})
    marks = []
    for each in found:
        for path in {part.path for part in each.fields}:
            span = spans.get(pointer(path, draft.part))
            if span:
                marks.append(Mark(span[0], span[1], each.name))
    return sorted(marks, key=lambda mark: (mark.start, mark.end))


def changed_elsewhere(mine: Content, theirs: Content, sent: Mapping[str, str]) -> list[tuple[str, str, str]]:
    """(label, what the other window saved, what was typed here) of every field that differs."""
    known = set(paths(theirs))
    found = [
        (labels.label(path), get(theirs, path), get(mine, path))
        for path in paths(mine)
        if path in known and get(theirs, path) != get(mine, path)
    ]
    gone = [path for path in sent if path not in known and path.partition("-")[0] in ROWS and sent[path].strip()]
    return found + [(labels.label(path), _("removed"), sent[path]) for path in gone if not path.endswith("-choice")]
