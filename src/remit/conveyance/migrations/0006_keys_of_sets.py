"""PostgreSQL checks the foreign keys of referrals and tracks once for each statement that places them."""

from typing import Any

from django.db import migrations

from remit.ledger import keys

# Model, field.
CHECKED = (("referral", "despatch"), ("referral", "body"), ("referral", "above"), ("track", "referral"))


def up(apps: Any, schema_editor: Any) -> None:
    if schema_editor.connection.vendor != "postgresql":
        return
    for model, field in _fields(apps):
        for name in schema_editor._constraint_names(model, [field.column], foreign_key=True):
            schema_editor.execute(schema_editor._delete_fk_sql(model, name))
        for statement in keys.raise_sql(_key(model, field)):
            schema_editor.execute(statement)


def down(apps: Any, schema_editor: Any) -> None:
    if schema_editor.connection.vendor != "postgresql":
        return
    for model, field in _fields(apps):
        for statement in keys.lower_sql(_key(model, field)):
            schema_editor.execute(statement)
        schema_editor.execute(schema_editor._create_fk_sql(model, field, "_fk_%(to_table)s_%(to_column)s"))


def _fields(apps: Any) -> list[tuple[Any, Any]]:
    models = [(apps.get_model("conveyance", model), name) for model, name in CHECKED]
    return [(model, model._meta.get_field(name)) for model, name in models]


def _key(model: Any, field: Any) -> keys.Key:
    return keys.Key(model._meta.db_table, field.column, field.related_model._meta.db_table)


class Migration(migrations.Migration):
    dependencies = [("conveyance", "0005_the_superiors_own_forms")]

    operations = [migrations.RunPython(up, down)]
