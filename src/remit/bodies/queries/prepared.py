"""Questions that pages ask again and again: each is put into SQL once, and later only asked about other values.

The making of a question who may see what costs ten times its answer.
"""

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import QuerySet

from remit.kernel.actor import Actor

Value = int | str | tuple[int, ...] | tuple[str, ...]
Row = tuple[Any, ...]
KEPT = 1024
# Stand-ins for the values while a question is made: no id and no path is like them. An integer column holds them too:
# of what it cannot hold the framework makes a question that nothing answers.
NO_ID = 2_147_000_000
NO_WORD = "\N{REPLACEMENT CHARACTER}value "


@dataclass(frozen=True, slots=True)
class _Question:
    """SQL; its parameters, with the places of those that are values; and how columns become Python's values."""

    sql: str
    parameters: tuple[Any, ...]
    places: tuple[tuple[int, int], ...]
    converters: tuple[tuple[int, tuple[Any, ...], Any], ...]


def ask(build: Callable[..., QuerySet[Any, Any]], actor: Actor | None, *values: Value) -> list[Row]:
    """The rows of `build(actor, *values)`, or of `build(*values)` where `actor` is None; one query, none where nothing
    can answer.

    `build` stands in a module, gives a query of plain values (`values_list`) and looks at nothing but its arguments: it
    is called once per actor as a whole, so that nobody is answered by the question of another, and never with the
    values themselves. Of a list of ids it may only use that it is one.
    """
    shape = tuple((type(v[0]) if v else int, len(v)) if isinstance(v, tuple) else type(v) for v in values)
    question = _made(build, actor, shape, connection.vendor)
    if question is None:
        return []
    parameters = list(question.parameters)
    flat = _flat(values)
    for place, value in question.places:
        parameters[place] = type(parameters[place])(flat[value])
    with connection.cursor() as cursor:
        cursor.execute(question.sql, parameters)
        rows: list[Row] = cursor.fetchall()
    return _converted(rows, question) if question.converters else rows


@lru_cache(maxsize=KEPT)
def _made(build: Any, actor: Actor | None, shape: tuple[Hashable, ...], _vendor: str) -> _Question | None:
    stand_ins = _stand_ins(shape)
    rows = build(*stand_ins) if actor is None else build(actor, *stand_ins)
    compiler = rows.query.get_compiler(connection=connection)
    try:
        sql, parameters = compiler.as_sql()
    except EmptyResultSet:
        return None
    flat = _flat(stand_ins)
    at = {each: n for n, each in enumerate(flat)}
    places = tuple((n, at[each]) for n, each in enumerate(parameters) if each in at)
    converters = compiler.get_converters([column[0] for column in compiler.select])
    return _Question(sql, tuple(parameters), places, tuple((n, tuple(c), e) for n, (c, e) in converters.items()))


def _stand_ins(shape: tuple[Any, ...]) -> list[Any]:
    numbers = iter(range(480_000))

    def one(kind: type) -> int | str:
        return NO_ID + next(numbers) if kind is int else f"{NO_WORD}{next(numbers)}"

    return [tuple(one(s[0]) for _each in range(s[1])) if isinstance(s, tuple) else one(s) for s in shape]


def _flat(values: Any) -> list[Any]:
    return [each for value in values for each in (value if isinstance(value, tuple) else (value,))]


def _converted(rows: list[Row], question: _Question) -> list[Row]:
    found = []
    for row in rows:
        cells = list(row)
        for place, converters, expression in question.converters:
            for convert in converters:
                cells[place] = convert(cells[place], expression, connection)
        found.append(tuple(cells))
    return found
