"""Which row is kept of those that were merged one into the other."""

from collections.abc import Mapping

from remit.bodies.models import Body, Person


def merged_ids(kind: type[Body] | type[Person]) -> dict[int, int]:
    """From the id of every merged row to the id of the one that it was merged into; one query."""
    rows = kind.objects.exclude(merged_into=None).values_list("pk", "merged_into")
    return {pk: kept for pk, kept in rows if kept is not None}


def kept_id(into: Mapping[int, int], pk: int) -> int:
    """The id of the row that is kept, one merger after the other."""
    while pk in into:
        pk = into[pk]
    return pk
