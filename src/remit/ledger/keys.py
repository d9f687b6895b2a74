"""Foreign keys that PostgreSQL checks once for all rows of a statement, in place of once for each row.

The database's own check takes 4 to 6 µs a row: as long as placing the row with all its indexes. What is checked is the
same: no row without the record that it names, and no record gone that a row names; the record is held against being
deleted until the row stands. SQLite keeps its own keys, which cost it little.
"""

from typing import NamedTuple


class Key(NamedTuple):
    """The column of a table that holds the id of a row of another table."""

    table: str
    column: str
    to: str

    @property
    def name(self) -> str:
        """Of the constraint, as the database's refusal tells it."""
        return f"{self.table}_{self.column}_stands"


def raise_sql(key: Key) -> list[str]:
    """PostgreSQL statements that put the check up."""
    table, column, to = key
    refused = (
        f"RAISE EXCEPTION USING ERRCODE = 'foreign_key_violation', CONSTRAINT = '{key.name}', TABLE = '{table}', "
        f'MESSAGE = \'table "{table}" violates foreign key constraint "{key.name}"\';'
    )
    placed = (
        f"PERFORM 1 FROM {to} WHERE id IN (SELECT {column} FROM placed) FOR KEY SHARE; "  # noqa: S608
        f"GET DIAGNOSTICS held = ROW_COUNT; "
        f"IF held <> (SELECT count(DISTINCT {column}) FROM placed) THEN {refused} END IF;"
    )
    changed = (
        f"PERFORM 1 FROM {to} WHERE id = NEW.{column} FOR KEY SHARE; "
        f"IF NEW.{column} IS NOT NULL AND NOT FOUND THEN {refused} END IF;"
    )
    gone = (
        f"IF NOT EXISTS (SELECT 1 FROM {to} WHERE id = OLD.id) "  # noqa: S608
        f"AND EXISTS (SELECT 1 FROM {table} WHERE {column} = OLD.id) THEN {refused} END IF;"
    )
    once = (
        f"CREATE TRIGGER {key.name}_placed AFTER INSERT ON {table} REFERENCING NEW TABLE AS placed "
        f"FOR EACH STATEMENT EXECUTE FUNCTION {key.name}_placed()"
    )
    each = (
        f"CREATE TRIGGER {key.name}_changed AFTER UPDATE OF {column} ON {table} FOR EACH ROW "
        f"WHEN (OLD.{column} IS DISTINCT FROM NEW.{column}) EXECUTE FUNCTION {key.name}_changed()"
    )
    # At the end of the transaction, as Django's own keys: what names it may be deleted after it.
    last = (
        f"CREATE CONSTRAINT TRIGGER {key.name}_gone AFTER DELETE OR UPDATE OF id ON {to} "
        f"DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION {key.name}_gone()"
    )
    return [
        _function(f"{key.name}_placed", placed),
        _function(f"{key.name}_changed", changed),
        _function(f"{key.name}_gone", gone),
        once,
        each,
        last,
    ]


def lower_sql(key: Key) -> list[str]:
    """PostgreSQL statements that take it down."""
    parts = (("placed", key.table), ("changed", key.table), ("gone", key.to))
    return [
        *(f"DROP TRIGGER IF EXISTS {key.name}_{part} ON {table}" for part, table in parts),
        *(f"DROP FUNCTION IF EXISTS {key.name}_{part}()" for part, _table in parts),
    ]


def _function(name: str, body: str) -> str:
    return (
        f"CREATE OR REPLACE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS "
        f"$$ DECLARE held bigint; BEGIN {body} RETURN NULL; END $$"
    )
