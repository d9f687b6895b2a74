"""One hand at a time in the tree of bodies."""

from django.db import connection

LOCK = 0x7EEE  # any number that nothing else locks


def lock_tree() -> None:
    """Until the act is done nobody else puts a body into the tree, moves, merges or dissolves one: two at once could
    take the same place, or make a circle that neither sees. Part of an action, not one itself.

    Not a lock on a row, because an empty tree has none. SQLite's transactions are one at a time anyway.
    """
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])
