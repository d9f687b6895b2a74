"""The base of records that come in sets."""

from typing import ClassVar

from remit.ledger.models.record import Record


class SetRow(Record):
    """A row that was entered together with many others, by one digest over all of them (`ledger.sets`).

    `SET` names the foreign key to the record with which the set was entered. The digested columns never change;
    what moves stands in `UNDIGESTED`, and follows from dated records of its own.
    """

    SET: ClassVar[str]
    UNDIGESTED = frozenset({"revision"})

    class Meta:
        abstract = True

    @classmethod
    def set_kind(cls) -> str:
        """The name of a whole set in the ledger, such as "conveyance.track set"."""
        return f"{cls.record_kind()} set"

    @classmethod
    def unfinished_sets(cls) -> set[int]:
        """Sets that are still being placed: no entry speaks of them yet, and nobody sees them."""
        return set()
