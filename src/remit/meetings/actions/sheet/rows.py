"""Writing the parts of a meeting's record: what is new, what changed, what is gone."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.db.models import ProtectedError, RestrictedError
from django.utils.translation import gettext_lazy as _

from remit.bodies.models import Person
from remit.kernel.errors import Refused
from remit.kernel.texts import LANGUAGES
from remit.ledger import write
from remit.ledger.models import Record
from remit.meetings import models
from remit.meetings.models import AgendaItem, Attendance, AttendanceGroup, Meeting
from remit.meetings.sheet import Group, Item, Point, Present, Sheet

NOTHING = Sheet(held_on=None)


def put(meeting: Meeting, sheet: Sheet, before: Sheet = NOTHING) -> None:
    """The rows of the meeting say what `sheet` says; `before` is what they say now."""
    _texts(models.MeetingText, "meeting", meeting, sheet.texts)
    _audience(models.MeetingAudience, "meeting", meeting, sheet.audience)
    _gone(Attendance, {p.key for p in before.attendances} - {p.key for p in sheet.attendances})
    for position, present in enumerate(sheet.attendances, 1):
        _attendance(meeting, position, present)
    _gone(AttendanceGroup, {g.key for g in before.groups} - {g.key for g in sheet.groups})
    for position, group in enumerate(sheet.groups, 1):
        _group(meeting, position, group)
    _points_gone(sheet, before)
    rows = [_item(meeting, position, item) for position, item in enumerate(sheet.items, 1)]
    _points(models.KeyPoint, models.KeyPointText, "key_point", meeting, _placed(rows, sheet, "key_points"))
    _points(models.Decision, models.DecisionText, "decision", meeting, _placed(rows, sheet, "decisions"))
    _gone(AgendaItem, {i.key for i in before.items} - {i.key for i in sheet.items})


def _placed(rows: list[AgendaItem], sheet: Sheet, name: str) -> list[tuple[AgendaItem | None, Point]]:
    of_items = [(row, p) for row, item in zip(rows, sheet.items, strict=True) for p in getattr(item, name)]
    return [*of_items, *((None, p) for p in getattr(sheet, name))]


def _points_gone(sheet: Sheet, before: Sheet) -> None:
    for name, model in (("key_points", models.KeyPoint), ("decisions", models.Decision)):
        keys = [{p.key for p in one.all_points(name)} for one in (before, sheet)]
        _gone(model, keys[0] - keys[1])


def _attendance(meeting: Meeting, position: int, present: Present) -> None:
    values = {
        "presence": present.presence,
        "role": present.role.strip(),
        "position": position,
        "person": present.person,
    }
    _row(Attendance, present.key, meeting, values)


def _group(meeting: Meeting, position: int, group: Group) -> None:
    row = _row(
        AttendanceGroup, group.key, meeting, {"presence": group.presence, "count": group.count, "position": position}
    )
    _texts(models.AttendanceGroupText, "group", row, _in("label", group.labels))


def _item(meeting: Meeting, position: int, item: Item) -> AgendaItem:
    values = {
        "position": position,
        "presenter": item.presenter,
        "outcome": item.outcome,
        "confidentiality": item.confidentiality,
    }
    row: AgendaItem = _row(AgendaItem, item.key, meeting, values)
    words = {
        language: {"title": item.titles.get(language, ""), "outcome_text": item.outcome_texts.get(language, "")}
        for language in LANGUAGES
    }
    _texts(models.AgendaItemText, "item", row, words)
    _audience(models.ItemAudience, "item", row, item.audience)
    return row


def _points(
    model: type[Any], text: type[Any], name: str, meeting: Meeting, placed: list[tuple[AgendaItem | None, Point]]
) -> None:
    for position, (item, point) in enumerate(placed, 1):
        row = _row(model, point.key, meeting, {"item": item, "position": position})
        _texts(text, name, row, _in("text", point.texts))


def _row(model: type[Any], key: int | None, meeting: Meeting, values: dict[str, Any]) -> Any:
    if key is None:
        return write.insert(model(meeting=meeting, **values))
    return write.change(model.objects.get(pk=key, meeting=meeting), **values)


def _in(name: str, words: Mapping[str, str]) -> dict[str, dict[str, str]]:
    return {language: {name: text} for language, text in words.items()}


def _texts(model: type[Any], owner: str, row: Record, words: Mapping[str, Mapping[str, str]]) -> None:
    have = {text.language: text for text in model.objects.filter(**{owner: row})}
    for language in LANGUAGES:
        values = {name: value.strip() for name, value in words.get(language, {}).items()}
        if any(values.values()):
            if language in have:
                write.change(have[language], **values)
            else:
                write.insert(model(**{owner: row}, language=language, **values))
        elif language in have:
            write.remove(have[language])


def _audience(model: type[Any], owner: str, row: Record, persons: Iterable[Person]) -> None:
    have = {one.person_id: one for one in model.objects.filter(**{owner: row})}
    wanted = {person.pk: person for person in persons}
    for key in sorted(have.keys() - wanted.keys()):
        write.remove(have[key])
    for key in sorted(wanted.keys() - have.keys()):
        write.insert(model(**{owner: row}, person=wanted[key]))


def _gone(model: type[Any], keys: set[int | None]) -> None:
    """These rows and what hangs on them are gone, each noted. Raises Refused where something refers to
    one."""
    for row in model.objects.filter(pk__in=[key for key in keys if key is not None]):
        try:
            for name in ("texts", "audience", "serves"):
                for each in getattr(row, name).all() if hasattr(row, name) else ():
                    write.remove(each)
            write.remove(row)
        except (ProtectedError, RestrictedError) as error:
            raise Refused(
                _("A part that you left out is referred to elsewhere. Remove what refers to it first.")
            ) from error
