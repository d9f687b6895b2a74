"""The hand that writes records which come in sets: placed by the database itself, entered by one digest.

A hundred thousand rows one by one would cost a minute and an entry of fifty megabytes; a set costs a second and a line.
"""

from hashlib import sha256
from typing import Any, TypeVar

from django.db import connection
from django.db.models import F, QuerySet

from remit.ledger import act
from remit.ledger.models.set_row import SetRow
from remit.ledger.write import conflict

S = TypeVar("S", bound=SetRow)
CHUNK = 10_000
# Lines in the order of their numbers, joined by the database.
TOGETHER = {"sqlite": "group_concat(line, char(10))", "postgresql": "string_agg(line, chr(10) ORDER BY id)"}


def place(model: type[SetRow], columns: tuple[str, ...], rows: QuerySet[Any, tuple[Any, ...]], by: str = "") -> int:
    """What the query gives stands in these columns of the table; the number of rows. Nobody knows of them until
    `enter` is called in the act that lets them be seen. Where `by` names a column, the query gives one value more at
    the end: the rows are numbered by that column, and then by this value."""
    fields = [model._meta.get_field(name) for name in columns]
    names = ", ".join(connection.ops.quote_name(getattr(field, "column", field.name)) for field in fields)
    sql, params = rows.query.sql_with_params()
    begin = ""
    if by:
        column = connection.ops.quote_name(str(getattr(model._meta.get_field(by), "column", by)))
        begin = f"WITH placed ({names}, place) AS ({sql}) "
        sql = f"SELECT {names} FROM placed ORDER BY {column}, place"  # noqa: S608
    with connection.cursor() as cursor:
        cursor.execute(f"{begin}INSERT INTO {_table(model)} ({names}) {sql}", params)
        return int(cursor.rowcount)


def enter(model: type[SetRow], key: int, digest: str) -> None:
    """The act under way says: this set stands, and this is its digest."""
    row = {"kind": model.set_kind(), "id": key, "op": "insert_set"}
    act.current().note(row | {"digest": digest}, row | {"was": {}, "now": {}})


def discard(model: type[SetRow], key: int) -> None:
    """The rows of a set that no entry speaks of are gone."""
    if key not in model.unfinished_sets():
        raise RuntimeError("a set that was entered stays")
    rows: Any = model._base_manager.filter(**{model.SET: key})
    rows._raw_delete(rows.db)  # nothing refers to them, and loading a hundred thousand to find that out takes a minute


def digest_of(model: type[SetRow], key: int) -> str:
    """SHA-256, hex, over the rows of a set in the order of their numbers: a line each, values parted by commas, nothing
    for NULL, caches left out. The database writes the lines, which costs a third of reading the values. A set holds
    numbers, days and words without commas only."""
    hashed = sha256()
    columns = [str(f.column) for f in model._meta.concrete_fields if f.attname not in model.UNDIGESTED]
    line = " || ',' || ".join(f"coalesce(CAST({connection.ops.quote_name(name)} AS text), '')" for name in columns)
    sql = (
        f"SELECT max(id), {TOGETHER[connection.vendor]} FROM (SELECT id, {line} AS line FROM {_table(model)} "  # noqa: S608
        f"WHERE {model.SET}_id = %s AND id > %s ORDER BY id LIMIT {CHUNK}) rows"
    )
    last: int | None = 0
    while True:
        with connection.cursor() as cursor:
            cursor.execute(sql, [key, last])
            last, lines = cursor.fetchone()
        if last is None:
            return hashed.hexdigest()
        hashed.update(lines.encode() + b"\n")


def cache(record: S, **values: Any) -> S:
    """The row has these values in columns that are caches, if nobody changed it since it was read; the act that says
    why has written its own record of it. Raises Conflict where somebody did."""
    strangers = set(values) - record.UNDIGESTED
    if strangers:
        raise RuntimeError(f"{sorted(strangers)} of {record.record_kind()} never change")
    was = {name: getattr(record, name) for name in values} | {"revision": record.revision}
    same = type(record)._base_manager.filter(pk=record.pk, revision=record.revision)
    if not same.update(**values, revision=record.revision + 1):
        raise conflict(record)

    def undo() -> None:
        for name, value in was.items():
            setattr(record, name, value)

    act.current().undo.append(undo)
    for name, value in values.items():
        setattr(record, name, value)
    record.revision += 1
    return record


def cache_all(rows: QuerySet[S], **values: Any) -> int:
    """All these rows have these values in columns that are caches; how many. The act has written the one record from
    which it follows. Who read one of them before finds it changed."""
    strangers = set(values) - rows.model.UNDIGESTED
    if strangers:
        raise RuntimeError(f"{sorted(strangers)} of {rows.model.record_kind()} never change")
    return rows.update(**values, revision=F("revision") + 1)


def _table(model: type[SetRow]) -> str:
    return str(connection.ops.quote_name(model._meta.db_table))
