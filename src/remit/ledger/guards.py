"""Triggers that make the ledger append-only, on both databases."""

GUARDED = ("ledger_entry", "ledger_leaf", "ledger_seal")
SENTENCE = "the ledger is append-only"


def raise_sql(vendor: str) -> list[str]:
    """Statements that put the guards up."""
    if vendor == "postgresql":
        return [
            (
                "CREATE OR REPLACE FUNCTION ledger_refuse() RETURNS trigger LANGUAGE plpgsql AS "
                f"$$ BEGIN RAISE EXCEPTION '{SENTENCE}'; END $$"
            ),
            *(
                f"CREATE TRIGGER {table}_{verb.lower()}_guard BEFORE {verb} ON {table} "
                f"FOR EACH {'STATEMENT' if verb == 'TRUNCATE' else 'ROW'} EXECUTE FUNCTION ledger_refuse()"
                for table in GUARDED
                for verb in ("UPDATE", "DELETE", "TRUNCATE")
            ),
        ]
    return [
        f"CREATE TRIGGER {table}_{verb.lower()}_guard BEFORE {verb} ON {table} "
        f"BEGIN SELECT RAISE(ABORT, '{SENTENCE}'); END"
        for table in GUARDED
        for verb in ("UPDATE", "DELETE")
    ]


def lower_sql(vendor: str) -> list[str]:
    """Statements that take the guards down: for the reverse of a migration and for emptying a test database."""
    on = " ON {table}" if vendor == "postgresql" else ""
    verbs = ("UPDATE", "DELETE", "TRUNCATE") if vendor == "postgresql" else ("UPDATE", "DELETE")
    return [
        f"DROP TRIGGER IF EXISTS {table}_{verb.lower()}_guard" + on.format(table=table)
        for table in GUARDED
        for verb in verbs
    ]
