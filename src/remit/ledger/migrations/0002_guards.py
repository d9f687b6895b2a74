"""The ledger refuses UPDATE and DELETE from here on."""

from django.db import migrations

from remit.ledger import guards


def up(apps, schema_editor):
    for statement in guards.raise_sql(schema_editor.connection.vendor):
        schema_editor.execute(statement)


def down(apps, schema_editor):
    for statement in guards.lower_sql(schema_editor.connection.vendor):
        schema_editor.execute(statement)


class Migration(migrations.Migration):
    dependencies = [("ledger", "0001_initial")]
    operations = [migrations.RunPython(up, down)]
