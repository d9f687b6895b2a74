"""A value inside a JSON text, computed by the database."""

from typing import Any

from django.db.models import F, Func, TextField, Value


class JsonText(Func):
    """The string at one top-level key of a JSON text column; NULL where the key is null or absent."""

    output_field = TextField()

    def __init__(self, column: str, key: str, **extra: Any) -> None:
        super().__init__(F(column), Value(key), **extra)

    def as_sqlite(self, compiler: Any, connection: Any, **context: Any) -> Any:
        """SQLite spells it with a path."""
        column, key = self.get_source_expressions()
        path = Func(column, Value(f"$.{key.value}"), function="json_extract", output_field=TextField())
        return path.as_sql(compiler, connection)

    def as_postgresql(self, compiler: Any, connection: Any, **context: Any) -> Any:
        """PostgreSQL with an arrow, which is immutable and so may stand in a generated column."""
        return self.as_sql(compiler, connection, template="((%(expressions)s))", arg_joiner="::json ->> ")
