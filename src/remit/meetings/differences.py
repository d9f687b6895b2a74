"""What differs between two sheets of one meeting, as plain values for the Correction."""

from collections.abc import Iterator
from typing import Any

from remit.meetings.sheet import Item, Point, Sheet


def between(before: Sheet, after: Sheet) -> list[dict[str, Any]]:
    """One value per difference: {"what": "held_on" or "items.12.title.en", "was", "now"}; persons stand as
    "#id".

    Beside `was` and `now` stands where each is kept, as "was_in" and "now_in" (absent where there was, or is, no such
    part): {"item": id, where it belongs to one, "levels": [[level, ids of the persons named], …]}. Who may not read
    every one of those levels is not shown the words here either, whatever the part has become.
    """
    was, now = dict(_flat(before)), dict(_flat(after))
    kept = _Kept(before), _Kept(after)
    found = []
    for what in [*was, *(key for key in now if key not in was)]:
        if was.get(what, "") == now.get(what, ""):
            continue
        change: dict[str, Any] = {"what": what, "was": was.get(what, ""), "now": now.get(what, "")}
        for side, values, place in (("was_in", was, kept[0]), ("now_in", now, kept[1])):
            if what in values:
                change[side] = place.of(what)
        found.append(change)
    return found


class _Kept:
    """Where each part of a sheet is kept: with which item, and who could read it then."""

    def __init__(self, sheet: Sheet) -> None:
        self.meeting = _level(sheet)
        self.items = {item.key: _level(item) for item in sheet.items}
        self.owners = _owners(sheet)

    def of(self, what: str) -> dict[str, Any]:
        item = self.owners.get(".".join(what.split(".")[:2]))
        if item is None:
            return {"levels": [self.meeting]}
        return {"item": item, "levels": [self.meeting, self.items[item]]}


def _level(part: Sheet | Item) -> list[Any]:
    return [part.confidentiality, sorted(person.pk for person in part.audience)]


def _flat(sheet: Sheet) -> Iterator[tuple[str, str]]:
    for name, value in sheet.columns().items():
        yield name, str(value.ordinal) if name == "term" and value else _plain(value)
    yield "audience", " ".join(sorted(f"#{person.pk}" for person in sheet.audience))
    for language, texts in sheet.texts.items():
        for name, text in texts.items():
            yield f"{name}.{language}", text
    for present in sheet.attendances:
        yield f"attendances.{present.person.pk}", " ".join((present.presence, present.role)).strip()
    for group in sheet.groups:
        yield f"groups.{group.key}", " ".join((group.presence, _plain(group.count))).strip()
        yield from _words(f"groups.{group.key}.label", group.labels)
    for position, item in enumerate(sheet.items, 1):
        yield from _item(position, item)
    yield from _points("key_points", sheet.key_points)
    yield from _points("decisions", sheet.decisions)


def _item(position: int, item: Item) -> Iterator[tuple[str, str]]:
    at = f"items.{item.key}"
    yield f"{at}.position", str(position)
    yield f"{at}.outcome", item.outcome
    yield f"{at}.presenter", f"#{item.presenter.pk}" if item.presenter else ""
    yield f"{at}.confidentiality", item.confidentiality
    yield f"{at}.audience", " ".join(sorted(f"#{person.pk}" for person in item.audience))
    yield from _words(f"{at}.title", item.titles)
    yield from _words(f"{at}.outcome_text", item.outcome_texts)
    yield from _points("key_points", item.key_points)
    yield from _points("decisions", item.decisions)


def _points(kind: str, points: tuple[Point, ...]) -> Iterator[tuple[str, str]]:
    for point in points:
        yield from _words(f"{kind}.{point.key}", point.texts)


def _words(at: str, words: Any) -> Iterator[tuple[str, str]]:
    for language, text in words.items():
        yield f"{at}.{language}", text


def _owners(sheet: Sheet) -> dict[str, int]:
    found = {f"items.{i.key}": i.key for i in sheet.items if i.key}
    found |= {f"key_points.{p.key}": i.key for i in sheet.items for p in i.key_points if i.key}
    return found | {f"decisions.{p.key}": i.key for i in sheet.items for p in i.decisions if i.key}


def _plain(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else ""
    return "" if value is None else str(value)
