"""A value that every act changes: for caches, which hold no longer than nothing happens."""

from django.db import connection

# The sum finds an entry that was numbered earlier but committed later than the last one.
QUERY = "SELECT MAX(id), SUM(id) FROM (SELECT id FROM ledger_entry ORDER BY id DESC LIMIT 64) AS latest"


def generation() -> tuple[int, int]:
    """Equal to what it was before only if no act was entered since; one cheap query."""
    with connection.cursor() as cursor:
        cursor.execute(QUERY)
        last, total = cursor.fetchone()
    return int(last or 0), int(total or 0)
