"""What bodies and persons are called, as plain words for long lists: a row of the table costs a third of a record."""

from collections.abc import Iterable
from datetime import date
from typing import Any, NamedTuple

from django.db.models import QuerySet

from remit.bodies.models import Body, BodyName, PersonName
from remit.bodies.models.body import called
from remit.bodies.queries.prepared import Row, ask
from remit.kernel.texts import Text, pick

# No body has borne so many names: a hundred rows that belong to one body are all there are.
ROOTS = 100


class Called(NamedTuple):
    """What a body is called in one language, from a day until a day."""

    body_id: int
    language: str
    name: str
    short_name: str
    from_on: date | None
    until_on: date | None

    def holds_on(self, on: date) -> bool:
        """Whether it is called so on that day."""
        return (self.from_on is None or self.from_on <= on) and (self.until_on is None or on < self.until_on)


NAMED = ("pk", *(f"names__{each}" for each in Called._fields[1:]))


def body_names(ids: Iterable[int], language: str) -> dict[int, tuple[Text, Text]]:
    """The name and the short name of each of these bodies, its latest, for a reader of `language`; one query."""
    named: dict[int, list[Called]] = {each: [] for each in ids}
    for row in ask(_body_names, None, tuple(named)):
        named[row[0]].append(Called(*row))
    return {pk: _latest(names, language) for pk, names in named.items()}


def _body_names(ids: tuple[int, ...]) -> QuerySet[BodyName, Any]:
    return BodyName.objects.filter(body__in=ids).values_list(*Called._fields)


def _person_names(ids: tuple[int, ...]) -> QuerySet[PersonName, Any]:
    return PersonName.objects.filter(person__in=ids).values_list(*_PersonCalled._fields)


def line(body: Body, language: str) -> list[tuple[int, Text]]:
    """The id and the name of each body from the root down to this one, as the tree is today; one query."""
    paths = tuple(body.path[: n * Body.steplen] for n in range(1, body.depth + 1))
    return _named(ask(_line, None, paths), language)


def roots(language: str) -> list[tuple[int, Text]]:
    """The same of the bodies at the top that work here, the first two at least where there are two; one query."""
    return _named(ask(_roots, None), language)


def _line(paths: tuple[str, ...]) -> QuerySet[Body, Any]:
    return Body.objects.filter(path__in=paths).order_by("path").values_list(*NAMED)


def _roots() -> QuerySet[Body, Any]:
    rows = Body.objects.filter(depth=1, external=False, dissolved_on=None)
    return rows.order_by("path").values_list(*NAMED)[:ROOTS]


def _named(rows: list[Row], language: str) -> list[tuple[int, Text]]:
    named: dict[int, list[Called]] = {}
    for row in rows:
        names = named.setdefault(row[0], [])
        if row[1] is not None:
            names.append(Called(*row))
    return [(pk, _latest(names, language)[0]) for pk, names in named.items()]


def _latest(names: list[Called], language: str) -> tuple[Text, Text]:
    latest = called(names, None)
    name = pick(latest, "name", language)
    return name, pick(latest, "short_name", language) or name


class _PersonCalled(NamedTuple):
    person_id: int
    language: str
    name: str


def person_names(ids: Iterable[int], language: str) -> dict[int, Text]:
    """The name of each of these persons for a reader of `language`; one query, none where there are no ids."""
    named: dict[int, list[_PersonCalled]] = {each: [] for each in ids}
    for row in ask(_person_names, None, tuple(named)):
        named[row[0]].append(_PersonCalled(*row))
    return {pk: pick(names, "name", language) for pk, names in named.items()}
