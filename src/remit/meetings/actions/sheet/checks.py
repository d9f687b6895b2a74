"""Nonsense in the record of a meeting. Facts are never refused."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from django.utils.translation import gettext_lazy as _

from remit.bodies.models import Body
from remit.kernel import classified
from remit.kernel.actor import Actor
from remit.kernel.confidentiality import Confidentiality
from remit.kernel.errors import Refused
from remit.meetings.sheet import Item, Point, Sheet

EARLIEST = date(1800, 1, 1)
LONGEST = 500
SECRET = _("This bears a marking of secrecy. Nothing classified may be kept here, not even its title.")
WORDS = _("Enter the words in at least one language.")
Finding = tuple[str, object]


def refuse_nonsense(actor: Actor, body: Body, sheet: Sheet, *, cited: bool = False) -> None:
    """Raises Refused naming every part that cannot be."""
    found = dict(
        [*_days(actor, sheet, cited), *_numbers(body, sheet), *_people(sheet), *_words(sheet), *_readers(sheet)]
    )
    if found:
        raise Refused(next(iter(found.values())), fields=found)


def refuse_strangers(before: Sheet, after: Sheet) -> None:
    """Raises Refused where the new sheet names rows that the old one does not have."""
    if not _keys(after) <= _keys(before):
        raise Refused(_("A part of the record that you changed is gone. Open the form again."))


def _keys(sheet: Sheet) -> set[tuple[str, int]]:
    found: set[tuple[str, int | None]] = {("group", g.key) for g in sheet.groups}
    found |= {("person", p.key) for p in sheet.attendances}
    found |= {("item", i.key) for i in sheet.items}
    found |= {("key_point", p.key) for p in sheet.all_points("key_points")}
    found |= {("decision", p.key) for p in sheet.all_points("decisions")}
    return {(kind, key) for kind, key in found if key is not None}


def _days(actor: Actor, sheet: Sheet, cited: bool) -> Iterator[Finding]:
    if sheet.held_on is None:
        if not cited:
            yield "held_on", _("Enter the day on which it was held.")
        return
    if sheet.held_on > actor.today:
        yield "held_on", _("This day is still to come: only a meeting that was held is recorded.")
    elif sheet.held_on < EARLIEST:
        yield "held_on", _("This year cannot be right.")
    if sheet.ended_on is not None and sheet.ended_on < sheet.held_on:
        yield "ended_on", _("A meeting cannot end before it begins.")
    elif sheet.ended_on is not None and sheet.ended_on > actor.today:
        yield "ended_on", _("This day is still to come.")


def _numbers(body: Body, sheet: Sheet) -> Iterator[Finding]:
    if sheet.ordinal is not None and not 1 <= sheet.ordinal <= 9_999:
        yield "ordinal", _("Meetings are counted from one.")
    if sheet.term is not None and sheet.term.body_id != body.pk:
        yield "term", _("This term is another body's.")


def _people(sheet: Sheet) -> Iterator[Finding]:
    seen: set[int] = set()
    for n, present in enumerate(sheet.attendances):
        if present.person.pk in seen:
            yield f"attendances.{n}.person", _("This person is in the attendance already.")
        seen.add(present.person.pk)
    for n, group in enumerate(sheet.groups):
        if not _any(group.labels):
            yield f"groups.{n}.label", _("Say who they are.")


def _words(sheet: Sheet) -> Iterator[Finding]:
    for text in sheet.texts.values():
        if classified.marked_title(text.get("title", "")):
            yield "title", SECRET
        if classified.marked_text(text.get("summary", "")):
            yield "summary", SECRET
    for n, item in enumerate(sheet.items):
        yield from _item(n, item)
    yield from _points("key_points", sheet.key_points)
    yield from _points("decisions", sheet.decisions)


def _item(n: int, item: Item) -> Iterator[Finding]:
    if not _any(item.titles):
        yield f"items.{n}.title", _("An item needs a title.")
    if any(text.strip() and not item.titles.get(lang, "").strip() for lang, text in item.outcome_texts.items()):
        yield f"items.{n}.title", _("Words in a language need a title in that language.")
    if any(classified.marked_title(title) for title in item.titles.values()):
        yield f"items.{n}.title", SECRET
    if any(len(title) > LONGEST for title in item.titles.values()):
        yield f"items.{n}.title", _("A title has at most 500 characters.")
    if item.confidentiality == Confidentiality.NAMED and not item.audience:
        yield f"items.{n}.audience", _("Name at least one person who may read it.")
    yield from _points(f"items.{n}.key_points", item.key_points)
    yield from _points(f"items.{n}.decisions", item.decisions)


def _points(at: str, points: Iterable[Point]) -> Iterator[Finding]:
    for n, point in enumerate(points):
        if not _any(point.texts):
            yield f"{at}.{n}", WORDS
        if any(classified.marked_text(text) for text in point.texts.values()):
            yield f"{at}.{n}", SECRET


def _readers(sheet: Sheet) -> Iterator[Finding]:
    if sheet.confidentiality == Confidentiality.NAMED and not sheet.audience:
        yield "audience", _("Name at least one person who may read it.")


def _any(words: Mapping[str, str]) -> bool:
    return any(text.strip() for text in words.values())
